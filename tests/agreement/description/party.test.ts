import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import {
  nameInText,
  Party,
  Person,
  partyOfAddress,
  termOn,
} from '@/lib/agreement/description/party';

const person = (from: string | null, until: string | null) =>
  Person.parse({ name: 'A Minister', office: { en: 'Minister' }, from, until });
const shown = (from: string | null, until: string | null, on: string) =>
  termOn(person(from, until), calendarDate(on));

describe('a person in office', () => {
  it('shows from the first day, always where that is not known', () => {
    expect(shown('2025-02-04', null, '2025-02-03')).toBeNull();
    expect(shown('2025-02-04', null, '2025-02-04')).toEqual({ from: '2025-02-04', until: null });
    expect(shown(null, null, '1905-06-07')).toEqual({ from: null, until: null });
    expect(shown('2024-07', null, '2024-07-01')).toEqual({ from: '2024-07', until: null });
  });

  it('shows an end only once it has come', () => {
    expect(shown(null, '2026-06-11', '2026-06-10')).toEqual({ from: null, until: null });
    expect(shown(null, '2026-06-11', '2026-06-11')).toEqual({ from: null, until: '2026-06-11' });
    expect(shown(null, '2026-07', '2026-07-30')).toEqual({ from: null, until: null });
    expect(shown(null, '2026-07', '2026-07-31')).toEqual({ from: null, until: '2026-07' });
  });
});

describe('a party', () => {
  const parties = [
    { code: 'GB', officialHosts: ['gov.uk', 'mod.uk'] },
    { code: 'NO', officialHosts: ['regjeringen.no'] },
  ].map((party) => Party.parse({ name: { en: party.code }, timeZone: null, people: [], ...party }));

  it.each([
    ['https://www.gov.uk/government/news', 'GB'],
    ['https://gov.uk/', 'GB'],
    ['https://www.regjeringen.no/en/', 'NO'],
    ['https://notgov.uk/', null],
    ['https://gov.uk.example.com/', null],
    ['https://example.com/gov.uk', null],
  ])('speaks at %s: %s', (url, code) => {
    expect(partyOfAddress(parties, url)).toBe(code);
  });

  it.each([
    [{ en: 'Norway', nb: 'Norge' }, null, { en: 'Norway', nb: 'Norge' }],
    [
      { en: 'United Kingdom', nb: 'Storbritannia' },
      { en: 'the United Kingdom' },
      { en: 'the United Kingdom', nb: 'Storbritannia' },
    ],
    [
      { en: 'European Union', nb: 'Den europeiske union' },
      { en: 'the European Union', nb: 'EU' },
      { en: 'the European Union', nb: 'EU' },
    ],
  ])('called %j, and %j in a sentence, stands in text as %j', (name, nameInSentence, inText) => {
    expect(nameInText({ name, nameInSentence })).toEqual(inText);
  });

  it('has no other name within a sentence where none is given', () => {
    expect(parties.map(({ nameInSentence }) => nameInSentence)).toEqual([null, null]);
    const party = { code: 'GB', name: { en: 'UK' }, timeZone: null, officialHosts: [], people: [] };
    expect(Party.safeParse({ ...party, nameInSentence: {} }).success).toBe(false);
  });

  it('lies in a time zone that exists', () => {
    const party = { code: 'GB', name: { en: 'UK' }, officialHosts: [], people: [] };
    expect(Party.safeParse({ ...party, timeZone: 'Europe/Atlantis' }).success).toBe(false);
    expect(Party.safeParse({ ...party, timeZone: 'Europe/London' }).success).toBe(true);
  });
});
