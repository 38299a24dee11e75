import type { Metadata } from 'next';
import type { I18n } from '@/components/i18n/i18n';
import { NotFound } from '@/components/site/not-found';
import { PageFrame } from '@/components/site/page-frame';
import { answerWith } from '@/lib/process/request-context';

/** What the page of an address that names nothing says of itself. */
export function notFoundMetadata({ t }: I18n): Metadata {
  return { title: t('notice.not-found.title'), robots: { index: false } };
}

/**
 * The page of an address that names nothing, answered with 404. Next's own `notFound` would send an empty document
 * that only JavaScript fills.
 */
export function NotFoundPage({ i18n }: { i18n: I18n }) {
  answerWith(404);
  return (
    <PageFrame path="" i18n={i18n}>
      <NotFound i18n={i18n} />
    </PageFrame>
  );
}
