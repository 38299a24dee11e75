import type { Metadata } from 'next';
import { deskI18n } from '@/app/edit/desk-i18n';
import { JoiningPage } from '../../joining-page';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await deskI18n();
  return { title: t('joining.invitation'), referrer: 'same-origin' };
}

export default async function InvitationPage({ params }: PageProps<'/edit/invitation/[token]'>) {
  return <JoiningPage token={(await params).token} />;
}
