import { type Edtf, periodOf } from '@/lib/agreement/dates/edtf';
import type { I18n } from './i18n/i18n';

/** A day, month, season or year as words; as a `time` element where HTML has a form for it. */
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
  return periodOf(of as Edtf).precision === 'season' ? words : <time dateTime={of}>{words}</time>;
}
