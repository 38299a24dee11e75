'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { isTyping } from '../is-typing';

const KEYS: ReadonlyMap<string, (list: HTMLElement) => void> = new Map(
  Object.entries<(list: HTMLElement) => void>({
    j: (list) => move(list, 1),
    ArrowDown: (list) => move(list, 1),
    k: (list) => move(list, -1),
    ArrowUp: (list) => move(list, -1),
    u: () => press('[data-does="use"]'),
    n: () => press('button[value="not about this"]'),
    l: () => press('button[value="later"]'),
    x: () => press('[type="checkbox"]'),
    d: askReason,
    z: () => document.querySelector<HTMLElement>('[data-does="undo"]')?.click(),
    '?': () => {
      const help = document.querySelector<HTMLDetailsElement>('[data-does="help"]');
      if (!help) return;
      help.open = !help.open;
      help.querySelector('summary')?.focus();
    },
  }),
);

const MOVING = ['j', 'k', 'ArrowDown', 'ArrowUp'];

interface Props {
  /** The story at which one goes on; the first where it is not in the list. */
  at: string | null;
  /** What has just come of the list: the focus moves anew when it changes. */
  came: string;
  children: ReactNode;
}

/** The list of stories by keys: each presses what stands in the story that has the focus. Elsewhere on the page they do nothing (WCAG 2.1.4). */
export function NewsKeys({ at, came, children }: Props) {
  const list = useRef<HTMLDivElement>(null);
  // What came of the list is why the focus moves.
  useEffect(() => {
    const rows = list.current ? storiesIn(list.current) : [];
    (rows.find(({ dataset }) => dataset['story'] === at) ?? rows[0])?.focus();
  }, [at, came]);
  useEffect(() => {
    const within = list.current;
    const onKey = (event: KeyboardEvent) => {
      const { key, target } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(target)) return;
      const act = KEYS.get(key);
      // A key that is held moves on, and decides on one story only.
      if (!act || !within || (event.repeat && !MOVING.includes(key))) return;
      event.preventDefault();
      act(within);
    };
    within?.addEventListener('keydown', onKey);
    return () => within?.removeEventListener('keydown', onKey);
  }, []);
  return <div ref={list}>{children}</div>;
}

function storiesIn(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[data-story]')];
}

function focused(): HTMLElement | null | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-story]');
}

function move(list: HTMLElement, by: number): void {
  const rows = storiesIn(list);
  const row = focused();
  const next = row ? rows.indexOf(row) + by : 0;
  rows[Math.min(Math.max(0, next), rows.length - 1)]?.focus();
}

function press(what: string): void {
  focused()?.querySelector<HTMLElement>(what)?.click();
}

function askReason(): void {
  const dismiss = focused()?.querySelector<HTMLDetailsElement>('details[data-does="dismiss"]');
  if (!dismiss) return;
  dismiss.open = true;
  dismiss.querySelector<HTMLElement>('[name="reason"]')?.focus();
}
