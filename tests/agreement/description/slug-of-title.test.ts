import { expect, test } from 'vitest';
import { slugOfTitle } from '@/lib/agreement/description/slug-of-title';
import { Slug } from '@/lib/agreement/description/words';

test.each([
  ['First contract signed', 'first-contract-signed'],
  ['Lunna House Agreement – UK/Norway', 'lunna-house-agreement-uk-norway'],
  ['Støtte til Ukraina, Ålesund og Ærfugl', 'stotte-til-ukraina-alesund-og-aerfugl'],
  ['Traité d’Élysée: coopération', 'traite-delysee-cooperation'],
  ['Łódź, Þingvellir, Straße, Đ', 'lodz-thingvellir-strasse-d'],
  ['5 % of GDP by 2035', '5-of-gdp-by-2035'],
  ['  --  ', ''],
  ['Угода', ''],
  ['İstanbul', 'istanbul'],
  ['ﬁrst', 'first'],
])('%s is called %s in addresses', (title, slug) => {
  expect(slugOfTitle(title)).toBe(slug);
  if (slug !== '') expect(Slug.safeParse(slug).success).toBe(true);
});

test('one that is taken has a number behind it', () => {
  expect(slugOfTitle('Signed', new Set(['signed']))).toBe('signed-2');
  expect(slugOfTitle('Signed', new Set(['signed', 'signed-2']))).toBe('signed-3');
});

test('a long title is cut between words, also where a number follows', () => {
  const title = 'word '.repeat(30);
  const slug = slugOfTitle(title);
  expect(slug).toBe(Array(16).fill('word').join('-'));
  const second = slugOfTitle(title, new Set([slug]));
  expect(second).toBe(`${Array(15).fill('word').join('-')}-2`);
  expect(slugOfTitle('x'.repeat(100))).toBe('x'.repeat(80));
  for (const one of [slug, second]) expect(Slug.safeParse(one).success).toBe(true);
});
