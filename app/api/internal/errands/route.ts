import { ErrandRequest } from '@/lib/commands/control/control-command';
import { errandCalled } from '@/lib/commands/control/every-command';
import { bearsSecret } from '@/lib/process/control';
import { store } from '@/lib/process/store';

export const dynamic = 'force-dynamic';

/** Does an errand for a command on this machine, which shows the secret that this process left it. */
export async function POST(request: Request): Promise<Response> {
  if (!bearsSecret(request.headers.get('authorization'))) return problem(404, 'Not found');
  const asked = ErrandRequest.safeParse(await request.json().catch(() => null));
  const run = asked.success && errandCalled(asked.data.errand);
  if (!run) return problem(400, 'Bad request');
  return Response.json(await run(store(), asked.data.input));
}

function problem(status: number, title: string): Response {
  const headers = { 'Content-Type': 'application/problem+json' };
  return Response.json({ title, status }, { status, headers });
}
