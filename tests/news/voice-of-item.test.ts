import { expect, it } from 'vitest';
import { voiceOfItem } from '@/lib/news/voice-of-item';

const PARTIES = ['GB', 'NO'];

it('is that of the agreement’s own subscription, whoever else subscribes the channel', () => {
  const others = { slug: 'uk-poland', voice: ['GB'] };
  const own = { slug: 'uk-norway', voice: 'independent' as const };
  expect(voiceOfItem('uk-norway', PARTIES, [others, own])).toBe('independent');
});

it('is that of the first where the agreement subscribes a channel twice', () => {
  const feeds = [['NO'], ['GB', 'NO']].map((voice) => ({ slug: 'uk-norway', voice }));
  expect(voiceOfItem('uk-norway', PARTIES, feeds)).toEqual(['NO']);
});

it('is another agreement’s, where only that subscribes the channel and its voice is a party of this one', () => {
  const feed = (voice: string[]) => ({ slug: 'uk-poland', voice });
  expect(voiceOfItem('uk-norway', PARTIES, [feed(['PL']), feed(['GB'])])).toEqual(['GB']);
  expect(voiceOfItem('uk-norway', PARTIES, [feed(['PL'])])).toBe('independent');
  expect(voiceOfItem('uk-norway', PARTIES, [feed(['GB', 'PL'])])).toBe('independent');
});

it('is independent where nobody subscribes the channel', () => {
  expect(voiceOfItem('uk-norway', PARTIES, [])).toBe('independent');
});
