import type { AgreementStatus } from '@/lib/agreement/status/status';
import type { I18n } from '../i18n/i18n';
import { shortVerdict } from '../verdict/subject';
import { type Direction, lengthDown } from './axis';
import { withRoom } from './boxes';
import { divisionLabels } from './division-labels';
import type { Drawing } from './drawing';
import { announcedForms, metForms, numberForms } from './flag-forms';
import { boxed, isInside, type Label } from './label';

/** The words for which there is room on a ruler, the weightiest before others: none lies on another at any width at which it is shown. */
export function rulerLabels(
  status: AgreementStatus,
  drawing: Drawing,
  direction: Direction,
  i18n: I18n,
): Label[] {
  const { announced, met, measures, divisions } = drawing;
  const length = lengthDown(divisions.days.length);
  const wanted = [
    ...(met ? [metForms(shortVerdict(status.headline, i18n), met, drawing, direction, i18n)] : []),
    ...measures.map((measure, index) => numberForms(measure, index, drawing, direction, i18n)),
    ...(announced ? [announcedForms(announced, drawing, direction, i18n)] : []),
    ...(direction === 'along' ? [periodForms(status, drawing, i18n)] : []),
  ];
  const inside = isInside(direction, length);
  const placed = withRoom(
    wanted.map((forms) => forms.map((form) => boxed(direction, length, form))),
    inside,
    areOfOtherReadings,
  );
  return [...placed, ...divisionLabels(drawing, direction, length, i18n)];
}

/** One reading's number is shown at a time. */
function areOfOtherReadings(one: Label, other: Label): boolean {
  return one.measure !== null && other.measure !== null;
}

/** Along the page the name of the window stands in its band, where that is wide enough. */
function periodForms(
  { target }: AgreementStatus,
  { window, ruler }: Drawing,
  { date }: I18n,
): Omit<Label, 'boxes'>[] {
  if (!window?.core || !target?.edtf) return [];
  const [start, end] = [ruler.at(window.core.first), ruler.at(window.core.last)];
  const text = date(target.edtf);
  if (end - start <= 0.95 * text.length) return [];
  const lines = [{ text, dy: 0, look: 'period' as const }];
  const share = (start + end) / 2;
  return [{ key: 'period', lines, share, off: -15, dx: 0, anchor: 'middle', measure: null }];
}
