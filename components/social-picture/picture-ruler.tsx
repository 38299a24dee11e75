import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import type { I18n } from '../i18n/i18n';
import { drawingOf } from '../ruler/drawing';
import { INK } from './ink';
import { fittingLabels } from './labels';
import { pictureLabels } from './picture-labels';
import { FOOT, rulerShapes } from './ruler-shapes';

/** The promise and the delay to scale, for a picture: announced, window, due, and met or the day shown. */
export function PictureRuler({
  status,
  width,
  i18n,
}: {
  status: AgreementStatus;
  width: number;
  i18n: I18n;
}) {
  const drawing = drawingOf(status, true);
  const x = (day: CalendarDate) => Math.round((drawing.ruler.at(day) / 100) * width);
  const labels = fittingLabels(pictureLabels(status, drawing, x, i18n), width);
  return (
    <div style={{ position: 'relative', display: 'flex', width, height: FOOT }}>
      {rulerShapes(drawing, x, width)}
      {labels.map(({ text, mark, gap, side, top, size, tone }) => (
        <div
          key={`${mark} ${top}`}
          style={{
            position: 'absolute',
            top,
            ...(side === 'left' ? { right: width - mark + gap } : { left: mark + gap }),
            color: INK[tone],
            fontSize: size,
            lineHeight: 1,
            whiteSpace: 'nowrap',
          }}
        >
          {text}
        </div>
      ))}
    </div>
  );
}
