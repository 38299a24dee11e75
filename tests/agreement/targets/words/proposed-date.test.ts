import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateFaults } from '@/lib/agreement/dates/date-faults';
import { edtf, firstDay, lastDay } from '@/lib/agreement/dates/edtf';
import { readingsOf } from '@/lib/agreement/targets/reading';
import { proposedDate } from '@/lib/agreement/targets/words/proposed-date';

/** What words said on a day propose, as "bound EDTF"; "nothing" where they propose no date. */
function proposed(words: string, saidOn: string): string {
  const date = proposedDate(words, edtf(saidOn));
  return date ? `${date.bound} ${date.edtf}` : 'nothing';
}

type Case = [words: string, saidOn: string, proposed: string];

describe('what was promised of defence agreements', () => {
  it.each<Case>([
    ['expected to be finalised later this year', '2024-08-28', 'in 2024'],
    ['by the end of this year', '2024-08-28', 'by 2024-12-31'],
    ['sign it by early next year', '2024-08-28', 'nothing'],
    ['hope of signing it this year', '2025-01', 'in 2025'],
    [
      'We have also tasked our ministers with drafting a new agreement on defense policy. We intend to conclude this agreement in 2026',
      '2025-12-01',
      'in 2026',
    ],
    [
      'We will most likely sign this treaty together with President Emmanuel Macron on 9 May in Nancy.',
      '2025-04-29',
      'on 2025-05-09',
    ],
    [
      'Albanese said he hoped to sign the completed treaty during a visit to Indonesia in January.',
      '2025-11-12',
      'in 2026-01',
    ],
    ['is set to be signed', '2025-09-09', 'nothing'],
    [
      'it was the intention that the two leaders would sign the finalised agreement within weeks',
      '2025-08',
      'nothing',
    ],
    [
      'share a mutual ambition to conclude the necessary arrangements as soon as possible',
      '2025-07-23',
      'nothing',
    ],
    [
      'confirmed to accelerate all the necessary work to conclude the first international contract between the GIGO and Edgewing by the end of this year',
      '2025-07-07',
      'by 2025-12-31',
    ],
    ['within weeks', '2025-05-19', 'nothing'],
    [
      'deliver 1 million rounds of artillery ammunition within the next 12 months',
      '2023-03-20',
      'by 2024-03-20',
    ],
    [
      'aiming at providing 1 million rounds of artillery ammunition in a joint effort within the next twelve months',
      '2023-03-23',
      'by 2024-03-23',
    ],
    [
      'Allies commit to invest 5% of GDP annually on core defence requirements as well as defence-and security-related spending by 2035',
      '2025-06-25',
      'by 2035',
    ],
    ['should be fully operational by the end of 2027', '2025-10-16', 'by 2027-12-31'],
    ['growing to a brigade by 2026', '2023-07-11', 'by 2026'],
    ['with a determination to sign by summer 2025', '2025-02-20', 'by 2025-22'],
    ['will be officially signed by the summer', '2025-02-20', 'by 2025-22'],
    ['Taking place in September 2026', '2026-02-11', 'in 2026-09'],
    ['will double over three years from 1,000 to 2,000 personnel', '2026-02-11', 'by 2029-02'],
    ['Fregattene skal innfases fra 2029.', '2025-03-23', 'in 2029'],
    [
      'Deliveries of the British Type 26 frigates to Norway are scheduled to begin in 2030.',
      '2025-08-31',
      'in 2030',
    ],
  ])('“%s”, said on %s, is read as %s', (words, saidOn, expected) => {
    expect(proposed(words, saidOn)).toBe(expected);
  });

  it.each([
    'bis 2025',
    'Ihre volle Einsatzfähigkeit soll die Brigade Litauen bis Ende 2027 erreichen.',
  ])('in a language other than English and Norwegian, “%s”, is not read', (words) => {
    expect(proposed(words, '2023-12-18')).toBe('nothing');
  });
});

