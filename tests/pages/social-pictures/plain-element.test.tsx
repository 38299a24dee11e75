import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { i18nFor } from '@/components/i18n/i18n';
import { VerdictPicture } from '@/components/social-picture/verdict-picture';
import { statusAt } from '@/lib/agreement/status/status';
import { plainElement } from '@/lib/pages/social-pictures/plain-element';
import { viewOf } from '../../agreement/a-record';
import { sampleRecord } from '../../fixtures/records/samples';

function Quoted({ children }: { children: ReactNode }) {
  return <q>{children}</q>;
}

describe('a plain element', () => {
  it('holds the markup that components make, and no component', () => {
    const markup = (
      <div id="a">
        {[1, 2].map((number) => (
          <Quoted key={number}>{number}</Quoted>
        ))}
        {null}
        <b>!</b>
      </div>
    );
    const quoted = (number: number) => ({ type: 'q', props: { children: number }, key: null });
    expect(plainElement(markup)).toEqual({
      type: 'div',
      props: {
        id: 'a',
        children: [
          [quoted(1), quoted(2)],
          null,
          { type: 'b', props: { children: '!' }, key: null },
        ],
      },
      key: null,
    });
  });

  it.each([
    ['text', 'text'],
    ['nothing', null],
    ['two elements', [<b key="1" />, <b key="2" />]],
  ])('is not made of %s', (_, node) => {
    expect(() => plainElement(node)).toThrow('a picture is one element');
  });

  it('can be made of a picture and handed to another thread', () => {
    const record = sampleRecord('uk-norway');
    const status = statusAt(record, viewOf(record, '2026-11-22'));
    const plain = plainElement(<VerdictPicture status={status} i18n={i18nFor('en')} />);
    expect(structuredClone(plain)).toEqual(plain);
  });
});
