import { deskAddress } from '@/components/desk/desk-address';
import { statusToday } from '../../../desk-status';
import { TaskPage, taskMetadata } from '../task-page';

export const generateMetadata = () => taskMetadata('check');

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  return (
    <TaskPage
      task={{ does: 'check', slug }}
      path={deskAddress(slug, 'check')}
      start={({ record, on }) => ({
        kind: ['check'],
        occurredOn: [on],
        milestones: statusToday(record)
          .milestones.filter(({ freshness }) => freshness?.stale)
          .map(({ milestone }) => milestone.slug),
      })}
      focus="lookedIn"
    />
  );
}
