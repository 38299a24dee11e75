import { consideredMetadata, OneConsideredPage } from '../one-considered-page';

interface Props {
  params: Promise<{ locale: string; slug: string }>;
}

export const generateMetadata = async ({ params }: Props) => consideredMetadata(await params);

export default async function Page({ params }: Props) {
  return <OneConsideredPage path={await params} />;
}
