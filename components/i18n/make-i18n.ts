import { IntlMessageFormat } from 'intl-messageformat';
import { _createCache, _createIntlFormatters, createTranslator } from 'use-intl/core';
import { type Edtf, extentOf, periodOf } from '@/lib/agreement/dates/edtf';
import { inLanguage, type Localized, type Wording } from '@/lib/agreement/description/words';
import type { Locale } from '@/lib/agreement/locales';
import type { Messages } from './messages';

/** One language of the interface: its messages, and how it writes dates, numbers and lists. */
export type I18n = ReturnType<typeof makeI18n>;

/**
 * A language by its messages, with instants in a time zone of the IANA database. They may be some of all: a form is given
 * those that it shows, and the desk's are not in every language. A message that is asked for and not among them is
 * thrown: a page of names instead of words would be no page.
 */
export function makeI18n(locale: Locale, messages: Partial<Messages>, timeZone: string) {
  const t = createTranslator({
    locale,
    messages: messages as Messages,
    timeZone: 'UTC',
    _formatters: formattersOf(),
    onError(error) {
      throw error;
    },
  });
  const writtenAs = `${locale}-${t('language.region')}`;
  const dates = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(writtenAs, { timeZone: 'UTC', ...options });
  const day = dates({ day: 'numeric', month: 'long', year: 'numeric' });
  const shortDay = dates({ day: 'numeric', month: 'short', year: 'numeric' });
  const month = dates({ month: 'long', year: 'numeric' });
  const monthAlone = dates({ month: 'long' });
  const instant = dates({
    timeZone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  });
  const lists = new Intl.ListFormat(writtenAs, { type: 'conjunction' });

  function date(text: Edtf | string, length: 'long' | 'short' = 'long'): string {
    const period = periodOf(text as Edtf);
    switch (period.precision) {
      case 'day':
        return (length === 'long' ? day : shortDay).format(Date.parse(period.date));
      case 'month':
        return month.format(Date.parse(period.first));
      case 'year':
        return period.year;
      case 'quarter':
      case 'half':
        return t(`date.${period.precision}`, { number: String(period.number), year: period.year });
      case 'term': {
        const { first, last } = extentOf(text as Edtf);
        return t('date.term', {
          first: monthAlone.format(Date.parse(first)),
          last: month.format(Date.parse(last)),
        });
      }
      case 'season': {
        const { season, year } = period;
        return season === 'winter'
          ? t('date.winter', { year: String(year), next: String(year + 1) })
          : t('date.season', { season, year: String(year) });
      }
    }
  }

  return {
    locale,
    /** By whose usage dates and lists are written (BCP 47): `en-GB`. */
    writtenAs,
    t,
    date,
    /** A month's name in short, of a calendar date, as it stands in a short date ("sep." in Norwegian). */
    monthName: (day: string) =>
      shortDay.formatToParts(Date.parse(day)).find(({ type }) => type === 'month')?.value ?? '',
    /** Words in quotation marks, as the language of the page writes them. */
    quoted: (text: string) => t('quotation', { text }),
    /** An instant to the minute, in the zone that was asked for, which it names. */
    instant: (at: Date): string => instant.format(at),
    /** A unit of time as the language writes it after one and after any other number, for which `#` stands and from which no line parts it. */
    units: (unit: 'hour' | 'minute' | 'second'): [one: string, other: string] => {
      const format = new Intl.NumberFormat(writtenAs, {
        style: 'unit',
        unit,
        unitDisplay: 'long',
      });
      const patternOf = (number: number) =>
        format.format(number).replace(String(number), '#').replaceAll(' ', '\u00a0');
      return [patternOf(1), patternOf(2)];
    },
    /** Joins times in units to one, as the language does: "1 day, 2 hours". */
    unitList: (times: readonly string[]) =>
      new Intl.ListFormat(writtenAs, { type: 'unit' }).format(times),
    /** Joins names as the language does: "a, b and c". */
    list: (names: Iterable<string>) => lists.format(names),
    /** The same in parts: the names in their order, and what stands between them. */
    listParts: (names: Iterable<string>) => lists.formatToParts(names),
    /** The wording nearest to this language, with the language it is in. */
    wording: (texts: Localized): Wording => inLanguage(texts, locale),
    /** The same, where a sentence needs the bare text. */
    words: (texts: Localized): string => inLanguage(texts, locale).text,
  };
}

/**
 * The formatters of one language, with its messages kept by their text. The library's own keeps them by that and by all
 * options as JSON, which took three quarters of the time of each message.
 */
function formattersOf() {
  const parsed = new Map<string, IntlMessageFormat>();
  return {
    ..._createIntlFormatters(_createCache()),
    getMessageFormat(...given: ConstructorParameters<typeof IntlMessageFormat>) {
      const [message] = given;
      const known = parsed.get(String(message)) ?? new IntlMessageFormat(...given);
      parsed.set(String(message), known);
      return known;
    },
  };
}
