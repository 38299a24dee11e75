import { DeskFrame } from '@/components/desk/desk-frame';
import { DeskNotice } from '@/components/desk/desk-notice';
import { signedIn } from '@/lib/auth/signed-in';
import { answerWith } from '@/lib/process/request-context';
import { DeskPage } from './desk-page';
import { deskSpeech } from './desk-speech';

/** The page of a desk's address that names nothing: 404, written by the server, which Next's own would leave to the browser. */
export function NothingHere() {
  answerWith(404);
  return <NothingNotice />;
}

/** What that page says, without a status. */
export async function NothingNotice() {
  const editor = await signedIn();
  const speech = await deskSpeech();
  const notice = <DeskNotice notice="nothingHere" speech={speech} />;
  if (editor) return <DeskPage editor={editor}>{notice}</DeskPage>;
  return (
    <DeskFrame speech={speech} editor={null}>
      {notice}
    </DeskFrame>
  );
}
