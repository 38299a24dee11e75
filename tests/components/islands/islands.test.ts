// All of them in one file: their module belongs to the first window in which it is loaded.
import { fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { countdownPhrases } from '@/components/agreement/clock/countdown-phrases';
import { i18nFor } from '@/components/i18n/i18n';

const MINUTE = 60_000;
/** Two minutes before the day ends. */
const AT = '2025-07-29T22:58:00Z';
const DAY_ENDS = '2025-07-29T23:00:00Z';

let pause: (paused: boolean) => void;

beforeAll(async () => {
  await import('@/components/islands/islands');
  // Each element begins in a task of its own, this one in the last.
  await customElements.whenDefined('search-key-choice');
  ({ pause } = await import('@/components/islands/ticking'));
});
afterEach(() => document.body.replaceChildren());

/** Adds an element with its attributes, as the server wrote it, and with what is within it. */
function add(name: string, attributes: Record<string, string>, within = ''): Element {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.innerHTML = within;
  document.body.append(element);
  return element;
}

describe('the countdown', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.parse(AT) });
    const headers = { Date: new Date(AT).toUTCString() };
    vi.stubGlobal('fetch', async () => new Response(null, { headers }));
  });
  afterEach(() => {
    pause(false);
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const after = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

  function open(end = '2025-08-31T23:00:00Z', locale: 'en' | 'nb' = 'en'): Element {
    add(
      'day-ended',
      { ends: DAY_ENDS, words: '{"ended":"This page is of 29 July 2025.","load":"Load it"}' },
      '<p role="status"></p>',
    );
    const i18n = i18nFor(locale);
    const words = JSON.stringify(countdownPhrases(i18n));
    const count = add(
      'count-down',
      { end, 'day-ends': DAY_ENDS, 'written-as': i18n.writtenAs, words, translate: 'no' },
      '33 days left',
    );
    add('countdown-controls', {
      'day-ends': DAY_ENDS,
      words: '{"pause":"Pause","resume":"Resume","seconds":"Show seconds"}',
    });
    return count;
  }

  /** What it says, with a space for each at which no line ends. */
  const timeOn = (count: Element) => count.textContent?.replaceAll(/\s/gu, ' ');

  it('is the server’s text at first, then the time left', async () => {
    const count = open();
    expect(count.textContent).toBe('33 days left');
    await after(1_000);
    expect(timeOn(count)).toBe('33 days, 0 hours, 1 minute left');
    expect(count.textContent).toContain('1\u00a0minute');
    screen.getByRole('checkbox', { name: 'Show seconds' }).click();
    expect(timeOn(count)).toBe('33 days, 0 hours, 1 minute, 59 seconds left');
    screen.getByRole('checkbox', { name: 'Show seconds' }).click();
  });

  it('writes times as bokmål does', async () => {
    const count = open('2035-08-31T23:00:00Z', 'nb');
    await after(1_000);
    expect(timeOn(count)).toBe('3 685 dager, 0 timer og 1 minutt igjen');
  });

  it('says once that the day has ended, and counts no further than its other words', async () => {
    const count = open();
    await after(1_000);
    expect(screen.getByRole('status').textContent).toBe('');
    await after(3 * MINUTE);
    expect(count.textContent).toBe('33 days left');
    expect(screen.getByRole('status').textContent).toBe('This page is of 29 July 2025. Load it');
    expect(screen.getByRole('link', { name: 'Load it' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Pause' })).toBeNull();
  });

  it('says so as well while the countdown is paused', async () => {
    const count = open();
    await after(1_000);
    screen.getByRole('button', { name: 'Pause' }).click();
    await after(MINUTE);
    expect(timeOn(count)).toBe('33 days, 0 hours, 1 minute left');
    expect(screen.getByRole('button', { name: 'Resume' })).toBeTruthy();
    await after(2 * MINUTE);
    expect(screen.getByRole('status').textContent).toContain('29 July 2025');
    expect(count.textContent).toBe('33 days left');
  });

  it('says that the due day has passed where it was the page’s own', async () => {
    const count = open(DAY_ENDS);
    await after(1_000);
    expect(timeOn(count)).toBe('0 days, 0 hours, 1 minute left');
    await after(3 * MINUTE);
    expect(count.textContent).toBe('The due date has passed.');
  });

  it('goes on in whatever a translating browser has put for the text', async () => {
    const count = open();
    await after(1_000);
    const font = document.createElement('font');
    font.append('33 jours');
    count.replaceChildren(font);
    await after(MINUTE);
    expect(timeOn(count)).toBe('33 days, 0 hours, 0 minutes left');
    expect(count.getAttribute('translate')).toBe('no');
  });
});

describe('what is new to a reader', () => {
  beforeEach(() => localStorage.clear());

  /** A visit to the record as it stands at a revision, with these entries on the page; gives which are marked. */
  function visit(revision: number, marks: string[]) {
    document.body.replaceChildren();
    add('new-count', {
      slug: 'uk-norway',
      revision: String(revision),
      marks: JSON.stringify(marks),
      words: '{"one":"# is new","other":"# are new","all":"Seen"}',
    });
    for (const mark of marks) {
      add('new-mark', { slug: 'uk-norway', mark, label: 'New', hidden: '' });
    }
    return marked();
  }
  const marked = () =>
    [...document.querySelectorAll('new-mark:not([hidden])')].map((one) => one.getAttribute('mark'));

  it('is nothing on the first visit', () => {
    expect(visit(3, ['3-1', '2-1', '1-1'])).toEqual([]);
    expect(visit(3, ['3-1', '2-1', '1-1'])).toEqual([]);
  });

  it('is what was recorded since, corrections too, until it is read', () => {
    visit(3, ['1-1']);
    expect(visit(5, ['5-1', '4-1', '4-2', '1-1'])).toEqual(['5-1', '4-1', '4-2']);
    expect(screen.getByText('3 are new')).toBeTruthy();
    document.body.replaceChildren();
    add('read-note', { slug: 'uk-norway', mark: '4-1' });
    expect(visit(5, ['5-1', '4-1', '4-2', '1-1'])).toEqual(['5-1', '4-2']);
  });

  it('is nothing any more once the reader says so', () => {
    visit(3, ['1-1']);
    visit(4, ['4-1', '1-1']);
    expect(screen.getByText('1 is new')).toBeTruthy();
    screen.getByRole('button', { name: 'Seen' }).click();
    expect(screen.queryByText(/is new/)).toBeNull();
    expect(marked()).toEqual([]);
  });

  it('is kept for each agreement apart, and nonsense counts for nothing', () => {
    localStorage.setItem('agreement-tracker:seen:uk-norway', '{"upTo":"x"}');
    expect(visit(4, ['4-1'])).toEqual([]);
    localStorage.setItem('agreement-tracker:seen:uk-poland', '{"upTo":1,"read":[]}');
    expect(visit(4, ['4-1'])).toEqual([]);
  });
});

describe('the later days of a past day’s page', () => {
  afterEach(() => vi.unstubAllGlobals());

  const opened = async (more: Record<string, string>) => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', async (address: string) => {
      asked.push(address);
      const entries = ['2025-12-04', '2025-09', '2025-08-31', '2025-04-21'].map((occurredOn) => ({
        occurredOn,
      }));
      return Response.json({ next: null, entries });
    });
    const details = add('details', {}, '<ol></ol>');
    const later = add('later-days', { slug: 'uk-norway', on: '2025-06-15', ...more });
    later.append(...details.childNodes);
    later.remove();
    details.append(later);
    details.dispatchEvent(new Event('toggle'));
    await vi.waitFor(() => expect(details.querySelectorAll('a')).toHaveLength(2));
    const links = [...details.querySelectorAll('a')].map((link) => [
      link.getAttribute('href'),
      link.textContent,
    ]);
    return { asked, links };
  };

  it('are those of which a day is known, each with its page', async () => {
    const days = '/agreements/uk-norway/on/';
    expect(await opened({ days, 'written-as': 'en-GB' })).toEqual({
      asked: ['/api/v1/agreements/uk-norway/entries?limit=200'],
      links: [
        [`${days}2025-08-31#ruler`, '31 Aug 2025'],
        [`${days}2025-12-04#ruler`, '4 Dec 2025'],
      ],
    });
  });

  it('are a step’s alone on its page', async () => {
    const [days, behind] = ['/nb/agreements/uk-norway/on/', '/milestones/signature'];
    const step = { milestone: 'signature', days, behind, 'written-as': 'nb' };
    const { asked, links } = await opened(step);
    expect(asked).toEqual(['/api/v1/agreements/uk-norway/entries?limit=200&milestone=signature']);
    expect(links[1]?.[0]).toBe(`${days}2025-12-04${behind}#ruler`);
  });
});

