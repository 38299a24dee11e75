import { DeskFrame } from '@/components/desk/desk-frame';
import { DeskNotice } from '@/components/desk/desk-notice';
import { signedIn } from '@/lib/auth/signed-in';
import { answerWith } from '@/lib/process/request-context';
import { deskI18n } from './desk-i18n';
import { DeskPage } from './desk-page';

/** The page of a desk's address that names nothing: 404, written by the server, which Next's own would leave to the browser. */
export function NothingHere() {
  answerWith(404);
  return <NothingNotice />;
}

/** What that page says, without a status. */
export async function NothingNotice() {
  const editor = await signedIn();
  const i18n = await deskI18n();
  const notice = <DeskNotice notice="nothingHere" i18n={i18n} />;
  if (editor) return <DeskPage editor={editor}>{notice}</DeskPage>;
  return (
    <DeskFrame i18n={i18n} editor={null}>
      {notice}
    </DeskFrame>
  );
}
