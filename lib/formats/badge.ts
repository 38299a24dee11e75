import { makeBadge } from 'badge-maker';
import type { State } from '@/lib/agreement/status/state';
import { visibleInXml } from './feeds/feed';

/** A badge: what it is of, how that stands in words, and its state; null where nothing was promised. */
export interface Badge {
  label: string;
  message: string;
  state: State | null;
}

// On each of them white text has a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3). The state stands in words too.
const COLOURS = {
  overdue: '#a8232b',
  'met late': '#a8232b',
  'not met': '#a8232b',
  due: '#1f5a94',
  'met on time': '#256d3a',
  'met early': '#256d3a',
  'met, not judged': '#256d3a',
  'no longer applies': '#57606a',
  'no date given': '#57606a',
  disputed: '#6b4a9c',
} as const satisfies Record<State, string>;

const NEUTRAL = '#57606a';

/** A badge as a picture (SVG), which tells a screen reader the same. */
export function toBadgeSvg({ label, message, state }: Badge): string {
  return makeBadge({
    label: visibleInXml(label),
    message: visibleInXml(message),
    labelColor: '#24304a',
    color: colourOf(state),
    style: 'flat-square',
  });
}

/** A badge as shields.io asks for it at an address (its endpoint badge, schema version 1). */
export function toBadgeJson({ label, message, state }: Badge): string {
  const isError = state === 'overdue' || state === 'met late' || state === 'not met';
  return `${JSON.stringify({ schemaVersion: 1, label, message, color: colourOf(state), isError })}\n`;
}

function colourOf(state: State | null): string {
  return state === null ? NEUTRAL : COLOURS[state];
}
