import { entryMetadata, OneEntryPage } from '../../../../../../one-entry-page';

export const dynamic = 'force-static';

export const generateStaticParams = () => [];

interface Props {
  params: Promise<{ locale: string; slug: string; date: string; revision: string; entry: string }>;
}

export const generateMetadata = async ({ params }: Props) => entryMetadata(await params);

export default async function Page({ params }: Props) {
  return <OneEntryPage path={await params} />;
}