describe('in English, said on 19 May 2025', () => {
  it.each<[string, string]>([
    ['by the end of the year', 'by 2025-12-31'],
    ['by the end of 2026', 'by 2026-12-31'],
    ['by end of 2026', 'by 2026-12-31'],
    ['by end-2026', 'by 2026-12-31'],
    ['by year-end', 'by 2025-12-31'],
    ['by the year’s end', 'by 2025-12-31'],
    ['before the end of next year', 'by 2026-12-31'],
    ['no later than the end of June', 'by 2025-06-30'],
    ['by the end of the month', 'by 2025-05-31'],
    ['by the end of the second quarter', 'by 2025-06-30'],
    ['by the end of the summer', 'in 2025-22'],
    ['by summer 2025', 'by 2025-22'],
    ['by the summer of 2026', 'by 2026-22'],
    ['by September 2026', 'by 2026-09'],
    ['by July', 'by 2025-07'],
    ['in September 2026', 'in 2026-09'],
    ['during March', 'in 2026-03'],
    ['in May', 'in 2025-05'],
    ['by 1 July 2026', 'by 2026-07-01'],
    ['by the 1st of July', 'by 2025-07-01'],
    ['on or before 31 March 2026', 'by 2026-03-31'],
    ['before 1 July 2026', 'by 2026-06-30'],
    ['before 2027', 'by 2026-12-31'],
    ['on May 9, 2026', 'on 2026-05-09'],
    ['On 4 December it will be signed', 'on 2025-12-04'],
    ['from 1 January 2026', 'on 2026-01-01'],
    ['from 2027', 'in 2027'],
    ['in 2027', 'in 2027'],
    ['within 2026', 'in 2026'],
    ['next year', 'in 2026'],
    ['by next year', 'by 2026'],
    ['later this year', 'in 2025'],
    ['next month', 'in 2025-06'],
    ['this autumn', 'in 2025-23'],
    ['in the autumn', 'in 2025-23'],
    ['in the fall of 2026', 'in 2026-23'],
    ['this spring', 'in 2025-21'],
    ['in winter 2025–26', 'in 2025-24'],
    ['in the second quarter of 2026', 'in 2026-34'],
    ['by Q3 2026', 'by 2026-35'],
    ['in the first half of 2026', 'in 2026-40'],
    ['in the second half of this year', 'in 2025-41'],
    ['by the first half of next year', 'by 2026-40'],
    ['scheduled for October 2025', 'in 2025-10'],
    ['scheduled for 4 December 2025', 'on 2025-12-04'],
    ['within three weeks', 'by 2025-06-09'],
    ['within a week', 'by 2025-05-26'],
    ['within 30 days', 'by 2025-06-18'],
    ['within six months', 'by 2025-11-19'],
    ['within a year', 'by 2026-05-19'],
    ['in the next two years', 'by 2027-05-19'],
    ['within 90 days of 1 July 2025', 'by 2025-09-29'],
    ['within three weeks of today', 'by 2025-06-09'],
    ['over the next five years', 'by 2030-05'],
    ['over two years to 2,500 soldiers', 'by 2027-05'],
    ['over two years to 2500 soldiers', 'by 2027-05'],
    ['in the summer of next year', 'in 2026-22'],
    ['Since the invasion in 2022 it was due; it will be signed by 2026', 'by 2026'],
    ['by the end of 2026, that is by 31 December 2026', 'by 2026-12-31'],
  ])('“%s” is read as %s', (words, expected) => {
    expect(proposed(words, '2025-05-19')).toBe(expected);
  });

  it.each([
    'soon',
    'in due course',
    'within weeks',
    'within a few months',
    'in the coming months',
    'in three weeks',
    'within two to three weeks',
    'within a year or two',
    'within a year and a half',
    'within 30 working days',
    'within three weeks of signature',
    'within six months after the entry into force',
    'early next year',
    'early in 2026',
    'in early 2026',
    'in late 2026',
    'by mid-2026',
    'by the middle of 2026',
    'by the start of next year',
    'at the end of 2026',
    'around June 2026',
    'not before 2027',
    'after 2026',
    'until 2026',
    'since 2024',
    'in 2026 at the earliest',
    'in 2026 or 2027',
    'between 2026 and 2028',
    'in 2026-27',
    'in 2026/27',
    'from 2026 to 2029',
    'in May or June 2026',
    'by 2026, or 2027 if talks drag on',
    'by June, and the last by 2028',
    'by the 2026 summit, and in force in 2028',
    'in the first half of June',
    'by Christmas',
    'before the summer',
    'next summer',
    'by spring',
    'in winter 2026',
    'by the end of the decade',
    'by the end of the financial year',
    'by next week',
    'in the next year',
    'within the next year',
    'this year and next',
    'in January/February 2026',
    'on 1 January and 1 July 2026',
    'by 31 June 2026',
    'in 2014',
    'delayed by over three years',
    'for over two years',
    'over three weeks',
    'in the fall of Kabul',
    'will be 2026 soldiers',
    'within 999 years',
    '',
  ])('“%s” is not read as a date', (words) => {
    expect(proposed(words, '2025-05-19')).toBe('nothing');
  });
});

