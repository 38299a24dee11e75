import { ControlRequest } from '@/lib/control/control-command';
import { commandNamed } from '@/lib/control/every-command';
import { bearsSecret } from '@/lib/control/secret';
import { store } from '@/lib/process/store';

export const dynamic = 'force-dynamic';

/** Carries out a control command for a program on this machine, which shows the secret that this process left it. */
export async function POST(request: Request): Promise<Response> {
  if (!bearsSecret(request.headers.get('authorization'))) return problem(404, 'Not found');
  const asked = ControlRequest.safeParse(await request.json().catch(() => null));
  const run = asked.success && commandNamed(asked.data.command);
  if (!run) return problem(400, 'Bad request');
  return Response.json(await run(store(), asked.data.input));
}

function problem(status: number, title: string): Response {
  const headers = { 'Content-Type': 'application/problem+json' };
  return Response.json({ title, status }, { status, headers });
}
