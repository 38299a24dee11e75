import { DayPage, dayMetadata } from '../../../day-page';

interface Props {
  params: Promise<{ locale: string; slug: string; date: string; revision: string }>;
}

export const generateMetadata = async ({ params }: Props) => dayMetadata(await params);

export default async function Page({ params }: Props) {
  return <DayPage path={await params} />;
}