describe('in bokmål and nynorsk, said on 19 May 2025', () => {
  it.each<[string, string]>([
    ['innen utgangen av 2026', 'by 2026-12-31'],
    ['innan utgangen av året', 'by 2025-12-31'],
    ['innen utgangen av neste år', 'by 2026-12-31'],
    ['ved utgangen av 2026', 'by 2026-12-31'],
    ['før utgangen av juni', 'by 2025-06-30'],
    ['innen årsskiftet', 'by 2025-12-31'],
    ['innen årets slutt', 'by 2025-12-31'],
    ['innen utgangen av sommeren', 'in 2025-22'],
    ['innen sommeren 2025', 'by 2025-22'],
    ['innan sommaren 2026', 'by 2026-22'],
    ['innen 2030', 'by 2030'],
    ['innen år 2030', 'by 2030'],
    ['innen september', 'by 2025-09'],
    ['innen 1. juli 2026', 'by 2026-07-01'],
    ['senest den 1. juli 2026', 'by 2026-07-01'],
    ['innen 31.12.2026', 'by 2026-12-31'],
    ['før 1. juli 2026', 'by 2026-06-30'],
    ['i løpet av 2026', 'in 2026'],
    ['i løpet av året', 'in 2025'],
    ['i løpet av sommeren', 'in 2025-22'],
    ['i september 2026', 'in 2026-09'],
    ['i 2027', 'in 2027'],
    ['senere i år', 'in 2025'],
    ['neste år', 'in 2026'],
    ['neste måned', 'in 2025-06'],
    ['neste månad', 'in 2025-06'],
    ['til høsten', 'in 2025-23'],
    ['til hausten', 'in 2025-23'],
    ['i høst', 'in 2025-23'],
    ['i sommer', 'in 2025-22'],
    ['til neste år', 'in 2026'],
    ['utsatt til mai 2026', 'in 2026-05'],
    ['i andre kvartal 2026', 'in 2026-34'],
    ['i 2. kvartal 2026', 'in 2026-34'],
    ['i første halvår', 'in 2025-40'],
    ['i andre halvår neste år', 'in 2026-41'],
    ['i andre tertial 2026', 'in 2026-38'],
    ['avtalen undertegnes 9. juni', 'on 2025-06-09'],
    ['den 4. desember 2025', 'on 2025-12-04'],
    ['fra og med 1. januar 2026', 'on 2026-01-01'],
    ['frå 2027', 'in 2027'],
    ['undertegnes sommeren 2025', 'in 2025-22'],
    ['i mai i år', 'in 2025-05'],
    ['i mai neste år', 'in 2026-05'],
    ['i løpet av første halvår av 2026', 'in 2026-40'],
    ['innen tre uker', 'by 2025-06-09'],
    ['innan tre veker', 'by 2025-06-09'],
    ['innen 30 dager', 'by 2025-06-18'],
    ['innen et halvt år', 'by 2025-11-19'],
    ['innan eit år', 'by 2026-05-19'],
    ['i løpet av de neste tolv månedene', 'by 2026-05-19'],
    ['innen tre uker etter 1. juni 2025', 'by 2025-06-22'],
    ['skal dobles over tre år', 'by 2028-05'],
  ])('«%s» is read as %s', (words, expected) => {
    expect(proposed(words, '2025-05-19')).toBe(expected);
  });

  it.each([
    'snart',
    'så snart som mulig',
    'før jul',
    'innen få uker',
    'om tre uker',
    'innen to til tre uker',
    'innen et år eller to',
    'innen tre uker etter undertegningen',
    'før sommeren',
    'neste sommer',
    'i vår felles interesse',
    'til våren eller høsten',
    'tidlig neste år',
    'tidlig i 2026',
    'midt i 2026',
    'mot slutten av 2026',
    'i slutten av juni',
    'innen midten av neste år',
    'rundt 2026',
    'frem til 2030',
    'til 2030',
    'i 2026 eller 2027',
    'fra 2026 til 2029',
    'tidligst i 2027',
    'i 2026/27',
    'i over tre år',
    'erklæringen av 9. juni',
    'mot sommeren 2026',
    'de neste årene',
    'sommeren',
  ])('«%s» is not read as a date', (words) => {
    expect(proposed(words, '2025-05-19')).toBe('nothing');
  });
});

