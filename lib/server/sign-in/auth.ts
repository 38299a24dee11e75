import { apiKey } from '@better-auth/api-key';
import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { nextCookies } from 'better-auth/next-js';
import { twoFactor } from 'better-auth/plugins';
import { secretOf } from '@/lib/store/secret';
import { signInAdapter } from '@/lib/store/sign-in-adapter';
import type { Store } from '@/lib/store/store';
import { ADDRESS_FIELD } from '../client-address';
import { settings, siteAddress } from '../env';
import { processWide } from '../process-wide';
import { store } from '../store';

const HOUR = 3_600;
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
    // It would not see what comes by a form (`guesses`).
    rateLimit: { enabled: false },
    logger: { level: 'error', log: logFault },
    advanced: {
      cookiePrefix: 'agreement-tracker',
      useSecureCookies: site.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [ADDRESS_FIELD], ipv6Subnet: 128 },
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
    session: { expiresIn: 14 * DAY, updateAge: HOUR, cookieCache: { enabled: false } },
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
      passkey({
        rpID: new URL(site).hostname,
        rpName: 'Agreement Tracker',
        origin: site,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        // A passkey stands for password and second factor: the device itself must have asked who it is.
        registration: {
          afterVerification: ({ verification }) =>
            requireVerified(verification.registrationInfo?.userVerified),
        },
        authentication: {
          afterVerification: ({ verification }) =>
            requireVerified(verification.authenticationInfo.userVerified),
        },
      }),
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

// What visitors bring about by what they send is told by the audit, not on the console.
const BY_VISITORS = [
  'Failed to create session',
  'Failed to verify authentication',
  'Failed to verify registration',
];

function logFault(_level: unknown, message: string, ...more: unknown[]): void {
  if (!BY_VISITORS.includes(message)) console.error(message, ...more);
}

function requireVerified(userVerified: boolean | undefined): void {
  if (!userVerified) throw new APIError('UNAUTHORIZED', { code: 'USER_NOT_VERIFIED' });
}
