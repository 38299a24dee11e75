import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { CorrectionsPage } from '@/components/correction/corrections-page';
import { EntryPage } from '@/components/entry/entry-page';
import { i18nFor } from '@/components/i18n/i18n';
import { appliedCorrections, correctionsInView } from '@/lib/agreement/entries/corrections-in-view';
import type { Recorded } from '@/lib/agreement/entries/entry';
import type { Locale } from '@/lib/agreement/locales';
import { descriptionAt } from '@/lib/agreement/record/record';
import { aRecord, correction, note, target, viewOf } from '../agreement/a-record';

afterEach(cleanup);

const record = aRecord([
  target('2025-22', 'by', '2025-02-20'),
  note('2025-03-01', { title: 'Mistaken', remark: 'In passing' }),
  correction('1-1', target('2025-23', 'in', '2025-02-20', { saidBy: ['NO'] }), 2),
  correction('1-2', null, 3),
]);
const view = viewOf(record, '2026-01-01');
const description = descriptionAt(record, 3);
const applied = appliedCorrections(record, view);
const place = { locale: 'en', slug: record.slug, on: null, revision: null } as const;

function showEntry(id: string, approval: Partial<Recorded> = {}, locale: Locale = 'en') {
  const own = applied.filter((one) => one.correction.corrects === id);
  const [last] = own;
  const entry = last?.after ?? last?.before;
  if (!entry) throw new Error(`nothing corrects ${id}`);
  return render(
    <EntryPage
      entry={{ ...entry, ...approval }}
      checks={[]}
      corrections={own.map((one) => ({
        ...one,
        correction: { ...one.correction, ...approval },
      }))}
      description={description}
      place={{ ...place, locale }}
      i18n={i18nFor(locale)}
    />,
  ).container;
}

describe('the page of a corrected entry', () => {
  it('says field by field what it said before, and what it says since', () => {
    showEntry('1-1');
    const history = screen.getByRole('region', { name: 'Corrections' });
    expect(
      [...history.querySelectorAll('dl > div')].map(({ children }) =>
        [...children].map(({ textContent }) => textContent),
      ),
    ).toEqual([
      ['Wording', 'Before“sign by 2025-22”', 'After“sign in 2025-23”'],
      ['Said by', 'BeforeUnited Kingdom and Norway', 'AfterNorway'],
      ['Target date', 'BeforeBy summer 2025', 'AfterIn autumn 2025'],
    ]);
    expect(within(history).getByRole('heading', { level: 3 }).textContent).toBe(
      'Corrected on 2 January 2026',
    );
  });

  it('names who recorded the correction, and who approved it where somebody did', () => {
    expect(showEntry('1-1').textContent).toContain('By An editor, as revision 2 of the record');
    cleanup();
    const approved = showEntry('1-1', { approvedBy: 'Another editor' });
    expect(approved.textContent).toContain(
      'Corrected on 2 January 2026 by An editor, approved by Another editor (revision 2 of the record): It was wrong',
    );
    expect(approved.textContent).toContain(
      'Recorded1 January 2026 by An editor, approved by Another editor, as revision 1 of the record',
    );
  });
});

describe('the page of a withdrawn entry', () => {
  it('strikes it through, says why, and still shows what it said', () => {
    const page = showEntry('1-2');
    const heading = screen.getByRole('heading', { level: 1 });
    expect(heading.querySelector('del')?.textContent).toBe('Mistaken');
    expect(page.textContent).toContain(
      'Withdrawn on 3 January 2026 by An editor (revision 3 of the record): It was wrong',
    );
    expect(page.textContent).toContain('In passing');
  });

  it('speaks bokmål to those who ask for it', () => {
    expect(showEntry('1-2', { approvedBy: 'En annen' }, 'nb').textContent).toContain(
      'Trukket tilbake 3. januar 2026 av An editor, godkjent av En annen (revisjon 3 av registeret): It was wrong',
    );
  });
});

describe('the list of corrections', () => {
  it('leads from each to its entry, the last recorded first', () => {
    render(
      <CorrectionsPage
        corrections={correctionsInView(record, view)}
        description={description}
        place={place}
        i18n={i18nFor('en')}
      />,
    );
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '3 January 2026WithdrawnMistakenIt was wrongBy An editor, as revision 3 of the record',
      '2 January 2026Replaced“sign in 2025-23”It was wrongBy An editor, as revision 2 of the recordChanged: wording, said by and target date',
    ]);
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      '/agreements/an-agreement',
      '/about#corrections',
      '/agreements/an-agreement/entries/1-2#corrections',
      '/agreements/an-agreement/entries/1-1#corrections',
    ]);
  });

  it('says so where there is none', () => {
    render(
      <CorrectionsPage
        corrections={[]}
        description={description}
        place={place}
        i18n={i18nFor('en')}
      />,
    );
    expect(screen.getByText('No corrections have been recorded.')).toBeTruthy();
  });
});
