import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import { drawingOf } from '../ruler/drawing';
import type { Speech } from '../speech';
import { INK } from './ink';
import { fittingLabels } from './labels';
import { rulerLabels } from './ruler-labels';
import { FOOT, rulerShapes } from './ruler-shapes';

/** The promise and the delay to scale, for a picture: announced, window, due, and met or the day shown. */
export function PictureRuler({
  status,
  width,
  speech,
}: {
  status: AgreementStatus;
  width: number;
  speech: Speech;
}) {
  const drawing = drawingOf(status);
  const x = (day: CalendarDate) => Math.round((drawing.ruler.at(day) / 100) * width);
  const labels = fittingLabels(rulerLabels(status, drawing, x, speech), width);
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
