import { milestoneMetadata, OneMilestonePage } from '../../../../one-milestone-page';

interface Props {
  params: Promise<{ locale: string; slug: string; date: string; milestone: string }>;
}

export const generateMetadata = async ({ params }: Props) => milestoneMetadata(await params);

export default async function Page({ params }: Props) {
  return <OneMilestonePage path={await params} />;
}
