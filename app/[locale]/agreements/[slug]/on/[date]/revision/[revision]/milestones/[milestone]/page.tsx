import { milestoneMetadata, OneMilestonePage } from '../../../../../../one-milestone-page';

export const dynamic = 'force-static';

export const generateStaticParams = () => [];

interface Props {
  params: Promise<{
    locale: string;
    slug: string;
    date: string;
    revision: string;
    milestone: string;
  }>;
}

export const generateMetadata = async ({ params }: Props) => milestoneMetadata(await params);

export default async function Page({ params }: Props) {
  return <OneMilestonePage path={await params} />;
}
