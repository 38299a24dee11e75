import type { Metadata } from 'next';
import { searchPath } from '@/components/search/search-address';
import { SearchPage } from '@/components/search/search-page';
import { PageFrame } from '@/components/site/page-frame';
import { tidied } from '@/lib/agreement/search/fold';
import { LONGEST_QUERY } from '@/lib/agreement/search/search-words';
import { pageSearch } from '@/lib/pages/page-search';
import { answerWith } from '@/lib/process/request-context';
import { NotFoundPage } from '../not-found-page';
import { metadataFor, UNLISTED } from '../page-metadata';
import { pathI18n } from '../path-i18n';
import { printedEdition } from '../printed-edition';

type Props = PageProps<'/[locale]/search'>;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const i18n = pathI18n((await params).locale);
  const { t } = i18n;
  const q = tidied(firstOf((await searchParams).q) ?? '');
  // What was searched for is no page of its own to others.
  const title =
    q === '' || q.length > LONGEST_QUERY ? t('search.title') : t('search.titleOf', { q });
  if (q !== '') return { title, ...UNLISTED };
  const description = t('search.description');
  return metadataFor({ i18n, path: searchPath(), title, description, status: undefined });
}

export default async function Page({ params, searchParams }: Props) {
  const i18n = pathI18n((await params).locale);
  const { q, after } = await searchParams;
  const searched = await pageSearch(firstOf(q) ?? '', firstOf(after), i18n.locale);
  if (!searched) return <NotFoundPage i18n={i18n} />;
  if (searched.came === 'too long' || searched.came === 'no words') answerWith(400);
  return (
    <PageFrame
      path={searchPath(searched.typed)}
      printed={printedEdition(i18n.locale, searchPath(searched.typed), null)}
      i18n={i18n}
    >
      <SearchPage searched={searched} isFirst={firstOf(after) === undefined} i18n={i18n} />
    </PageFrame>
  );
}

function firstOf(given: string | string[] | undefined): string | undefined {
  return [given].flat()[0];
}
