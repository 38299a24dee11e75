import { symmetricEncrypt } from 'better-auth/crypto';
import { describe, expect, test } from 'vitest';
import { secretOf } from '@/lib/db/editors/secret';
import { forEachEngine } from '../fixtures/databases/databases';
import { withFactor, withNewFactor } from '../fixtures/databases/second-factor';

/** How many of several came in; the others were refused. */
async function cameIn(tries: readonly Promise<unknown>[]): Promise<number> {
  const outcomes = await Promise.allSettled(tries);
  return outcomes.filter(({ status }) => status === 'fulfilled').length;
}

forEachEngine((engine) => {
  describe('a one-time code', () => {
    test('lets in once, and is wrong the second time', async () => {
      const { db } = await engine.fresh();
      const { auth, givePassword, code, editorId } = await withFactor(db);
      const body = { code: await code() };
      const first = await auth.api.verifyTOTP({ body, headers: await givePassword() });
      expect(first.user.id).toBe(editorId);
      await expect(
        auth.api.verifyTOTP({ body, headers: await givePassword() }),
      ).rejects.toMatchObject({ body: { code: 'INVALID_CODE' } });
    });

    test('lets in one of two who give it at the same time', async () => {
      const { db } = await engine.fresh();
      const { auth, givePassword, code } = await withFactor(db);
      const body = { code: await code() };
      const browsers = [await givePassword(), await givePassword(), await givePassword()];
      const before = await db.session.count();
      expect(await cameIn(browsers.map((headers) => auth.api.verifyTOTP({ body, headers })))).toBe(
        1,
      );
      expect(await db.session.count()).toBe(before + 1);
    });

    test('lets nobody in after a later one did', async () => {
      const { db } = await engine.fresh();
      const { auth, givePassword, code } = await withFactor(db);
      const [now, next] = [await code(), await code(1)];
      await auth.api.verifyTOTP({ body: { code: next }, headers: await givePassword() });
      await expect(
        auth.api.verifyTOTP({ body: { code: now }, headers: await givePassword() }),
      ).rejects.toMatchObject({ body: { code: 'INVALID_CODE' } });
    });

    test('that set up the factor does not let in as well', async () => {
      const { db } = await engine.fresh();
      const { auth, headers, givePassword, code } = await withNewFactor(db);
      const body = { code: await code() };
      await auth.api.verifyTOTP({ body, headers });
      await expect(
        auth.api.verifyTOTP({ body, headers: await givePassword() }),
      ).rejects.toMatchObject({ body: { code: 'INVALID_CODE' } });
    });

    test('that is wrong is counted, and the tenth locks the factor', async () => {
      const { db } = await engine.fresh();
      const { auth, givePassword } = await withFactor(db);
      await db.twoFactor.updateMany({ data: { failedVerificationCount: 9 } });
      await expect(
        auth.api.verifyTOTP({ body: { code: 'none' }, headers: await givePassword() }),
      ).rejects.toMatchObject({ body: { code: 'INVALID_CODE' } });
      expect(await db.twoFactor.findMany()).toMatchObject([
        { failedVerificationCount: 10, lockedUntil: expect.any(Date) },
      ]);
    });

    test('is not checked in a session once the factor is set up', async () => {
      const { db } = await engine.fresh();
      const { auth, givePassword, code, backupCodes } = await withFactor(db);
      const { headers } = await auth.api.verifyTOTP({
        body: { code: await code() },
        headers: await givePassword(),
        returnHeaders: true,
      });
      const session = new Headers({ cookie: headers.getSetCookie().join('; ') });
      const refused = { body: { code: 'NO_FACTOR_IS_BEING_SET_UP' } };
      await expect(
        auth.api.verifyTOTP({ body: { code: await code(1) }, headers: session }),
      ).rejects.toMatchObject(refused);
      await expect(
        auth.api.verifyBackupCode({ body: { code: backupCodes[0] ?? '' }, headers: session }),
      ).rejects.toMatchObject(refused);
    });
  });

  describe('a backup code', () => {
    test('lets in once', async () => {
      const { db } = await engine.fresh();
      const { auth, givePassword, backupCodes, editorId } = await withFactor(db);
      const body = { code: backupCodes[3] ?? '' };
      const first = await auth.api.verifyBackupCode({ body, headers: await givePassword() });
      expect(first.user.id).toBe(editorId);
      await expect(
        auth.api.verifyBackupCode({ body, headers: await givePassword() }),
      ).rejects.toMatchObject({ body: { code: 'INVALID_BACKUP_CODE' } });
    });

    test('lets in one of three who give it at the same time', async () => {
      const { db } = await engine.fresh();
      const { auth, givePassword, backupCodes } = await withFactor(db);
      const body = { code: backupCodes[0] ?? '' };
      const browsers = [await givePassword(), await givePassword(), await givePassword()];
      expect(
        await cameIn(browsers.map((headers) => auth.api.verifyBackupCode({ body, headers }))),
      ).toBe(1);
    });

    test('of an earlier version works once, and then no code is kept that can be read', async () => {
      const { db } = await engine.fresh();
      const { auth, givePassword, editorId } = await withFactor(db);
      const data = JSON.stringify(['aaaaa-bbbbb', 'ccccc-ddddd']);
      const sealed = await symmetricEncrypt({ key: await secretOf(db), data });
      await db.twoFactor.updateMany({ data: { backupCodes: sealed } });
      const body = { code: 'aaaaa-bbbbb' };
      const { user } = await auth.api.verifyBackupCode({ body, headers: await givePassword() });
      expect(user.id).toBe(editorId);
      expect(await db.twoFactor.findMany()).toMatchObject([
        {
          backupCodes: '["53e14ac0542b6474152b7bd56443e6232cf22008f3c121a46636b80c73928ece"]',
        },
      ]);
      await expect(
        auth.api.verifyBackupCode({ body, headers: await givePassword() }),
      ).rejects.toMatchObject({ body: { code: 'INVALID_BACKUP_CODE' } });
    });
  });
});
