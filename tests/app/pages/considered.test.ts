import { beforeAll, describe, expect, test } from 'vitest';
import { type AppToRead, theAppToRead } from '../../fixtures/app/built-app';
import { aVisitor } from '../../fixtures/app/visitor';

const UK = '/agreements/uk-norway';
const CONSIDERED = `${UK}/considered`;
let app: AppToRead;

beforeAll(async () => {
  app = await theAppToRead('corrected app to read');
});

const see = (path: string) => aVisitor(app).see(path);
const textOf = async (path: string) => (await see(path)).text.replace(/\s+/g, ' ');

describe('what was considered and not used', () => {
  test('is linked from today’s record, and from no past day’s', async () => {
    expect((await see(UK)).html).toContain(`href="${CONSIDERED}"`);
    expect((await see(`${UK}/on/2026-11-22`)).html).not.toContain('/considered');
    expect((await see(`/nb${UK}`)).html).toContain(`href="/nb${CONSIDERED}"`);
  });

  test('is told with its reason and the day of the agreement on which that was decided, and never by whom', async () => {
    const text = await textOf(CONSIDERED);
    expect(text).toContain('51 stories');
    expect(text).toMatch(/21 Nov 2026A copy of it.*2 copiesNot used: Comment, nothing new\./);
    expect(text).toMatch(/Enighet om fiskekvoter i Nordsjøen <br>.*Not about this agreement/);
    expect(text).not.toContain('Ada');
    expect(text).not.toContain('Nobody has looked at this yet');
  });

  test('is in its own language, and leads outward without vouching for it', async () => {
    const { html } = await see(CONSIDERED);
    expect(html).toContain(
      '<a href="https://press.example.no/fisk?a=1&amp;b=2" rel="noopener nofollow ugc" hrefLang="nb"><span lang="nb">Enighet om fiskekvoter i Nordsjøen &lt;br&gt;</span></a>',
    );
  });

  test('fills pages of fifty', async () => {
    expect((await see(CONSIDERED)).html).toContain(`<a rel="next" href="${CONSIDERED}/page/2">`);
    const second = await see(`${CONSIDERED}/page/2`);
    expect(second.text).toContain('A visit, part 1');
    expect(second.text).not.toContain('A visit, part 2');
    expect(second.html).toContain(`<a rel="prev" href="${CONSIDERED}">`);
    expect(second.html).toContain('<title>Considered but not used, page 2 – UK–Norway');
  });

  test('says which feeds are read, when they last were, and that the others’ news is missing', async () => {
    const text = await textOf(CONSIDERED);
    expect(text).toContain('News was last read on 21 November 2026.');
    expect(text).toMatch(
      /\d+ feeds are not being read at present, so their news is missing here\./,
    );
    expect(text).toContain('last read on 21 Nov 2026');
    expect(text).toContain('not read yet');
  });

  test('speaks bokmål to those who ask for it', async () => {
    const text = await textOf(`/nb${CONSIDERED}`);
    expect(text).toContain('Vurdert, men ikke brukt');
    expect(text).toMatch(/2 kopierIkke brukt: Comment, nothing new\./);
    expect(text).toContain('Nyheter ble sist lest 21. november 2026.');
  });

  test('is rendered once, and is the same bytes for everybody', async () => {
    const [first, again] = [await app.get(`${CONSIDERED}?a=1`), await app.get(CONSIDERED)];
    expect(again.headers.get('cache-status')).toBe('agreement-tracker; hit');
    expect(await again.text()).toBe(await first.text());
  });

  test('that was never read is no good news', async () => {
    const text = await textOf('/agreements/uk-germany-kensington/considered');
    expect(text).toContain('Nothing has been set aside: no news has been read yet.');
    expect(text).toContain('No news feed is followed for this agreement');
  });

  test.each([
    '/agreements/not-there/considered',
    `${CONSIDERED}/page/3`,
    `${CONSIDERED}/page/1`,
    `${CONSIDERED}/page/two`,
    `${UK}/on/2026-11-20/considered`,
  ])('is not at %s', async (path) => {
    expect((await app.get(path)).status).toBe(404);
  });
});
