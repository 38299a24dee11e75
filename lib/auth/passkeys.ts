import { z } from 'zod';
import { readEditor } from '@/lib/db/editors/read-editors';
import { noteInAudit } from '@/lib/db/editors/write-audit';
import { takeChallenge } from '@/lib/db/sign-in/challenges';
import { noteNetwork } from '@/lib/db/sign-in/known-networks';
import { notePasskey, replaceSession } from '@/lib/db/sign-in/sessions';
import { ADDRESS_FIELD, networkOf } from '../process/client-address';
import { store } from '../process/store';
import { auth } from './auth';
import { beginAttempt } from './login-throttle';
import { noteRefusal } from './sign-in';

/** The name that an editor gives a passkey. */
export const PasskeyName = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^\P{Cc}*$/u);

type Step = (request: Request, address: string) => Promise<Response>;

/** The endpoints of the sign-in library that are let through, by method and path. */
const STEPS: ReadonlyMap<string, Step> = new Map([
  ['GET passkey/generate-register-options', begun],
  ['POST passkey/verify-registration', registered],
  ['GET passkey/generate-authenticate-options', begun],
  ['POST passkey/verify-authentication', entered],
]);

const Registration = z.looseObject({ name: PasskeyName });
const Named = z.object({ userId: z.string() });
const Entered = z.object({ session: Named.extend({ id: z.string() }) });

/** Answers one step of registering a passkey or of signing in by one; 404 for anything else. */
export async function answerPasskeys(request: Request, path: string): Promise<Response> {
  const step = STEPS.get(`${request.method} ${path}`);
  if (!step) return problem(404, 'Not found');
  const answer = await step(request, request.headers.get(ADDRESS_FIELD) ?? '');
  answer.headers.set('Cache-Control', 'no-store');
  return answer;
}

async function begun(request: Request, address: string): Promise<Response> {
  const wait = await takeChallenge(store().db, networkOf(address));
  if (wait !== null) return tooMany(wait);
  const answer = await (await auth()).handler(request);
  return answer.ok ? answer : problem(answer.status, 'Refused');
}

async function registered(request: Request, address: string): Promise<Response> {
  const asked = Registration.safeParse(
    await request
      .clone()
      .json()
      .catch(() => null),
  );
  if (!asked.success) return problem(400, 'Bad request');
  const answer = await (await auth()).handler(request);
  if (!answer.ok) return problem(answer.status, 'Refused');
  const added = Named.extend({ name: z.string().nullish() }).parse(await answer.clone().json());
  const by = await (await auth()).api.getSession({ headers: request.headers });
  if (by) await notePasskey(store().db, by.session.id);
  await note('passkey added', added.userId, address, { name: added.name ?? '' });
  return bare(answer);
}

async function entered(request: Request, address: string): Promise<Response> {
  const { throttle, judged, wasRight } = await beginAttempt('password', address);
  if (throttle.result === 'wait') return tooMany(throttle.seconds);
  const { api, handler } = await auth();
  const before = await api.getSession({ headers: request.headers });
  const answer = await judged(() => handler(request));
  if (!answer.ok) {
    await noteRefusal({ address }, null, 'passkey');
    return problem(answer.status, 'Refused');
  }
  await wasRight();
  const { session } = Entered.parse(await answer.clone().json());
  const { db } = store();
  await notePasskey(db, session.id);
  if (before) await replaceSession(db, before.session.id, session);
  await noteNetwork(db, session.userId, networkOf(address));
  await note('signed in', session.userId, address, { by: 'passkey' });
  return bare(answer);
}

async function note(
  action: 'signed in' | 'passkey added',
  editorId: string,
  ipAddress: string,
  detail: { by: string } | { name: string },
): Promise<void> {
  const { db } = store();
  const editor = await readEditor(db, editorId);
  if (!editor) throw new Error('a passkey of nobody');
  const by = { name: editor.name, editorId };
  await noteInAudit(db, { action, by, subject: editor.email, detail, ipAddress });
}

// The cookie is all that the browser needs; a script has no use for the session's token.
function bare({ headers }: Response): Response {
  const answer = Response.json({ done: true });
  for (const cookie of headers.getSetCookie()) answer.headers.append('Set-Cookie', cookie);
  return answer;
}

function tooMany(seconds: number): Response {
  return problem(429, 'Too many requests', { 'Retry-After': String(seconds) });
}

function problem(status: number, title: string, headers: Record<string, string> = {}): Response {
  return Response.json(
    { type: 'about:blank', title, status },
    { status, headers: { ...headers, 'Content-Type': 'application/problem+json' } },
  );
}
