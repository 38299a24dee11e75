import { type Edtf, isDayMonthOrYear } from '@/lib/agreement/dates/edtf';
import type { I18n } from './i18n/i18n';

/** A day, a month, a year or a part of a year as words; as a `time` element where HTML has a form for it. */
export function EdtfTime({
  of,
  i18n,
  length = 'long',
}: {
  of: Edtf | string;
  i18n: I18n;
  length?: 'long' | 'short';
}) {
  const words = i18n.date(of, length);
  return isDayMonthOrYear(of as Edtf) ? <time dateTime={of}>{words}</time> : words;
}
