import type { Metadata } from 'next';
import { withLocale } from '@/components/address';
import type { I18n } from '@/components/i18n/i18n';
import { verdictText } from '@/components/verdict/verdict';
import type { AgreementStatus } from '@/lib/agreement/status/status';

/** What a page to be framed says of itself: search engines are led to the page whose verdict it shows. */
export function embedMetadata(status: AgreementStatus, path: string, i18n: I18n): Metadata {
  return {
    title: i18n.words(status.description.name),
    description: verdictText(status, i18n),
    robots: { index: false },
    alternates: { canonical: withLocale(i18n.locale, path) },
  };
}
