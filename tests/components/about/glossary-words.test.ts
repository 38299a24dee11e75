import { describe, expect, it } from 'vitest';
import { glossaryOf } from '@/components/about/sections/glossary-words';
import { i18nFor } from '@/components/i18n/i18n';
import { Outcome } from '@/lib/agreement/description/milestone';
import { LOCALES, type Locale } from '@/lib/agreement/locales';
import { State } from '@/lib/agreement/status/state';

describe.each(LOCALES)('the glossary, in %s', (locale) => {
  const i18n = i18nFor(locale);
  const words = glossaryOf(i18n);
  const terms = words.map(({ term }) => term);

  it('explains every outcome, state and mark in the words of the pages and lists', () => {
    const used = [
      ...Outcome.options.map((outcome) => i18n.t(`claim.${outcome}`)),
      ...State.options.map((state) => i18n.t(`commitments.state.${state}`)),
      i18n.t('outcome.unconfirmed'),
      i18n.t('path.stale'),
    ];
    expect(used.filter((word) => !terms.includes(word))).toEqual([]);
  });

  it('explains each word once', () => {
    expect(new Set(terms).size).toBe(terms.length);
    expect(new Set(words.map(({ place }) => place)).size).toBe(words.length);
  });
});

it('stands in the order of each language’s alphabet', () => {
  const ends = (locale: Locale) => {
    const terms = glossaryOf(i18nFor(locale)).map(({ term }) => term);
    return [terms[0], terms.at(-1)];
  };
  expect(ends('en')).toEqual(['agreement', 'window']);
  expect(ends('nb')).toEqual(['avsender', 'visning']);
  expect(ends('nn')).toEqual(['avsendar', 'vising']);
});

it('tells after how many days a step is due for another check', () => {
  const stale = glossaryOf(i18nFor('en')).find(({ place }) => place === 'stale');
  expect(stale?.meaning).toBe(
    'The latest check or report on this step is more than 90 days old (or older than the step’s own limit), or there has been none.',
  );
});
