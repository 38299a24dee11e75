import { milestoneAddress } from '@/components/address';
import type { I18n } from '@/components/i18n/i18n';
import { verdictText } from '@/components/verdict/verdict';
import type { Commitment } from '@/lib/agreement/commitments/commitment';
import type { Abridged } from '@/lib/agreement/record/abridged';
import type { CalendarEvent } from '@/lib/formats/calendar';
import { stableUuid } from '@/lib/formats/stable-id';
import { siteAddress } from '@/lib/process/env';

/**
 * When a commitment is due, by the last of its targets that names a date, as one day; and its window where that is
 * longer. None where no target of it names a date.
 */
export function eventsOf(
  { status, judged, state }: Commitment,
  { record, whole }: Abridged,
  i18n: I18n,
): CalendarEvent[] {
  const { t, words, date, locale } = i18n;
  const { slug } = judged.milestone;
  const latest = judged.targets.findLast(({ timing }) => timing.reading !== null);
  const reading = latest?.timing.reading;
  if (!latest || !reading) return [];
  const title = words(judged.milestone.title);
  const name = words(status.description.name);
  const first = judged.timing.reading?.due;
  const common = {
    // With each of its targets, and each correction of one, it may have moved.
    sequence: Math.max(0, (whole.targets[slug] ?? 0) - 1),
    description: [
      verdictText(status, i18n, judged),
      t('follow.said', { said: i18n.quoted(latest.target.said) }),
      ...(first !== undefined && first !== reading.due
        ? [t('follow.moved', { date: date(first) })]
        : []),
    ].join('\n\n'),
    address: `${siteAddress()}${milestoneAddress({ locale, slug: status.slug }, slug)}`,
    // Its verdict may rest on any entry.
    changedAt: whole.lastRecordedAt ?? record.firstRecordedAt,
  };
  const uuid = (what: string) => stableUuid(whole.key, slug, what, locale);
  const about = { name, title };
  const stands = { isDue: String(state === 'due'), state: t(`commitments.state.${state}`) };
  const { opens, closes, due } = reading;
  return [
    {
      ...common,
      uuid: uuid('due'),
      first: due,
      last: due,
      title: t('follow.event.due', { ...about, ...stands }),
    },
    ...(opens === closes
      ? []
      : [
          {
            ...common,
            uuid: uuid('window'),
            first: opens,
            last: closes,
            title: t('follow.event.window', about),
          },
        ]),
  ];
}