describe('the key that goes to the search field', () => {
  beforeEach(() => localStorage.clear());

  const press = (target: Element = document.body, more = {}) =>
    fireEvent.keyDown(target, { key: '/', bubbles: true, ...more });
  const focused = () => document.activeElement?.getAttribute('data-does');
  const field = () => add('input', { type: 'search', 'data-does': 'search' });

  it('works from anywhere on a page, and is not typed there', () => {
    field();
    expect(press()).toBe(false);
    expect(focused()).toBe('search');
  });

  it('is left to whoever types, and to the browser’s own shortcuts', () => {
    field();
    expect(press(add('textarea', {}))).toBe(true);
    expect(press(document.body, { ctrlKey: true })).toBe(true);
    expect(focused()).toBeNull();
  });

  it('can be turned off, and is told elsewhere on the page', () => {
    const search = field();
    add('search-key-choice', { label: 'The / key goes here' });
    const other = add('search-key-choice', { label: 'Another' }).querySelector('input');
    const box = screen.getByRole('checkbox', { name: 'The / key goes here' });
    expect(box).toHaveProperty('checked', true);
    box.click();
    expect(other?.checked).toBe(false);
    expect(press()).toBe(true);
    expect(document.activeElement).not.toBe(search);
    box.click();
    expect(press()).toBe(false);
    expect(document.activeElement).toBe(search);
  });
});
