import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import { type Cited, citeAsBibtex, citeAsCslJson, citeAsText } from '@/lib/formats/cite';

const cited: Cited = {
  site: 'Agreement Tracker',
  title: 'UK–Norway defence agreement',
  edition: 'Record as of 5 September 2026, revision 3',
  on: calendarDate('2026-09-05'),
  revision: 3,
  proof: null,
  language: 'en',
  texLanguage: 'british',
  address: 'https://agreements.example/agreements/uk-norway/on/2026-09-05/revision/3',
};

describe('a citation in plain text', () => {
  it('says who, what, as of when and where', () => {
    expect(citeAsText(cited)).toBe(
      'Agreement Tracker. UK–Norway defence agreement. Record as of 5 September 2026, revision 3. ' +
        'https://agreements.example/agreements/uk-norway/on/2026-09-05/revision/3',
    );
  });

  it('stays on one line, and ends no sentence twice', () => {
    expect(citeAsText({ ...cited, title: ' Is it\n signed? ' })).toContain(
      'Agreement Tracker. Is it signed? Record as of',
    );
  });
});

describe('a citation of a history that is proven', () => {
  const proven = { ...cited, proof: 'History proven by 4f2a' };

  it('says by which hash, in each form', () => {
    expect(citeAsText(proven)).toContain('revision 3. History proven by 4f2a. https://');
    expect(citeAsBibtex(proven)).toContain(
      'note = {Record as of 5 September 2026, revision 3. History proven by 4f2a},',
    );
    expect(JSON.parse(citeAsCslJson(proven))).toMatchObject([{ note: 'History proven by 4f2a' }]);
    expect(citeAsCslJson(cited)).not.toContain('note');
  });
});

describe('a citation in BibTeX', () => {
  it('is an entry @misc whose key names the page', () => {
    expect(
      citeAsBibtex(cited),
    ).toBe(`@misc{agreement-tracker-agreements-uk-norway-on-2026-09-05-revision-3,
  author = {{Agreement Tracker}},
  title = {{UK–Norway defence agreement}},
  year = {2026},
  month = sep,
  day = {5},
  note = {Record as of 5 September 2026, revision 3},
  language = {british},
  url = {https://agreements.example/agreements/uk-norway/on/2026-09-05/revision/3}
}`);
  });

  it.each([
    ['50 % of R&D at $1 #2', '50 \\% of R\\&D at \\$1 \\#2'],
    ['snake_case', 'snake\\_case'],
    ['~ and ^', '\\textasciitilde{} and \\textasciicircum{}'],
    ['C:\\new', 'C:\\textbackslash{}new'],
    ['}, year = {1999}', '\\textbraceright{}, year = \\textbraceleft{}1999\\textbraceright{}'],
    ['“Quoted” "text" – æøå', '“Quoted” "text" – æøå'],
  ])('writes %s so that TeX sets it', (title, tex) => {
    expect(citeAsBibtex({ ...cited, title })).toContain(`\n  title = {{${tex}}},\n`);
  });

  it('has as many braces that open as that close, whatever the title', () => {
    const bibtex = citeAsBibtex({ ...cited, title: '{{{ \\} \\\\{ }' });
    const count = (brace: string) => bibtex.split(brace).length - 1;
    expect(count('{')).toBe(count('}'));
  });

  it('names the language as TeX does', () => {
    expect(citeAsBibtex({ ...cited, language: 'nb', texLanguage: 'norsk' })).toContain(
      '\n  language = {norsk},\n',
    );
  });
});

describe('a citation in CSL-JSON', () => {
  it('is a list of one web page, issued on the day it shows', () => {
    expect(JSON.parse(citeAsCslJson(cited))).toEqual([
      {
        id: 'agreement-tracker-agreements-uk-norway-on-2026-09-05-revision-3',
        type: 'webpage',
        author: [{ literal: 'Agreement Tracker' }],
        title: 'UK–Norway defence agreement',
        'container-title': 'Agreement Tracker',
        issued: { 'date-parts': [[2026, 9, 5]] },
        version: '3',
        language: 'en',
        URL: 'https://agreements.example/agreements/uk-norway/on/2026-09-05/revision/3',
      },
    ]);
  });
});
