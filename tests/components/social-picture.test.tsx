import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { i18nFor } from '@/components/i18n/i18n';
import { drawable } from '@/components/social-picture/drawable';
import { fittingLabels, type PictureLabel } from '@/components/social-picture/labels';
import { balancedLines } from '@/components/social-picture/lines';
import { VerdictPicture } from '@/components/social-picture/verdict-picture';
import type { AgreementRecord } from '@/lib/agreement/record/record';
import { statusAt } from '@/lib/agreement/status/status';
import { aRecord, claim, note, viewOf } from '../agreement/a-record';
import { sampleRecord } from '../fixtures/records/samples';

afterEach(cleanup);

function draw(record: AgreementRecord, on: string, locale: 'en' | 'nb' = 'en') {
  const status = statusAt(record, viewOf(record, on));
  return render(<VerdictPicture status={status} i18n={i18nFor(locale)} />).container;
}

const ukNorway = sampleRecord('uk-norway');
const textsIn = (picture: Element) =>
  [...picture.querySelectorAll('div')]
    .filter((one) => one.childElementCount === 0 && one.textContent)
    .map((one) => one.textContent);

describe('the picture of a verdict', () => {
  it('gives the name, the sentence and the ruler’s words', () => {
    expect(textsIn(draw(ukNorway, '2026-11-22'))).toEqual([
      'As of 22 November 2026',
      'UK–Norway defence agreement',
      'Signed',
      '95 days',
      'after',
      'the',
      'end',
      'of',
      'summer.',
      'Signed 4 Dec 2025',
      '95 days',
      'due 31 Aug 2025',
      'Announced',
      'summer 2025',
      'February 2025',
      'January 2026',
    ]);
  });

  it('shows red for the days late, and for nothing before the due date', () => {
    const isRed = (one: Element) => /#c8102e|rgb\(200, 16, 46\)/i.test(one.outerHTML);
    const redIn = (picture: Element) =>
      [...picture.querySelectorAll('div')].filter((one) => !one.firstElementChild && isRed(one));
    const late = redIn(draw(ukNorway, '2026-11-22'));
    expect(late.map(({ textContent }) => textContent)).toEqual(['95 days', '95 days']);
    expect(redIn(draw(ukNorway, '2025-06-15'))).toEqual([]);
  });

  it('of a past day holds no word of a later one', () => {
    expect(draw(ukNorway, '2025-06-15').textContent).not.toMatch(/Signed|Dec|2026|Lunna/);
  });

  it('before the announcement has no ruler', () => {
    const texts = textsIn(draw(ukNorway, '2025-02-01'));
    expect(texts.slice(-4)).toEqual(['No', 'announcement', 'on', 'record.']);
  });

  it('speaks bokmål', () => {
    expect(textsIn(draw(ukNorway, '2026-11-22', 'nb'))).toContain('95 dager');
  });

  it('leaves out what its type cannot draw, and cuts what is too long', () => {
    const odd = aRecord([note('2025-01-01'), claim('met', '2025-12-04', ['GB'])], {
      milestones: [{ slug: 'announced' }, { slug: 'signature' }],
    });
    const [outline] = odd.outlines;
    const name = { en: `Договор ✍️ ${'x'.repeat(300)}` };
    const named = { ...odd, outlines: outline ? [{ ...outline, name }] : [] };
    const [, shown = ''] = textsIn(draw(named, '2026-01-01'));
    expect(shown).toMatch(/^… … x{150,}…$/);
    expect(shown.length).toBeLessThanOrEqual(161);
  });
});

describe('text that is drawn', () => {
  it.each([
    ['Forsvarsavtalen på Værnes', 'Forsvarsavtalen på Værnes'],
    ['Gdańsk, Škoda, “quoted” – 1…', 'Gdańsk, Škoda, “quoted” – 1…'],
    ['A\u030a', 'Å'],
    ['signed 🎉 today', 'signed … today'],
    ['two\n lines', 'two lines'],
  ])('"%s" is "%s"', (given, drawn) => {
    expect(drawable(given)).toBe(drawn);
  });
});

describe('lines', () => {
  const lines = (sentence: string, most: number) =>
    balancedLines(sentence.split(' '), (word) => word.length, most).map((line) => line.join(' '));

  it('are as few as can be, and of like length', () => {
    expect(lines('Signed late after the end of summer.', 30)).toEqual([
      'Signed late after',
      'the end of summer.',
    ]);
    expect(lines('Signed late.', 30)).toEqual(['Signed late.']);
  });

  it('hold a word that is longer than a line', () => {
    expect(lines('a bbbbbbbbbb c', 4)).toEqual(['a', 'bbbbbbbbbb', 'c']);
  });
});

describe('labels', () => {
  const label = (text: string, given: Partial<PictureLabel> = {}): PictureLabel => ({
    text,
    mark: 100,
    gap: 10,
    side: 'right',
    top: 0,
    size: 20,
    tone: 'ink',
    ...given,
  });
  const kept = (...wanted: PictureLabel[]) =>
    fittingLabels(wanted, 400).map(({ text, side }) => `${text} ${side}`);

  it('change sides rather than leave the drawing', () => {
    expect(kept(label('Signed', { mark: 380 }))).toEqual(['Signed left']);
    expect(kept(label('Signed', { mark: 5, side: 'left' }))).toEqual(['Signed right']);
  });

  it('give way to weightier ones', () => {
    expect(kept(label('Signed'), label('Announced'))).toEqual(['Signed right']);
    expect(kept(label('Signed'), label('Due'))).toEqual(['Signed right', 'Due left']);
    expect(kept(label('Signed'), label('Announced', { top: 30 }))).toEqual([
      'Signed right',
      'Announced right',
    ]);
  });
});
