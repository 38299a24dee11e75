import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { DeskFrame } from '@/components/desk/desk-frame';
import type { Waits } from '@/components/desk/waits/waits-list';
import { i18nFor } from '@/components/i18n/i18n';
import type { Locale } from '@/lib/agreement/locales';

afterEach(cleanup);

function linksOf(waits: Waits, locale: Locale): (string | null)[][] {
  render(
    <DeskFrame i18n={i18nFor(locale)} editor={{ name: 'Ada', isAdmin: true }} waits={waits}>
      <p>A page</p>
    </DeskFrame>,
  );
  const name = locale === 'en' ? 'What waits for you' : 'Dette venter på deg';
  const list = screen.queryByRole('navigation', { name });
  const links = list ? within(list).getAllByRole('link') : [];
  return links.map((link) => [link.textContent, link.getAttribute('href')]);
}

test('the head of a page at the desk says what waits, and where', () => {
  expect(linksOf({ proposals: 2, news: 1, declined: 1 }, 'en')).toEqual([
    ['2 proposals to decide', '/edit/proposals'],
    ['1 news story to sort', '/edit/news'],
    ['1 proposal of yours declined', '/edit/proposals#returned'],
  ]);
});

test('in bokmål too, and nothing of what does not wait', () => {
  expect(linksOf({ proposals: 0, news: 12, declined: 0 }, 'nb')).toEqual([
    ['12 nyhetssaker å sortere', '/edit/news'],
  ]);
});

test('where nothing waits it says nothing', () => {
  expect(linksOf({ proposals: 0, news: 0, declined: 0 }, 'en')).toEqual([]);
});
