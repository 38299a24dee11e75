import { entryMetadata, OneEntryPage } from '../../one-entry-page';

interface Props {
  params: Promise<{ locale: string; slug: string; entry: string }>;
}

export const generateMetadata = async ({ params }: Props) => entryMetadata(await params);

export default async function Page({ params }: Props) {
  return <OneEntryPage path={await params} />;
}
