import { deskMetadata } from '@/app/edit/desk-metadata';
import { deskAddress } from '@/components/desk/desk-address';
import { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import { statusToday } from '@/lib/pages/statuses-today';
import { proposedAgain } from '../proposed-again';
import { TaskPage } from '../task-page';

export const generateMetadata = () => deskMetadata('update.heading.check');

/** A check; the address may name the milestones, where it was looked and when. Where it names neither of the first two, those not looked for lately are chosen. */
export default async function Page({
  params,
  searchParams,
}: PageProps<'/edit/agreements/[slug]/check'>) {
  const { slug } = await params;
  const query = await searchParams;
  const taken = await proposedAgain(slug, 'check', query['proposal']);
  const named = (name: string) => [query[name] ?? []].flat();
  const [day] = named('on');
  const [milestones, lookedIn] = [named('milestone'), named('lookedIn').slice(0, 1)];
  return (
    <TaskPage
      task={{ does: 'check', slug, ...(taken && { again: taken.again }) }}
      path={deskAddress(slug, 'check')}
      start={({ record, on }) =>
        taken?.values ?? {
          kind: ['check'],
          occurredOn: [CalendarDate.safeParse(day).data ?? on],
          milestones:
            // What was looked through may be no place to find all of them in.
            milestones.length > 0 || lookedIn.length > 0
              ? milestones
              : statusToday(record)
                  .milestones.filter(({ freshness }) => freshness?.stale)
                  .map(({ milestone }) => milestone.slug),
          lookedIn,
          remark: named('remark').slice(0, 1),
        }
      }
      focus={lookedIn.length > 0 && milestones.length === 0 ? 'milestones' : 'lookedIn'}
    />
  );
}
