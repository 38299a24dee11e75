import { OneSuggestPage, suggestMetadata } from '../one-suggest-page';

interface Props {
  params: Promise<{ locale: string; slug: string }>;
}

export const generateMetadata = async ({ params }: Props) => suggestMetadata(await params);

export default async function Page({ params }: Props) {
  return <OneSuggestPage path={await params} />;
}
