import { expect, it } from 'vitest';
import { narrowedTo } from '@/components/commitments/narrowed-to';
import { narrowedTitle, pagedTitle } from '@/components/filters/narrowed-title';
import { i18nFor } from '@/components/i18n/i18n';
import { commitmentsOf } from '@/lib/agreement/commitments/commitment';
import { ALL_COMMITMENTS, type CommitmentFilter } from '@/lib/agreement/commitments/filter';
import { seededOn } from '../../fixtures/records/seeded';

const commitments = commitmentsOf(seededOn('2026-11-29'));

it.each<[Partial<CommitmentFilter>, 'en' | 'nb', string]>([
  [{}, 'en', 'Commitments'],
  [{ state: 'overdue' }, 'en', 'Commitments (overdue)'],
  [{ state: 'due' }, 'nb', 'Forpliktelser (ikke forfalt)'],
  [{ party: 'GB' }, 'en', 'Commitments (promised by the United Kingdom)'],
  [{ party: 'GB' }, 'nb', 'Forpliktelser (lovet av Storbritannia)'],
  [{ year: '2026' }, 'nb', 'Forpliktelser (frist i 2026)'],
  [{ agreement: 'uk-norway' }, 'en', 'Commitments (UK–Norway defence agreement)'],
  [
    { state: 'met late', party: 'NO', year: '2025', agreement: 'uk-norway' },
    'en',
    'Commitments (met late, promised by Norway, due in 2025, UK–Norway defence agreement)',
  ],
  [{ party: 'XX', agreement: 'none' }, 'en', 'Commitments (promised by XX, none)'],
])('commitments narrowed to %j are called in %s “%s”', (asked, locale, title) => {
  const i18n = i18nFor(locale);
  const words = narrowedTo({ ...ALL_COMMITMENTS, ...asked }, commitments, i18n);
  expect(narrowedTitle(i18n.t('commitments.title'), words)).toBe(title);
});

it('names a further page of a list, and not the first', () => {
  expect(pagedTitle('Commitments (due)', 1, 3, i18nFor('en'))).toBe('Commitments (due)');
  expect(pagedTitle('Forpliktelser', 2, 3, i18nFor('nb'))).toBe('Forpliktelser, Side 2 av 3');
});
