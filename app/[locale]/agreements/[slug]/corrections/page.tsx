import { correctionsMetadata, OneCorrectionsPage } from '../one-corrections-page';

interface Props {
  params: Promise<{ locale: string; slug: string }>;
}

export const generateMetadata = async ({ params }: Props) => correctionsMetadata(await params);

export default async function Page({ params }: Props) {
  return <OneCorrectionsPage path={await params} />;
}
