import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import '@/components/design.css';
import { FailureContext } from '@/components/form/failure-context';
import { failureWords } from '@/components/form/failure-words';
import { build } from '@/lib/process/build';
import { fonts } from '../fonts';
import { deskSpeech } from './desk-speech';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await deskSpeech();
  const name = t('desk.name');
  return { title: { default: name, template: `%s – ${name}` }, robots: { index: false } };
}

export default async function Layout({ children }: { children: ReactNode }) {
  const speech = await deskSpeech();
  return (
    // Next's client takes this attribute away and names the build with what it sends (`page-of-another-build`).
    <html lang={speech.locale} className={fonts} data-dpl-id={build()} suppressHydrationWarning>
      <body>
        <FailureContext words={failureWords(speech)}>{children}</FailureContext>
      </body>
    </html>
  );
}
