import type { Metadata } from 'next';
import { consideredAddress } from '@/components/address';
import { ConsideredPage } from '@/components/considered/considered-page';
import { PageFrame } from '@/components/site/page-frame';
import { pageConsidered } from '@/lib/pages/page-considered';
import { numberInPath } from '@/lib/pages/page-status';
import { MissingPage, missingMetadata } from '../../missing-page';
import { pageMetadata } from '../../page-metadata';
import { speechOf } from '../../speech-of';

interface Path {
  locale: string;
  slug: string;
  /** Which page, where it is not the first. */
  page?: string;
}

/** Title, description and addresses of what was considered for an agreement and not used. */
export async function consideredMetadata(path: Path): Promise<Metadata> {
  const speech = speechOf(path.locale);
  const found = await read(path);
  if (!found) return missingMetadata(speech);
  const { t, words } = speech;
  const { status, page } = found;
  const title = page === 1 ? t('considered.title') : t('considered.pageTitle', { page });
  return pageMetadata({
    speech,
    path: consideredAddress('en', path.slug, page),
    title: t('milestone.title', { title, name: words(status.description.name) }),
    description: t('considered.lead'),
    status,
  });
}

/** What was considered for an agreement and not used, as of today. */
export async function OneConsideredPage({ path }: { path: Path }) {
  const speech = speechOf(path.locale);
  const found = await read(path);
  if (!found) return <MissingPage speech={speech} />;
  const { status, ...shown } = found;
  return (
    <PageFrame path={consideredAddress('en', path.slug, found.page)} speech={speech}>
      <ConsideredPage
        {...shown}
        slug={path.slug}
        description={status.description}
        speech={speech}
      />
    </PageFrame>
  );
}

async function read({ slug, page }: Path) {
  if (page === undefined) return pageConsidered(slug, 1);
  const number = numberInPath(page);
  return number === null || number < 2 ? null : pageConsidered(slug, number);
}
