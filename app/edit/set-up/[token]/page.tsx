import type { Metadata } from 'next';
import { deskI18n } from '@/app/edit/desk-i18n';
import { JoiningPage } from '../../joining-page';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await deskI18n();
  return { title: t('joining.setUp'), referrer: 'same-origin' };
}

export default async function SetUpPage({ params }: PageProps<'/edit/set-up/[token]'>) {
  return <JoiningPage token={(await params).token} />;
}
