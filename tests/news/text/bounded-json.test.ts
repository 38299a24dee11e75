import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundedJson } from '@/lib/news/text/bounded-json';

describe('JSON within bounds', () => {
  it('is what JSON is', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(boundedJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it.each(['', '{', '"', '"\\', '[1,]', 'not JSON'])('is not %j', (text) => {
    expect(() => boundedJson(text)).toThrow(SyntaxError);
  });

  it('may hold in its strings what it likes', () => {
    const value = ['\\"[{,'.repeat(300_000), '\\\\', '"'];
    expect(boundedJson(JSON.stringify(value))).toEqual(value);
  });

  it.each([
    ['objects', `[${Array(250_000).fill('{}').join()}]`],
    ['lists', `[${Array(250_000).fill('[]').join()}]`],
    ['numbers', `[${Array(250_001).fill('1').join()}]`],
  ])('does not hold more than a process could take: %s', (_what, text) => {
    expect(() => boundedJson(text)).toThrow('it holds more than 250,000 values');
  });

  it('is not nested without end', () => {
    const text = `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`;
    expect(() => boundedJson(text)).toThrow('its values are nested more than 100 deep');
  });
});
