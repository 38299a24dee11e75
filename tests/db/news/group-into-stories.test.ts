import { setTimeout as after } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { matchUnmatched } from '@/lib/db/matching/match-items';
import { addSamples } from '../../fixtures/databases/add-samples';
import { onServer, type TestDatabase } from '../../fixtures/databases/databases';

const WIRE =
  'The defence ministers of the United Kingdom and Norway have signed an agreement under which their navies will operate as one in the North Atlantic and share maintenance, stockpiles and training from next year on.';
const OWN =
  'A pact that binds two fleets together was put to paper by Norwegian and British ministers; our correspondent asks what the navies will pay for it, and who will foot the bill in the end.';

onServer(({ fresh }) => {
  let store: TestDatabase;
  let channels: number[];
  beforeEach(async () => {
    store = await fresh();
    await addSamples(store.db);
    const rows = await store.db.channel.createManyAndReturn({
      data: [1, 2, 3].map((one) => ({ url: `https://news.example.org/${one}`, format: 'Atom' })),
    });
    channels = rows.map(({ id }) => id);
  });

  async function arrive(title: string, summary: string): Promise<number> {
    const channelId = channels[(await store.db.item.count()) % 3] ?? 0;
    const data = { channelId, title, summary, arrivedAt: new Date('2026-11-20T09:00:00Z') };
    return (await store.db.item.create({ data })).id;
  }

  const storyOf = async (id: number) =>
    (await store.db.item.findUniqueOrThrow({ where: { id } })).storyId ?? 0;

  /** Matches what waits while another transaction holds these stories, and has changed them before it is over. */
  async function matchDuring(held: readonly number[], ...changes: readonly string[]) {
    await store.sql('BEGIN');
    await store.sql('SELECT id FROM story WHERE id = ANY($1) FOR UPDATE', [held]);
    const matching = matchUnmatched(store.db);
    const waiting = () =>
      store.sql(`SELECT pid FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock'`);
    while ((await waiting()).length === 0) await after(20);
    for (const change of changes) await store.sql(change);
    await store.sql('COMMIT');
    await matching;
  }

  describe('while stories are waited for', () => {
    it('those that an editor joins stay one, and a copy goes where its text is by then', async () => {
      const [one, two] = [await arrive('One', WIRE), await arrive('Two', OWN)];
      await matchUnmatched(store.db);
      const [into, from] = [await storyOf(one), await storyOf(two)];
      expect(from).not.toBe(into);
      const three = await arrive('Three', OWN);
      await matchDuring(
        [into, from],
        `UPDATE item SET story_id = ${into} WHERE story_id = ${from}`,
        `DELETE FROM story WHERE id = ${from}`,
      );
      expect(await Promise.all([one, two, three].map(storyOf))).toEqual([into, into, into]);
      expect(await store.db.story.count()).toBe(1);
    });

    it('one that an editor splits off takes the copies of what it has', async () => {
      const one = await arrive('One', WIRE);
      await matchUnmatched(store.db);
      const story = await storyOf(one);
      const three = await arrive('Three', WIRE);
      await matchDuring(
        [story],
        `INSERT INTO story (id) VALUES (${story + 100})`,
        `UPDATE item SET story_id = ${story + 100} WHERE id = ${one}`,
      );
      expect(await Promise.all([one, three].map(storyOf))).toEqual([story + 100, story + 100]);
    });
  });
});
