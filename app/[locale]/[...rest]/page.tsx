import type { Metadata } from 'next';
import { MissingPage, missingMetadata } from '../missing-page';
import { speechOf } from '../speech-of';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return missingMetadata(speechOf((await params).locale));
}

/** Every address that is no page of the site. */
export default async function Page({ params }: Props) {
  return <MissingPage speech={speechOf((await params).locale)} />;
}
