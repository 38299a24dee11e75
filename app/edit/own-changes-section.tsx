import { OwnChanges } from '@/components/desk/sign-in/own-changes';
import type { I18n } from '@/components/i18n/i18n';
import { readOwnChanges } from '@/lib/db/editors/own-changes';
import { store } from '@/lib/process/store';
import { noteSeenChanges } from './own-changes-actions';

const AT_MOST = 20;

/** What was changed about how the editor signs in, with what notes that they have seen it. */
export async function OwnChangesSection({ editorId, i18n }: { editorId: string; i18n: I18n }) {
  const changes = await readOwnChanges(store().db, editorId, AT_MOST);
  const shown = changes.map(({ id, ...event }) => ({ ...event, id: String(id) }));
  return <OwnChanges changes={shown} seen={noteSeenChanges} i18n={i18n} />;
}
