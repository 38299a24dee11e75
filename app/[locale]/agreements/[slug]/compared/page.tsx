import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { pathI18n } from '@/app/[locale]/path-i18n';
import { comparedPath, withLocale } from '@/components/address';
import { pageComparing } from '@/components/compared/compared-page';
import { publicStatuses } from '@/lib/pages/statuses-today';
import { NotFoundPage, notFoundMetadata } from '../../../not-found-page';

type Props = PageProps<'/[locale]/agreements/[slug]/compared'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return notFoundMetadata(pathI18n((await params).locale));
}

/** Leads on to where an agreement stands in the comparison of all, for now: its place there changes. */
export default async function Page({ params }: Props) {
  const { locale, slug } = await params;
  const i18n = pathI18n(locale);
  const page = pageComparing(slug, await publicStatuses());
  if (page === null) return <NotFoundPage i18n={i18n} />;
  redirect(`${withLocale(i18n.locale, comparedPath(page))}#${slug}`);
}
