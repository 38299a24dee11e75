import { PROBLEM_TYPE, problem } from '@/lib/api/problem';
import { now } from '@/lib/process/clock';
import { store } from '@/lib/process/store';

export const dynamic = 'force-dynamic';

/** Says to this machine's own programs whether the database answers, also while the site starts; others are answered by `lib/http/monitoring/answer-health`. */
export async function GET(): Promise<Response> {
  const headers = { 'Cache-Control': 'no-store' };
  try {
    await store().ping();
  } catch {
    return Response.json(problem(503, { detail: 'The database does not answer.' }), {
      status: 503,
      headers: { ...headers, 'Content-Type': PROBLEM_TYPE },
    });
  }
  const { engine } = store();
  return Response.json({ status: 'ok', engine, at: now().toISOString() }, { headers });
}
