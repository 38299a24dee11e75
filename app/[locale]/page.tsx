import { Home } from '@/components/home/home';
import { PageFrame } from '@/components/site/page-frame';
import { pageAll } from '@/lib/server/page-status';
import { speechOf } from './speech-of';

export const dynamic = 'force-static';

export const generateStaticParams = () => [];

export default async function HomePage({ params }: { params: Promise<{ locale: string }> }) {
  const speech = speechOf((await params).locale);
  const [first, ...others] = (await pageAll()).map(({ status }) => status);
  return (
    <PageFrame path="" speech={speech}>
      <Home first={first} others={others} speech={speech} />
    </PageFrame>
  );
}
