import { deskAddress } from '@/components/desk/desk-address';
import { REPORTED } from '@/components/update/kind-in';
import { TaskPage, taskMetadata } from '../task-page';

export const generateMetadata = () => taskMetadata('update');

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** An update; the address may name its kind, its step and where it was read. */
export default async function Page({ params, searchParams }: Props) {
  const { slug } = await params;
  const query = await searchParams;
  const named = (name: string) => [query[name] ?? []].flat().slice(0, 1);
  const [asked] = named('kind');
  const kind = REPORTED.find((one) => one === asked) ?? 'status';
  const milestone = named('milestone');
  return (
    <TaskPage
      task={{ does: 'update', slug }}
      path={deskAddress(slug, 'update')}
      start={() => ({
        kind: [kind],
        milestone,
        'source-1-url': named('source'),
      })}
      focus={milestone.length > 0 ? 'status' : 'milestone'}
    />
  );
}
