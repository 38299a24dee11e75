import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint, sensitiveSessionMiddleware } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';

/**
 * Begins another session for whoever is in one, under another token (OWASP ASVS 5.0, 7.2.4). Whoever calls it has
 * checked who it is, and ends the session before. It is not reachable by HTTP.
 */
export function renewal() {
  return {
    id: 'renewal',
    endpoints: {
      renewSession: createAuthEndpoint.serverOnly(
        { method: 'POST', use: [sensitiveSessionMiddleware], requireHeaders: true },
        async (ctx) => {
          const { user } = ctx.context.session;
          const session = await ctx.context.internalAdapter.createSession(user.id, false);
          await setSessionCookie(ctx, { session, user });
          return { id: session.id, userId: user.id };
        },
      ),
    },
  } satisfies BetterAuthPlugin;
}
