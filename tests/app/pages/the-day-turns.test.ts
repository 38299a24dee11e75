import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { aDataFolder, endAll, startApp } from '../../fixtures/app/built-app';

afterAll(endAll);

// The clock first runs when the store is opened; until midnight a page is asked for twice.
const SECONDS_BEFORE_MIDNIGHT = 25;

test('when the day turns in London, today’s pages turn with it, and only once', {
  timeout: 180_000,
}, async () => {
  const dataFolder = await aDataFolder('the samples');
  const midnight = Date.parse('2026-08-31T23:00:00Z');
  const clockStartsAt = new Date(midnight - SECONDS_BEFORE_MIDNIGHT * 1000).toISOString();
  const app = await startApp({ dataFolder, clockStartsAt });
  expect(app.printed()).toContain('CLOCK_STARTS_AT is set');
  const page = async (path: string) => {
    const answer = await app.get(path);
    return { text: await answer.text(), cache: answer.headers.get('cache-status') };
  };
  const siteClock = async () => Date.parse((await (await app.get('/api/health')).json()).at);

  const before = await page('/agreements/uk-norway');
  expect(await siteClock()).toBeLessThan(midnight);
  expect(before).toMatchObject({ cache: 'agreement-tracker; fwd=miss' });
  expect(await page('/agreements/uk-norway')).toEqual({
    text: before.text,
    cache: 'agreement-tracker; hit',
  });
  await page('/');

  // A second past midnight, and the second in which the day is looked at.
  while ((await siteClock()) < midnight + 2_000) await wait(200);
  const after = await page('/agreements/uk-norway');
  expect(after.cache).toBe('agreement-tracker; fwd=miss');
  expect(after.text).not.toBe(before.text);
  expect(after.text).toContain('2026-09-01');
  expect((await page('/')).cache).toBe('agreement-tracker; fwd=miss');
  await wait(3_000);
  expect((await page('/agreements/uk-norway')).cache).toBe('agreement-tracker; hit');
  expect((await page('/')).cache).toBe('agreement-tracker; hit');
  await app.stop();
});
