import type { HTMLAttributes } from 'react';

type Attributes<Name extends string> = HTMLAttributes<HTMLElement> & { [key in Name]: string };

/** The custom elements of the public pages, by name, each with its attributes: `words` are JSON, `written-as` is a language of BCP 47. */
interface Islands {
  'count-down': Attributes<'end' | 'day-ends' | 'written-as' | 'words'>;
  'countdown-controls': Attributes<'day-ends' | 'words'>;
  'day-ended': Attributes<'ends' | 'words'>;
  /** `milestone` is the slug of one whose days are meant alone; `days` and `behind` are what stands around a date in a day's address. */
  'later-days': Attributes<'slug' | 'days' | 'behind' | 'on' | 'written-as'> & {
    milestone?: string | undefined;
  };
  /** `knots` and, on today's page, `said` are JSON; `today` is today's address, `days` and `behind` what stands around a date in a past day's. */
  'day-scrubber': Attributes<
    'on' | 'from' | 'today' | 'days' | 'behind' | 'knots' | 'written-as' | 'open-day' | 'today-word'
  > & { said?: string | undefined };
  'new-mark': Attributes<'slug' | 'mark' | 'label'>;
  'new-count': Attributes<'slug' | 'revision' | 'marks' | 'words'>;
  'read-note': Attributes<'slug' | 'mark'>;
  'search-key-choice': Attributes<'label'>;
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Islands {}
  }
}

/** An attribute that the server wrote on an element; empty where it has none. */
export function attribute(element: HTMLElement, name: string): string {
  return element.getAttribute(name) ?? '';
}

/** Words or values that the server wrote on an element as JSON. */
export function jsonAttribute<Values>(element: HTMLElement, name: string): Values {
  const values: Values = JSON.parse(attribute(element, name));
  return values;
}
