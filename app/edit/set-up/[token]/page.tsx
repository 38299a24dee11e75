import type { Metadata } from 'next';
import { deskSpeech } from '../../desk-speech';
import { JoiningPage } from '../../joining-page';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await deskSpeech();
  return { title: t('joining.setUp'), referrer: 'same-origin' };
}

export default async function SetUpPage({ params }: { params: Promise<{ token: string }> }) {
  return <JoiningPage token={(await params).token} />;
}
