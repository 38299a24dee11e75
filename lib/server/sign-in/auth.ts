import { apiKey } from '@better-auth/api-key';
import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { nextCookies } from 'better-auth/next-js';
import { twoFactor } from 'better-auth/plugins';
import { secretOf } from '@/lib/store/secret';
import { signInAdapter } from '@/lib/store/sign-in-adapter';
import type { Store } from '@/lib/store/store';
import { settings, siteAddress } from '../env';
import { processWide } from '../process-wide';
import { store } from '../store';

const DAY = 86_400;

/** The process's one sign-in library, over its store; throws when the store is not open. */
export function auth(): Promise<Auth> {
  const place = processWide<{ auth?: Promise<Auth> }>('auth', () => ({}));
  place.auth ??= authOver(store().db);
  return place.auth;
}

export type Auth = ReturnType<typeof configure>;

/** The sign-in library over a database, for a program that does not serve. */
export async function authOver(db: Store['db']): Promise<Auth> {
  return configure(db, settings().AUTH_SECRET ?? (await secretOf(db)));
}

function configure(db: Store['db'], secret: string) {
  const site = siteAddress();
  return betterAuth({
    appName: 'Agreement Tracker',
    baseURL: site,
    basePath: '/api/auth',
    secret,
    database: signInAdapter(db),
    telemetry: { enabled: false },
    advanced: {
      cookiePrefix: 'agreement-tracker',
      useSecureCookies: site.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
    },
    user: {
      modelName: 'editor',
      additionalFields: {
        role: { type: ['editor', 'admin'], input: false, defaultValue: 'editor' },
        language: { type: ['en', 'nb'], required: false, input: false },
        retiredAt: { type: 'date', required: false, input: false },
      },
    },
    // Revoked at once: no copy of a session is kept in a cookie.
    session: { expiresIn: 14 * DAY, updateAge: DAY, cookieCache: { enabled: false } },
    // Editors are invited; nobody signs up.
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 200,
    },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }) => {
            const editor = await db.editor.findUnique({ where: { id: userId } });
            if (!editor || editor.retiredAt !== null) return false;
          },
        },
      },
    },
    plugins: [
      twoFactor({ issuer: 'Agreement Tracker' }),
      passkey({ rpID: new URL(site).hostname, rpName: 'Agreement Tracker', origin: site }),
      apiKey({
        defaultPrefix: 'at_',
        requireName: true,
        enableMetadata: false,
        enableSessionForAPIKeys: false,
        rateLimit: { enabled: false },
      }),
      nextCookies(),
    ],
  });
}
