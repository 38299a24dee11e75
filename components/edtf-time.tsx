import { type Edtf, periodOf } from '@/lib/agreement/dates/edtf';
import type { Speech } from './speech';

/** A day, month, season or year as words; as a `time` element where HTML has a form for it. */
export function EdtfTime({
  of,
  speech,
  length = 'long',
}: {
  of: Edtf | string;
  speech: Speech;
  length?: 'long' | 'short';
}) {
  const words = speech.date(of, length);
  return periodOf(of as Edtf).precision === 'season' ? words : <time dateTime={of}>{words}</time>;
}
