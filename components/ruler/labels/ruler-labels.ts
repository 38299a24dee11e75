import type { AgreementStatus } from '@/lib/agreement/status/status';
import type { I18n } from '../../i18n/i18n';
import { type Direction, lengthDown } from '../axis';
import type { Drawing } from '../drawing';
import { labelsAlong } from './along';
import { divisionLabels } from './divisions';
import { labelsDown } from './down';
import type { Label } from './label';
import { laterLabel } from './later';
import { type RulerWords, rulerWords } from './ruler-words';

/** The words on a ruler, where none lies on another at any width at which it is shown, with any one reading. */
export function rulerLabels(
  status: AgreementStatus,
  drawing: Drawing,
  direction: Direction,
  i18n: I18n,
): Label[] {
  const words: RulerWords = rulerWords(status, drawing, i18n);
  const length = lengthDown(drawing.divisions.days.length);
  return [
    ...(direction === 'along' ? labelsAlong(words, drawing) : labelsDown(words, drawing, length)),
    ...divisionLabels(drawing, direction, length, i18n),
    ...(drawing.ruler.later ? [laterLabel(drawing.ruler.later.from, direction, i18n)] : []),
  ];
}
