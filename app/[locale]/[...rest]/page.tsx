import type { Metadata } from 'next';
import { MissingPage, missingMetadata } from '../missing-page';
import { pathI18n } from '../path-i18n';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return missingMetadata(pathI18n((await params).locale));
}

/** Every address that is no page of the site. */
export default async function Page({ params }: Props) {
  return <MissingPage i18n={pathI18n((await params).locale)} />;
}
