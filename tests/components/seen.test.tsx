// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NewCount } from '@/components/seen/new-count';
import { NewMark } from '@/components/seen/new-mark';
import { ReadNote } from '@/components/seen/read-note';

const words = { one: '# is new', other: '# are new', all: 'Seen' };

beforeEach(() => localStorage.clear());
afterEach(cleanup);

/** A visit to the record as it stands at a revision, with these entries on the page. */
function visit(revision: number, marks: string[]) {
  cleanup();
  const { container } = render(
    <>
      <NewCount slug="uk-norway" revision={revision} marks={marks} words={words} />
      {marks.map((mark) => (
        <p key={mark} data-mark={mark}>
          <NewMark slug="uk-norway" mark={mark} label="New" />
        </p>
      ))}
    </>,
  );
  return [...container.querySelectorAll('[data-mark]')]
    .filter(({ textContent }) => textContent === 'New')
    .map((element) => element.getAttribute('data-mark'));
}

function read(mark: string) {
  cleanup();
  render(<ReadNote slug="uk-norway" mark={mark} />);
}

describe('what is new to a reader', () => {
  it('is nothing on the first visit', () => {
    expect(visit(3, ['3-1', '2-1', '1-1'])).toEqual([]);
    expect(visit(3, ['3-1', '2-1', '1-1'])).toEqual([]);
  });

  it('is what was recorded since, corrections too, until it is read', () => {
    visit(3, ['1-1']);
    expect(visit(5, ['5-1', '4-1', '4-2', '1-1'])).toEqual(['5-1', '4-1', '4-2']);
    expect(screen.getByText(/3 are new/)).toBeTruthy();
    read('4-1');
    expect(visit(5, ['5-1', '4-1', '4-2', '1-1'])).toEqual(['5-1', '4-2']);
  });

  it('is nothing any more once the reader says so', () => {
    visit(3, ['1-1']);
    visit(4, ['4-1', '1-1']);
    expect(screen.getByText(/1 is new/)).toBeTruthy();
    act(() => screen.getByRole('button', { name: 'Seen' }).click());
    expect(screen.queryByText(/is new/)).toBeNull();
    expect(visit(4, ['4-1', '1-1'])).toEqual([]);
  });

  it('is kept for each agreement apart, and nonsense counts for nothing', () => {
    localStorage.setItem('agreement-tracker:seen:uk-norway', '{"upTo":"x"}');
    expect(visit(4, ['4-1'])).toEqual([]);
    localStorage.setItem('agreement-tracker:seen:uk-poland', '{"upTo":1,"read":[]}');
    expect(visit(4, ['4-1'])).toEqual([]);
  });
});
