import { describe, expect, it } from 'vitest';
import { previewOfDescription } from '@/components/description/description-preview';
import { removalProblems } from '@/components/description/removal-problems';
import { i18nFor } from '@/components/i18n/i18n';
import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import type { Description } from '@/lib/agreement/description/description';
import { description, milestone, note, recordOf, status } from '../../fixtures/records/record';

const FIRST = description();
const [GB, NO] = FIRST.parties;
if (!GB || !NO) throw new Error('two parties are needed');
const RECORD = recordOf([
  [status(), note({ milestones: ['ratification'], strands: ['industry'] })],
]);

function preview(changed: Partial<Description>, locale: 'en' | 'nb' = 'en', secondEditor = false) {
  const on = calendarDate('2026-01-01');
  return previewOfDescription(RECORD, { ...FIRST, ...changed }, on, i18nFor(locale), secondEditor);
}

describe('the preview of a description', () => {
  it('says nothing where nothing changes', () => {
    expect(preview({})).toEqual([]);
  });

  it('says first that it waits for a second editor, and why, where it does', () => {
    const changed = { headline: 'ratification' };
    expect(preview(changed, 'en', true)[0]).toBe(
      'Needs a second editor’s approval, because it changes which step or deliverable the verdict is about (“ratification”).',
    );
    expect(preview(changed, 'nb', true)[0]).toBe(
      'Må godkjennes av en annen redaktør, fordi det endrer hvilket trinn eller hvilken leveranse konklusjonen gjelder («ratification»).',
    );
    expect(preview(changed)[0]).toContain('what the verdict is about');
    expect(preview({ aims: [] }, 'en', true)).toHaveLength(1);
  });

  it('names a step that is added, and what the page will count', () => {
    const consent = milestone('consent', {
      title: { en: 'Consent of the Storting', nb: 'Stortingets samtykke' },
      place: 'if it applies',
    });
    const milestones = [...FIRST.milestones, consent];
    expect(preview({ milestones })).toEqual([
      'Milestone ‘Consent of the Storting’ added (needed only in some cases)',
      'Steps: 2 of 2 steps completed; 1 more may or may not be needed → 2 of 2 steps completed; 2 more may or may not be needed',
    ]);
    expect(preview({ milestones }, 'nb')[0]).toBe(
      'Milepæl «Stortingets samtykke» lagt til (kreves bare i noen tilfeller)',
    );
  });

  it('names what a party gains and loses', () => {
    const officialHosts = ['regjeringen.no', 'stortinget.no'];
    expect(
      preview({
        parties: [
          { ...GB, people: [] },
          { ...NO, officialHosts },
        ],
      }),
    ).toEqual([
      'Party ‘United Kingdom’, people: A Minister, Minister, 2024-07/.. removed',
      'Party ‘Norway’, official websites: stortinget.no added',
    ]);
  });

  it('names the words for sentences that change', () => {
    const [announced, signature, ratification] = FIRST.milestones;
    if (!announced || !signature || !ratification) throw new Error('three steps are needed');
    const wording = {
      met: { en: 'Announced', nb: 'Kunngjort' },
      open: { en: 'No announcement on record' },
    };
    const changed = {
      parties: [{ ...GB, nameInSentence: { en: 'the United Kingdom' } }, NO],
      milestones: [{ ...announced, wording }, signature, ratification],
    };
    expect(preview(changed)).toEqual([
      'Party ‘United Kingdom’, within a sentence, in English: the United Kingdom added',
      'Milestone ‘announced’, verdict once it is met, in English: Announced added',
      'Milestone ‘announced’, verdict once it is met, in bokmål: Kunngjort added',
      'Milestone ‘announced’, verdict while nothing is on record, in English: No announcement on record added',
    ]);
    expect(preview({ parties: changed.parties }, 'nb')).toEqual([
      'Part «United Kingdom», inne i en setning, på engelsk: the United Kingdom lagt til',
    ]);
  });

  it('tells that the verdict will be another when the headline is', () => {
    expect(preview({ headline: 'ratification' })).toEqual([
      'Agreement ‘A defence agreement’, what the verdict is about: signature → ratification',
      'Verdict: Signed on 4 December 2025. Reported by independent sources only. → ratification: nothing on record.',
    ]);
  });

  it('tells an order once, however many parts it moves', () => {
    expect(preview({ milestones: FIRST.milestones.toReversed() })[0]).toBe(
      'Milestones in another order',
    );
  });

  it('tells what is no longer tracked', () => {
    const [announced, signature] = FIRST.milestones;
    if (!announced || !signature) throw new Error('steps are needed');
    const retired = milestone('ratification', {
      place: 'if it applies',
      condition: 'treaty',
      retired: true,
    });
    expect(preview({ milestones: [announced, signature, retired] })[0]).toBe(
      'Milestone ‘ratification’ no longer tracked',
    );
  });
});

describe('what entries name', () => {
  it('cannot be left out of a description, and is told by its name', () => {
    const without = { ...FIRST, strands: [], milestones: FIRST.milestones.slice(0, 2) };
    expect(removalProblems(RECORD, without, i18nFor('en'))).toEqual([
      {
        field: null,
        message:
          'Industry to industry and ratification cannot be removed: entries name them. Retire them instead.',
      },
    ]);
    expect(removalProblems(RECORD, { ...FIRST, priorities: [] }, i18nFor('en'))).toEqual([]);
  });
});