describe('the day on which words were said', () => {
  it.each<Case>([
    ['by the summer', '2025-07-10', 'nothing'],
    ['this summer', '2025-07-10', 'in 2025-22'],
    ['this summer', '2025-10-10', 'nothing'],
    ['by the summer', '2025-10-10', 'by 2026-22'],
    ['this winter', '2026-01-10', 'in 2025-24'],
    ['til høsten', '2025-12-10', 'in 2026-23'],
    ['in September', '2025-09-10', 'in 2025-09'],
    ['by September', '2025-09-10', 'nothing'],
    ['in September', '2025-10-01', 'in 2026-09'],
    ['on 9 May', '2025-05-10', 'on 2026-05-09'],
    ['on 29 February', '2027-05-10', 'on 2028-02-29'],
    ['within six months', '2025-08-31', 'by 2026-02-28'],
    ['next month', '2025-12-31', 'in 2026-01'],
    ['by 2025', '2025-12-31', 'by 2025'],
    ['by 2025', '2026-01-01', 'nothing'],
    ['within three weeks', '2025-05', 'nothing'],
    ['over three years', '2026-02', 'by 2029-02'],
    ['later this year', '2025-24', 'nothing'],
    ['by the end of 2027', '2025-24', 'by 2027-12-31'],
    ['by the end of 2027', '1899', 'nothing'],
    ['within a year', '9998', 'nothing'],
  ])('decides what “%s” means: on %s, %s', (words, saidOn, expected) => {
    expect(proposed(words, saidOn)).toBe(expected);
  });
});

describe('what a proposal rests on', () => {
  it('are the words that give the date, as they stand there', () => {
    const date = proposedDate('We will sign\nby  the END of 2026, in Oslo.', edtf('2025-05-19'));
    expect(date?.because).toEqual({ words: 'by  the END of 2026', countedFrom: null });
  });

  it('is the day they were said, where they name no year', () => {
    const said = edtf('2025-05-19');
    expect(proposedDate('Signed within three weeks', said)?.because).toEqual({
      words: 'within three weeks',
      countedFrom: '2025-05-19',
    });
    expect(proposedDate('within three weeks of 1 July 2025', said)?.because).toEqual({
      words: 'within three weeks of 1 July 2025',
      countedFrom: null,
    });
  });

  it('is the same however the letters are composed', () => {
    const words = 'i løpet av året'.normalize('NFD');
    expect(proposedDate(words, edtf('2025-05-19'))?.edtf).toBe('2025');
  });
});

describe('whatever is said', () => {
  const part = fc.constantFrom(
    ...'by in on within over before from innen i til fra den the of end utgangen av this next neste year år month first second 1 2 9 31 30 . , - 2025 2026 2200 May mai February sommeren winter vår quarter half kvartal Q2 three tre weeks uker months years after etter or 999'.split(
      ' ',
    ),
  );
  const said = fc.constantFrom('2025-05-19', '2024-02-29', '2025-05', '2025-24', '1900', '2200');

  it('proposes only what can be recorded, and nothing that had passed', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), said, (parts, saidOn) => {
        const date = proposedDate(parts.join(' '), edtf(saidOn));
        if (date === null) return;
        const { edtf: when, bound } = date;
        expect(dateFaults({ kind: 'target', citations: [], edtf: when }, null)).toEqual([]);
        expect(lastDay(when) >= firstDay(edtf(saidOn))).toBe(true);
        expect(readingsOf({ edtf: when, bound }, ['Europe/Oslo'])).not.toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is read in any text without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        proposedDate(text, edtf('2025-05-19'));
      }),
    );
  });
});
