import { deskAddress } from '@/components/desk/desk-address';
import { CalendarDate } from '@/lib/agreement/calendar-date';
import { statusToday } from '../../../desk-status';
import { TaskPage, taskMetadata } from '../task-page';

export const generateMetadata = () => taskMetadata('check');

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** A check; the address may name the milestones, where it was looked and when. Without any, those not looked for lately are chosen. */
export default async function Page({ params, searchParams }: Props) {
  const { slug } = await params;
  const query = await searchParams;
  const named = (name: string) => [query[name] ?? []].flat();
  const [day] = named('on');
  const asked = named('milestone');
  return (
    <TaskPage
      task={{ does: 'check', slug }}
      path={deskAddress(slug, 'check')}
      start={({ record, on }) => ({
        kind: ['check'],
        occurredOn: [CalendarDate.safeParse(day).data ?? on],
        milestones:
          asked.length > 0
            ? asked
            : statusToday(record)
                .milestones.filter(({ freshness }) => freshness?.stale)
                .map(({ milestone }) => milestone.slug),
        lookedIn: named('lookedIn').slice(0, 1),
        remark: named('remark').slice(0, 1),
      })}
      focus="lookedIn"
    />
  );
}
