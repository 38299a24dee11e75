import { OwnChanges } from '@/components/desk/sign-in/own-changes';
import type { Speech } from '@/components/speech';
import { readOwnChanges } from '@/lib/db/editors/own-changes';
import { store } from '@/lib/process/store';
import { noteSeenChanges } from './own-changes-actions';

const AT_MOST = 20;

/** What was changed about how the editor signs in, with what notes that they have seen it. */
export async function OwnChangesSection({
  editorId,
  speech,
}: {
  editorId: string;
  speech: Speech;
}) {
  const changes = await readOwnChanges(store().db, editorId, AT_MOST);
  const shown = changes.map(({ id, ...event }) => ({ ...event, id: String(id) }));
  return <OwnChanges changes={shown} seen={noteSeenChanges} speech={speech} />;
}
