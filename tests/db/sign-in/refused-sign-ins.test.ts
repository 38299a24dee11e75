import { expect, test } from 'vitest';
import { noteRefusedSignIn } from '@/lib/db/sign-in/refused-sign-ins';
import { forEachEngine } from '../../fixtures/databases/databases';
import { anEditor } from '../../fixtures/databases/editors';

const NETWORK = '192.0.2.1';

forEachEngine((engine) => {
  test('what is typed as an address is kept only where it is an editor’s', async () => {
    const { db } = await engine.fresh();
    await anEditor(db, { email: 'ada@example.org' });
    const typed = ['my secret passphrase', 'ada@example.org', null];
    for (const one of typed) {
      await noteRefusedSignIn(db, { what: 'password', typed: one, network: NETWORK });
    }
    const events = await db.auditEvent.findMany({ orderBy: { id: 'asc' } });
    expect(events.map(({ subject }) => subject)).toEqual(['unknown', 'ada@example.org', null]);
    expect(events[0]).toMatchObject({
      actor: 'nobody',
      action: 'sign-in refused',
      detail: { what: 'password' },
      ipAddress: NETWORK,
    });
    const kept = events.map(({ fold, detail }) => `${fold} ${JSON.stringify(detail)}`).join();
    expect(kept).not.toContain('secret');
  });

  test('what no text column takes is noted as well', async () => {
    const { db } = await engine.fresh();
    for (const typed of ['\0@example.org', '\ud800@example.org', `${'a'.repeat(9_000)}@b`]) {
      await noteRefusedSignIn(db, { what: 'password', typed, network: NETWORK });
    }
    expect(await db.auditEvent.findMany()).toMatchObject([{ subject: 'unknown', count: 3 }]);
  });

  test('refusals alike within an hour are one event with their count, also at the same time', async () => {
    const { db } = await engine.fresh();
    const refused = { what: 'password', typed: 'x', network: NETWORK } as const;
    await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        noteRefusedSignIn(db, { ...refused, typed: `guess ${index}` }),
      ),
    );
    await noteRefusedSignIn(db, { ...refused, network: '192.0.2.2' });
    await noteRefusedSignIn(db, { ...refused, what: 'code' });
    const events = await db.auditEvent.findMany({ orderBy: { id: 'asc' } });
    const counted = events.map(({ ipAddress, count }) => [ipAddress, count]);
    expect(counted).toEqual([
      ['192.0.2.1', 12],
      ['192.0.2.2', 1],
      ['192.0.2.1', 1],
    ]);
  });
});
