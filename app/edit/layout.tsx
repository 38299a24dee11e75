import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import '@/components/design.css';
import '@/components/in-one-line.css';
import { formWords } from '@/components/form/form-words';
import { FormWordsContext } from '@/components/form/form-words-context';
import { build } from '@/lib/process/build';
import { fonts } from '../fonts';
import { deskI18n } from './desk-i18n';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await deskI18n();
  const name = t('desk.name');
  return { title: { default: name, template: `%s – ${name}` }, robots: { index: false } };
}

export default async function Layout({ children }: { children: ReactNode }) {
  const i18n = await deskI18n();
  return (
    // Next's client takes this attribute away and names the build with what it sends (`page-of-another-build`).
    <html lang={i18n.locale} className={fonts} data-dpl-id={build()} suppressHydrationWarning>
      <body>
        <FormWordsContext words={formWords(i18n)}>{children}</FormWordsContext>
      </body>
    </html>
  );
}
