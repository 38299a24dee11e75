import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import '@/components/design.css';
import { fonts } from '../fonts';
import { deskSpeech } from './desk-speech';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await deskSpeech();
  const name = t('desk.name');
  return { title: { default: name, template: `%s – ${name}` }, robots: { index: false } };
}

export default async function Layout({ children }: { children: ReactNode }) {
  const { locale } = await deskSpeech();
  return (
    <html lang={locale} className={fonts}>
      <body>{children}</body>
    </html>
  );
}
