import { expect, test } from 'vitest';
import { authOver } from '@/lib/auth/auth';
import { forEachEngine } from '../fixtures/databases/databases';

const PASSWORD = 'a long enough password';

forEachEngine((engine) => {
  test('an editor with a password signs in and out, and a retired one does not', async () => {
    const { db } = await engine.fresh();
    const auth = await authOver(db);
    const { internalAdapter, password } = await auth.$context;
    const editor = await internalAdapter.createUser(
      {
        name: 'Ada',
        email: 'ada@example.org',
        role: 'admin',
      },
      { method: 'admin' },
    );
    await internalAdapter.linkAccount({
      userId: editor.id,
      accountId: editor.id,
      providerId: 'credential',
      password: await password.hash(PASSWORD),
    });
    const credentials = { email: 'ada@example.org', password: PASSWORD };
    const { headers } = await auth.api.signInEmail({ body: credentials, returnHeaders: true });
    const cookie = headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    const session = await auth.api.getSession({ headers: new Headers({ cookie }) });
    expect(session?.user).toMatchObject({ name: 'Ada', role: 'admin', retiredAt: null });
    await auth.api.signOut({ headers: new Headers({ cookie }) });
    expect(await auth.api.getSession({ headers: new Headers({ cookie }) })).toBeNull();
    await expect(
      auth.api.signInEmail({ body: { ...credentials, password: 'another password' } }),
    ).rejects.toMatchObject({ body: { code: 'INVALID_EMAIL_OR_PASSWORD' } });
    await expect(
      auth.api.signUpEmail({ body: { ...credentials, email: 'eve@example.org', name: 'Eve' } }),
    ).rejects.toMatchObject({ body: { code: 'EMAIL_PASSWORD_SIGN_UP_DISABLED' } });

    const key = await auth.api.createApiKey({
      body: { name: 'a script', userId: editor.id, permissions: { record: ['entries'] } },
    });
    expect(key.key).toMatch(/^at_/);
    const verified = await auth.api.verifyApiKey({ body: { key: key.key } });
    expect(verified).toMatchObject({
      valid: true,
      key: { referenceId: editor.id, permissions: { record: ['entries'] } },
    });
    expect(await auth.api.verifyApiKey({ body: { key: 'at_nothing' } })).toMatchObject({
      valid: false,
    });

    await db.editor.update({
      where: { id: editor.id },
      data: { retiredAt: '2026-11-01T00:00:00Z' },
    });
    await expect(auth.api.signInEmail({ body: credentials })).rejects.toMatchObject({
      body: { code: 'FAILED_TO_CREATE_SESSION' },
    });
  });
});
