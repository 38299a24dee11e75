import { makeSignature } from 'better-auth/crypto';
import { describe, expect, test } from 'vitest';
import { secretOf } from '@/lib/db/editors/secret';
import { readSessions } from '@/lib/db/sign-in/read-sign-ins';
import { endOtherSessions, endSession } from '@/lib/db/sign-in/write-sign-ins';
import { forEachEngine, type TestDatabase } from '../fixtures/databases/databases';
import { withFactor, withPassword } from '../fixtures/databases/second-factor';

const TABLES = ['session', 'verification', 'two_factor', 'invitation', 'api_key'];

/** All that stands in the tables of signing in, as whoever reads the database sees it. */
async function standing({ sql }: TestDatabase): Promise<string> {
  const rows = await Promise.all(TABLES.map((table) => sql(`SELECT * FROM ${table}`)));
  return JSON.stringify(rows);
}

/** The value of a cookie, without its signature. */
function cookieValue(headers: Headers, cookie: string): string {
  const [, value = ''] =
    new RegExp(`${cookie}=([^.;]+)\\.`).exec(headers.get('cookie') ?? '') ?? [];
  if (value === '') throw new Error(`no cookie ${cookie}`);
  return value;
}

/** A cookie that is signed as the site signs it, by whoever has read the secret. */
async function forged(db: TestDatabase['db'], cookie: string, value: string): Promise<Headers> {
  const signature = await makeSignature(value, await secretOf(db));
  const signed = encodeURIComponent(`${value}.${signature}`);
  return new Headers({ cookie: `agreement-tracker.${cookie}=${signed}` });
}

forEachEngine((engine) => {
  describe('whoever reads the database', () => {
    test('finds the hash of a session’s token, which lets nobody in', async () => {
      const database = await engine.fresh();
      const { auth, givePassword, email } = await withPassword(database.db);
      const headers = await givePassword();
      expect((await auth.api.getSession({ headers }))?.user.email).toBe(email);
      const token = cookieValue(headers, 'session_token');
      expect(await standing(database)).not.toContain(token);
      const { token: kept } = await database.db.session.findFirstOrThrow();
      expect(kept).toMatch(/^[0-9a-f]{64}$/);
      const again = await forged(database.db, 'session_token', token);
      expect((await auth.api.getSession({ headers: again }))?.user.email).toBe(email);
      const forgery = await forged(database.db, 'session_token', kept);
      expect(await auth.api.getSession({ headers: forgery })).toBeNull();
    });

    test('finds the hash of a challenge, by which no code is taken, and no backup code', async () => {
      const database = await engine.fresh();
      const { auth, givePassword, code, backupCodes } = await withFactor(database.db);
      const headers = await givePassword();
      const seen = await standing(database);
      expect(seen).not.toContain(cookieValue(headers, 'two_factor'));
      expect(backupCodes).not.toHaveLength(0);
      for (const backupCode of backupCodes) expect(seen).not.toContain(backupCode);
      const challenges = await database.db.verification.findMany();
      expect(challenges).toHaveLength(2);
      for (const { identifier } of challenges) {
        const forgery = await forged(database.db, 'two_factor', identifier);
        await expect(
          auth.api.verifyTOTP({ body: { code: await code() }, headers: forgery }),
        ).rejects.toMatchObject({ body: { code: 'INVALID_TWO_FACTOR_COOKIE' } });
      }
    });

    test('finds the hash of what names the challenge of a passkey', async () => {
      const database = await engine.fresh();
      const { auth } = await withPassword(database.db);
      const { headers } = await auth.api.generatePasskeyAuthenticationOptions({
        returnHeaders: true,
        headers: new Headers(),
      });
      const [, value = 'none'] = /=([^.;]+)\./.exec(headers.getSetCookie()[0] ?? '') ?? [];
      expect(value).toHaveLength(32);
      expect(await database.db.verification.count()).toBe(1);
      expect(await standing(database)).not.toContain(value);
    });

    test('cannot have been given a token as it is, in the database itself', async () => {
      const { sql, db } = await engine.fresh();
      const { editorId } = await withPassword(db);
      const session = `INSERT INTO session (id, token_hash, editor_id, expires_at) VALUES ('s', 'plain', $1, now())`;
      await expect(sql(session, [editorId])).rejects.toThrow('session_token_is_sha256');
      const challenge = `INSERT INTO verification (id, identifier_hash, value, expires_at) VALUES ('v', '2fa-plain', '', now())`;
      await expect(sql(challenge)).rejects.toThrow('verification_identifier_is_sha256');
    });
  });

  describe('sessions', () => {
    test('are listed, and end one by one or all but this', async () => {
      const { db } = await engine.fresh();
      const { auth, givePassword, editorId, email } = await withPassword(db);
      const own = { editorId, name: 'Ada', email, ipAddress: '192.0.2.1' };
      const browsers = [await givePassword(), await givePassword(), await givePassword()];
      const ids = await Promise.all(
        browsers.map(async (headers) => (await auth.api.getSession({ headers }))?.session.id ?? ''),
      );
      const listed = (await readSessions(db, editorId)).map(({ id }) => id);
      expect(listed.toSorted()).toEqual(ids.toSorted());
      await endSession(db, own, ids[0] ?? '');
      await endOtherSessions(db, own, ids[1] ?? '');
      const stillIn = await Promise.all(
        browsers.map(async (headers) => (await auth.api.getSession({ headers })) !== null),
      );
      expect(stillIn).toEqual([false, true, false]);
    });

    test('end by signing out', async () => {
      const { db } = await engine.fresh();
      const { auth, givePassword } = await withPassword(db);
      const headers = await givePassword();
      expect(await auth.api.getSession({ headers })).not.toBeNull();
      await auth.api.signOut({ headers });
      expect(await auth.api.getSession({ headers })).toBeNull();
      expect(await db.session.count()).toBe(0);
    });
  });
});
