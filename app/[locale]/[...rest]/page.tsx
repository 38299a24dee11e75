import type { Metadata } from 'next';
import { NotFoundPage, notFoundMetadata } from '../not-found-page';
import { pathI18n } from '../path-i18n';

type Props = PageProps<'/[locale]/[...rest]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return notFoundMetadata(pathI18n((await params).locale));
}

/** Every address that is no page of the site. */
export default async function Page({ params }: Props) {
  return <NotFoundPage i18n={pathI18n((await params).locale)} />;
}
