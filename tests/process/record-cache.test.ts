import { expect, test } from 'vitest';
import { forgetRecord, forgetSlug, readUnforgotten } from '@/lib/process/record-cache';

test.each([
  ['anew at the same revision', forgetRecord],
  ['as if it were gone', forgetSlug],
])(
  'what is to be read %s while it is read is left out, since it may be as it was before',
  async (_how, forget) => {
    let end: (read: string[]) => void = () => {};
    const slugs = ['first', 'second'];
    const reading = readUnforgotten(
      slugs,
      () =>
        new Promise<string[]>((resolve) => {
          end = resolve;
        }),
      (slug) => slug,
    );
    forget('first');
    end(slugs);
    expect(await reading).toEqual(['second']);
    expect(
      await readUnforgotten(
        slugs,
        async () => slugs,
        (slug) => slug,
      ),
    ).toEqual(slugs);
  },
);
