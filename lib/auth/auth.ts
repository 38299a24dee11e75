import { apiKey } from '@better-auth/api-key';
import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { nextCookies } from 'better-auth/next-js';
import { twoFactor } from 'better-auth/plugins';
import { DESK_LOCALES } from '@/lib/agreement/locales';
import type { Store } from '@/lib/db/connection/store';
import { secretOf } from '@/lib/db/editors/secret';
import { signInAdapter } from '@/lib/db/sign-in/sign-in-adapter';
import { throwingFaults } from '@/lib/db/sign-in/swallowed-faults';
import { ADDRESS_FIELD } from '../process/client-address';
import { serving, settings, siteAddress } from '../process/env';
import { runtime } from '../process/runtime';
import { store } from '../process/store';
import { backupCodeStorage, newBackupCodes } from './backup-codes';
import { renewal } from './renew-session';
import { codesUsedOnce } from './used-once';

/** For so many minutes after signing in an editor may change how people come in without being asked again. */
export const FRESH_MINUTES = 10;

const MINUTE = 60;
const HOUR = 3_600;

/** The process's one sign-in library, over its store; throws when the store is not open. */
export function auth(): Promise<Auth> {
  runtime.auth ??= authOver(store().db).catch((error: unknown) => {
    // Its secret could not be read: whoever asks next tries again.
    delete runtime.auth;
    throw error;
  });
  return runtime.auth;
}

export type Auth = ReturnType<typeof configure>;

/** The sign-in library over a database, for a program that does not serve. */
export async function authOver(db: Store['db']): Promise<Auth> {
  const made = configure(db, settings().AUTH_SECRET ?? (await secretOf(db)));
  const { handler } = throwingFaults({ handler: made.handler });
  return { ...made, api: throwingFaults(made.api), handler };
}

function configure(db: Store['db'], secret: string) {
  const site = siteAddress();
  const { secure } = serving();
  const { SESSION_IDLE_MINUTES, SESSION_HOURS } = settings();
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
      // Behind TLS no other host of the domain can set such a cookie (OWASP ASVS 5.0, 3.3.1); the library knows only
      // the prefix `__Secure-`.
      cookiePrefix: `${secure ? '__Host-' : ''}agreement-tracker`,
      useSecureCookies: false,
      ipAddress: { ipAddressHeaders: [ADDRESS_FIELD], ipv6Subnet: 128 },
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure },
    },
    user: {
      modelName: 'editor',
      additionalFields: {
        role: { type: ['editor', 'admin'], input: false, defaultValue: 'editor' },
        language: { type: [...DESK_LOCALES], required: false, input: false },
        timeZone: { type: 'string', required: false, input: false },
        retiredAt: { type: 'date', required: false, input: false },
      },
    },
    // Revoked at once: no copy of a session is kept in a cookie. The library would let it last on only where it may
    // set a cookie: `useSession` does so at every page.
    session: {
      expiresIn: SESSION_HOURS * HOUR,
      disableSessionRefresh: true,
      freshAge: FRESH_MINUTES * MINUTE,
      cookieCache: { enabled: false },
    },
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
          before: async ({ userId, createdAt }) => {
            const editor = await db.editor.findUnique({ where: { id: userId } });
            if (!editor || editor.retiredAt !== null) return false;
            const seconds = Math.min(SESSION_IDLE_MINUTES * MINUTE, SESSION_HOURS * HOUR);
            return { data: { expiresAt: new Date(createdAt.getTime() + seconds * 1_000) } };
          },
        },
      },
    },
    plugins: [
      codesUsedOnce(db, secret),
      twoFactor({
        issuer: 'Agreement Tracker',
        backupCodeOptions: {
          customBackupCodesGenerate: newBackupCodes,
          storeBackupCodes: backupCodeStorage(secret),
        },
      }),
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
      renewal(),
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
