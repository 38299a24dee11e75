import type { Metadata } from 'next';
import { NotFound } from '@/components/site/not-found';
import { PageFrame } from '@/components/site/page-frame';
import type { Speech } from '@/components/speech';
import { answerWith } from '@/lib/process/request-context';

/** What the page of an address that names nothing says of itself. */
export function missingMetadata({ t }: Speech): Metadata {
  return { title: t('notice.not-found.title'), robots: { index: false } };
}

/**
 * The page of an address that names nothing, answered with 404. Next's own `notFound` would send an empty document
 * that only JavaScript fills.
 */
export function MissingPage({ speech }: { speech: Speech }) {
  answerWith(404);
  return (
    <PageFrame path="" speech={speech}>
      <NotFound speech={speech} />
    </PageFrame>
  );
}
