import { DeskFrame } from '@/components/desk/desk-frame';
import { FormNotSent } from '@/components/desk/form-not-sent';
import { signedIn } from '@/lib/auth/signed-in';
import { valuesOf } from '@/lib/forms/form-values';
import { unknownFormOf } from '@/lib/pages/other-builds/unknown-form';
import { answerWith, requestAnswered } from '@/lib/process/request-context';
import { deskI18n } from '../desk-i18n';
import { deskMetadata } from '../desk-metadata';
import { DeskPage } from '../desk-page';
import { NothingHere } from '../nothing-here';

export const generateMetadata = () => deskMetadata('failure.notSent');

/** What a form that this build does not know is answered with; for whoever just comes here, there is nothing. */
export default async function NotSentPage() {
  const request = requestAnswered();
  const sent = request && unknownFormOf(request);
  if (!sent) return <NothingHere />;
  answerWith(409);
  const i18n = await deskI18n();
  const editor = await signedIn();
  const notSent = <FormNotSent address={sent.address} values={valuesOf(sent.data)} i18n={i18n} />;
  if (editor) return <DeskPage editor={editor}>{notSent}</DeskPage>;
  return (
    <DeskFrame i18n={i18n} editor={null}>
      {notSent}
    </DeskFrame>
  );
}
