import { createOTP } from '@better-auth/utils/otp';
import type { BetterAuthPlugin, GenericEndpointContext } from 'better-auth';
import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import { symmetricDecrypt } from 'better-auth/crypto';
import { z } from 'zod';
import type { Store } from '@/lib/db/connection/store';
import { sha256 } from '@/lib/db/editors/sha256';
import { currentStep, takeStep } from '@/lib/db/sign-in/second-factor';
import { runtime } from '../process/runtime';

const BY_APP = '/two-factor/verify-totp';
const BY_BACKUP = '/two-factor/verify-backup-code';

// A code is taken half a minute early or late, as the sign-in library takes it (RFC 6238, 5.2).
const DRIFT = [-1, 0, 1];

const Given = z.object({ code: z.string() });

/** Has codes of a factor that is set up taken within a session; whoever calls must count the wrong ones. */
export function takingCodes<Answer>(judge: () => Promise<Answer>): Promise<Answer> {
  return runtime.countsWrongCodes.run(true, judge);
}

/**
 * Makes the sign-in library take each code of a second factor once, and compare backup codes by their hashes. By itself
 * it judges a code by the time alone; here the last time step that was taken is kept. Within a session codes are taken
 * only for a factor that is being set up, since the library does not count wrong ones there, or from a caller that does.
 */
export function codesUsedOnce(db: Store['db'], secret: string): BetterAuthPlugin {
  const handler = createAuthMiddleware(async (ctx) => {
    const { code } = Given.parse(ctx.body);
    const editorId = await whoseCode(ctx, db);
    if (ctx.path === BY_BACKUP) return given(sha256(code));
    const factor = await db.twoFactor.findFirst({ where: { userId: editorId ?? '' } });
    if (!factor) return;
    const otp = createOTP(await symmetricDecrypt({ key: secret, data: factor.secret }));
    const step = await stepOf(code, otp, db);
    const isTaken = step !== null && (await takeStep(db, factor.userId, step));
    // The library judges once more, by its own clock: by what it is given here it comes to the same.
    return given(isTaken ? await otp.totp() : '');
  });
  const matcher = ({ path }: { path?: string }) => path === BY_APP || path === BY_BACKUP;
  return { id: 'codes-used-once', hooks: { before: [{ matcher, handler }] } };
}

/** Whose code is given: the editor's whose password was right, or who is signed in and sets up a factor. */
async function whoseCode(ctx: GenericEndpointContext, db: Store['db']): Promise<string | null> {
  const session = await getSessionFromCtx(ctx);
  if (session) {
    const { id } = session.user;
    if (runtime.countsWrongCodes.getStore()) return id;
    const isBeingSetUp = { userId: id, verified: false };
    if (ctx.path === BY_APP && (await db.twoFactor.count({ where: isBeingSetUp })) > 0) return id;
    throw new APIError('BAD_REQUEST', { code: 'NO_FACTOR_IS_BEING_SET_UP' });
  }
  const cookie = ctx.context.createAuthCookie('two_factor');
  const challenge = await ctx.getSignedCookie(cookie.name, ctx.context.secret);
  if (!challenge) return null;
  return (await ctx.context.internalAdapter.findVerificationValue(challenge))?.value ?? null;
}

async function stepOf(
  code: string,
  otp: ReturnType<typeof createOTP>,
  db: Store['db'],
): Promise<number | null> {
  const now = await currentStep(db);
  for (const drift of DRIFT) {
    if ((await otp.hotp(now + drift)) === code) return now + drift;
  }
  return null;
}

function given(code: string) {
  return { context: { body: { code } } };
}
