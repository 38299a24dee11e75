import { EntriesPage, entriesMetadata } from '../../../../../../../entries-page';

interface Props {
  params: Promise<{ locale: string; slug: string; date: string; revision: string; page: string }>;
}

export const generateMetadata = async ({ params }: Props) => entriesMetadata(await params);

export default async function Page({ params }: Props) {
  return <EntriesPage path={await params} />;
}
