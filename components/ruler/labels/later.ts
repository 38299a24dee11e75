import type { I18n } from '../../i18n/i18n';
import type { Direction } from '../axis';
import type { Label } from './label';

/** What stands at the later time behind the break, which is not to scale. */
export function laterLabel(share: number, direction: Direction, { t }: I18n): Label {
  return {
    part: 'later',
    lines: [{ text: t('ruler.later'), dy: direction === 'along' ? 0 : 8, look: 'month' }],
    share,
    off: direction === 'along' ? 18 : 14,
    dx: 0,
    anchor: direction === 'along' ? 'start' : 'end',
    measure: null,
  };
}
