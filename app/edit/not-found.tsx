import { DeskFrame } from '@/components/desk/desk-frame';
import { DeskNotice } from '@/components/desk/desk-notice';
import { signedIn } from '@/lib/server/sign-in/signed-in';
import { DeskPage } from './desk-page';
import { deskSpeech } from './desk-speech';

export default async function NotFoundPage() {
  const editor = await signedIn();
  const speech = await deskSpeech();
  const notice = <DeskNotice notice="nothingHere" speech={speech} />;
  return editor ? (
    <DeskPage editor={editor}>{notice}</DeskPage>
  ) : (
    <DeskFrame speech={speech} editor={null}>
      {notice}
    </DeskFrame>
  );
}
