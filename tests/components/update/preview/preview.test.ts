import { describe, expect, it } from 'vitest';
import { i18nFor } from '@/components/i18n/i18n';
import { type Preview, previewOf } from '@/components/update/preview/preview';
import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import type { CorrectionContent, EntryContent } from '@/lib/agreement/entries/entry';
import {
  check,
  citation,
  correction,
  note,
  recordOf,
  status,
  target,
} from '../../../fixtures/records/record';

const announced = status({
  milestone: 'announced',
  occurredOn: '2025-02-20',
  citations: [citation({ voice: ['GB', 'NO'] })],
});
const promised = recordOf([[announced, target()]]);

function preview(
  contents: readonly (EntryContent | CorrectionContent)[],
  { on = '2025-12-04', record = promised, secondEditor = false, locale = 'en' as 'en' | 'nb' } = {},
): Preview {
  const recording = {
    recordedAt: new Date('2026-12-01T12:00:00Z'),
    recordedBy: 'Ada',
    approvedBy: null,
  };
  const previewed = { on: calendarDate(on), recording, secondEditor };
  return previewOf(record, contents, previewed, i18nFor(locale));
}

const text = (runs: Preview['verdict']['after']) => runs.map((run) => run.text).join('');
const changesOf = ({ changes }: Preview) =>
  changes.map(({ label, before, after }) => `${label}: ${before} → ${after}`);

describe('what the public page will say', () => {
  it('is told beside what it says now, in the page’s own words', () => {
    const signed = preview([status({ citations: [citation({ voice: ['GB'] })] })]);
    expect(text(signed.verdict.before)).toBe(
      'No signature on record, 95 days after the end of summer.',
    );
    expect(text(signed.verdict.after)).toBe('Signed 95 days after the end of summer.');
    expect(signed.verdict.after.filter(({ late }) => late)).toEqual([
      { text: '95 days', late: true },
    ]);
    expect(changesOf(signed)).toEqual([
      'signature: Not known (not checked yet) → Met, 4 Dec 2025',
      'signature: who says so: nobody yet → According to United Kingdom. We have not yet seen a source from Norway',
      'Against the deadline: date passed → late',
      'Lateness: Overdue by 73 to 186 days, however “summer” is read. → Late by 73 to 186 days, however “summer” is read.',
      'Steps: 1 of 2 steps completed, 1 not known; 1 more may or may not be needed → 2 of 2 steps completed; 1 more may or may not be needed',
    ]);
    expect(signed).toMatchObject({ waits: null, notes: [] });
  });

  it('is told in Norwegian too', () => {
    const signed = preview([status()], { locale: 'nb' });
    expect(text(signed.verdict.after)).toBe(
      'Undertegnet 95 dager etter sommerens slutt. Bare meldt av uavhengige kilder.',
    );
    expect(changesOf(signed)[0]).toBe(
      'signature: Ukjent (ikke kontrollert ennå) → Gjennomført, ubekreftet, 4. des. 2025',
    );
  });

  it('says so where nothing public changes', () => {
    const news = preview([note()]);
    expect(news.verdict.changes).toBe(false);
    expect(news.changes).toEqual([]);
    expect(news.notes).toEqual(['Neither the verdict nor any step changes.']);
  });

  it('says from when on what is to come will show', () => {
    expect(preview([note({ occurredOn: '2026-01' })]).notes).toEqual([
      'Neither the verdict nor any step changes.',
      'It shows on the page from 31 January 2026 on.',
    ]);
  });

  it('shows a check by the day of looking alone', () => {
    const looked = check({ milestones: ['signature'], occurredOn: '2025-12-01' });
    expect(changesOf(preview([looked]))).toEqual([
      'signature: Not known (not checked yet) → Not known (Last checked 1 Dec 2025: nothing found)',
    ]);
  });

  it('counts a restatement, and leaves the verdict to the first date given', () => {
    const later = target({ occurredOn: '2025-09-10', said: 'by the end of 2026', edtf: '2026' });
    const restated = preview([later]);
    expect(text(restated.verdict.after)).toBe(
      'No signature on record, 95 days after the end of summer, the first date given.',
    );
    expect(changesOf(restated)).toEqual(['Target changed: never → once']);
  });

  it('tells of another party’s word where the outcome stays', () => {
    const signed = status({ citations: [citation({ voice: ['GB'] })] });
    const record = recordOf([[announced, target(), signed]]);
    const confirmed = status({ citations: [citation({ voice: ['NO'] })] });
    expect(changesOf(preview([confirmed], { record }))).toEqual([
      'signature: who says so: According to United Kingdom. We have not yet seen a source from Norway → According to United Kingdom and Norway',
    ]);
  });

  it('shows what a withdrawal takes back', () => {
    const record = recordOf([[announced, target(), status()]]);
    const withdrawn = preview([correction('1-3', null)], { record });
    expect(text(withdrawn.verdict.after)).toBe(
      'No signature on record, 95 days after the end of summer.',
    );
  });

  it('says that an ending waits where there is a second editor, by a correction too', () => {
    expect(preview([status()], { secondEditor: true }).waits).toBe(
      'Needs a second editor’s approval, because it changes the outcome of “signature” (not known → met).',
    );
    expect(preview([status({ status: 'under way' })], { secondEditor: true }).waits).toBeNull();
    const record = recordOf([[announced, target(), status({ status: 'under way' })]]);
    const corrected = correction('1-3', status());
    expect(preview([corrected], { record, secondEditor: true, locale: 'nb' }).waits).toBe(
      'Må godkjennes av en annen redaktør, fordi det endrer utfallet av «signature» (i gang → gjennomført).',
    );
    expect(preview([corrected], { record }).waits).toBeNull();
  });

  it('says that an earlier target waits, and a withdrawal of what ended', () => {
    const earlier = target({ occurredOn: '2025-01-01', edtf: '2025-03' });
    expect(preview([earlier], { secondEditor: true }).waits).toBe(
      'Needs a second editor’s approval, because it changes the first target date of “signature”.',
    );
    const record = recordOf([[announced, target(), status()]]);
    expect(preview([correction('1-3', null)], { record, secondEditor: true }).waits).toBe(
      'Needs a second editor’s approval, because it changes the outcome of “signature” (met → not known).',
    );
  });
});
