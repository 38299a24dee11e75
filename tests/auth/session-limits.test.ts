import { describe, expect, test } from 'vitest';
import { authOver } from '@/lib/auth/auth';
import {
  isByTwoFactors,
  isRecentSession,
  notePasskey,
  replaceSession,
  useSession,
} from '@/lib/db/sign-in/sessions';
import { settings } from '@/lib/process/env';
import { forEachEngine, type TestDatabase } from '../fixtures/databases/databases';
import { anEditor } from '../fixtures/databases/editors';

const PASSWORD = 'a long enough password';
const LIMITS = { idleMinutes: 60, hours: 24 };

/** Signs an editor in; gives the lines by which the cookies are set, and the session. */
async function signedIn({ db }: TestDatabase) {
  const { email, editorId } = await anEditor(db, { password: PASSWORD });
  const auth = await authOver(db);
  const body = { email, password: PASSWORD };
  const { headers } = await auth.api.signInEmail({ body, returnHeaders: true });
  const lines = headers.getSetCookie();
  const cookie = lines.map((line) => line.split(';')[0]).join('; ');
  const session = await db.session.findFirstOrThrow({ where: { userId: editorId } });
  return { auth, lines, headers: new Headers({ cookie }), session };
}

/** How many minutes a session lasts from now, by the database's clock. */
async function minutesLeft({ sql }: TestDatabase, id: string): Promise<number> {
  const [row] = await sql(
    'SELECT round(extract(epoch FROM expires_at - now()) / 60)::int AS left FROM session WHERE id = $1',
    [id],
  );
  return Number(row?.['left']);
}

forEachEngine((engine) => {
  describe('a session', () => {
    test('ends after an hour without use, though the browser keeps its cookie for the day', async () => {
      const database = await engine.fresh();
      const { session, lines } = await signedIn(database);
      expect(await minutesLeft(database, session.id)).toBe(60);
      expect(lines[0]).toMatch(/Max-Age=86400/);
    });

    test('lasts on by use, but not beyond a day', async () => {
      const database = await engine.fresh();
      const { session } = await signedIn(database);
      const began = async (hours: number) => {
        await database.sql(
          `UPDATE session SET created_at = now() - interval '${hours} hours',
             updated_at = now() - interval '30 minutes', expires_at = now() + interval '30 minutes'`,
        );
        await useSession(database.db, session.id, LIMITS);
        return minutesLeft(database, session.id);
      };
      expect(await began(2)).toBe(60);
      expect(await began(23.5)).toBe(30);
      expect(await began(25)).toBe(-60);
    });

    test('that has ended lets nobody in', async () => {
      const database = await engine.fresh();
      const { auth, headers } = await signedIn(database);
      expect(await auth.api.getSession({ headers })).not.toBeNull();
      await database.sql(`UPDATE session SET expires_at = now() - interval '1 second'`);
      expect(await auth.api.getSession({ headers })).toBeNull();
    });

    test('is recent for ten minutes', async () => {
      const database = await engine.fresh();
      const { session } = await signedIn(database);
      const began = async (minutes: number) => {
        await database.sql(`UPDATE session SET created_at = now() - interval '${minutes} minutes'`);
        return isRecentSession(database.db, session.id, 10);
      };
      expect([await began(9), await began(11)]).toEqual([true, false]);
    });

    test('is replaced by another under another token when the editor confirms who they are', async () => {
      const database = await engine.fresh();
      const { auth, headers, session } = await signedIn(database);
      await notePasskey(database.db, session.id);
      await database.sql(`UPDATE session SET created_at = now() - interval '1 hour'`);
      const renewed = await auth.api.renewSession({ headers });
      await replaceSession(database.db, session.id, renewed);
      expect(await auth.api.getSession({ headers })).toBeNull();
      expect(await database.db.session.findMany()).toMatchObject([
        { id: renewed.id, byPasskey: true },
      ]);
      expect(renewed.id).not.toBe(session.id);
      expect(await isRecentSession(database.db, renewed.id, 10)).toBe(true);
    });

    test('is by two factors where a passkey was used, or a code is asked for', async () => {
      const database = await engine.fresh();
      const { db } = database;
      const { session } = await signedIn(database);
      expect(await isByTwoFactors(db, session.id)).toBe(false);
      await notePasskey(db, session.id);
      expect(await isByTwoFactors(db, session.id)).toBe(true);
      await db.session.update({ where: { id: session.id }, data: { byPasskey: false } });
      await db.editor.updateMany({ data: { twoFactorEnabled: true } });
      expect(await isByTwoFactors(db, session.id)).toBe(true);
    });
  });
});

forEachEngine((engine) => {
  test('behind TLS the cookie can be set by no other host of the domain', async () => {
    Object.assign(settings(), { SITE_ADDRESS: 'https://agreements.example' });
    const { lines, auth, headers } = await signedIn(await engine.fresh());
    Object.assign(settings(), { SITE_ADDRESS: undefined });
    expect(lines[0]).toMatch(/^__Host-agreement-tracker\.session_token=/);
    expect(lines[0]).toMatch(/; Path=\/(;|$)/);
    expect(lines[0]).toMatch(/; Secure/);
    expect(lines[0]).not.toMatch(/Domain/i);
    expect(await auth.api.getSession({ headers })).not.toBeNull();
  });
});
