import { describe, expect, it } from 'vitest';
import { State } from '@/lib/agreement/status/state';
import { toBadgeJson, toBadgeSvg } from '@/lib/formats/badge';

const badge = { label: 'A <b> & "æ"\u0001', message: 'met late', state: 'met late' } as const;

describe('a badge', () => {
  it('tells a screen reader what it shows, and no text in it is markup', () => {
    const svg = toBadgeSvg(badge);
    expect(svg).toContain('role="img"');
    expect(svg).toContain('<title>A &lt;b&gt; &amp; &quot;æ&quot;: met late</title>');
    expect(svg).not.toContain('\u0001');
    expect(toBadgeSvg(badge)).toBe(svg);
  });

  it('is told to shields.io as its schema has it', () => {
    expect(JSON.parse(toBadgeJson({ ...badge, label: 'An agreement' }))).toEqual({
      schemaVersion: 1,
      label: 'An agreement',
      message: 'met late',
      color: '#a8232b',
      isError: true,
    });
  });

  it.each([...State.options, null])(
    'of the state %s can be read: a contrast of 4.5 to 1',
    (state) => {
      const { color } = JSON.parse(toBadgeJson({ ...badge, state }));
      expect(contrastToWhite(color)).toBeGreaterThanOrEqual(4.5);
    },
  );
});

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrastToWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
