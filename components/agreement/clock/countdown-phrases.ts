import type { I18n } from '@/components/i18n/i18n';
import type { CountdownWords } from '@/components/islands/count-down';

/** What a countdown says in a language, for the browser to fill in: times are written here, since a browser may not know how. */
export function countdownPhrases({ t, units, unitList }: I18n): CountdownWords {
  return {
    // Norwegian has a word of its own for 24 hours (døgn), which no date on the page is counted in.
    day: [t('clock.oneDay'), t('clock.manyDays')],
    hour: units('hour'),
    minute: units('minute'),
    second: units('second'),
    list: unitList(['#0', '#1', '#2']),
    longList: unitList(['#0', '#1', '#2', '#3']),
    left: t('clock.timeLeft', { time: '#' }),
    lastMinute: t('clock.lastMinute'),
    passed: t('clock.passed'),
  };
}
