import { revalidateTag } from 'next/cache';
import { z } from 'zod';
import { bearsSecret } from '@/lib/server/control';

const Refresh = z.strictObject({ tags: z.array(z.string().min(1)).min(1) });

/** Expires pages by their tags; for this process itself, by the secret that it made. */
export async function POST(request: Request): Promise<Response> {
  if (!bearsSecret(request.headers.get('authorization'))) {
    return Response.json({ title: 'Not found', status: 404 }, problem(404));
  }
  const asked = Refresh.safeParse(await request.json().catch(() => null));
  if (!asked.success) {
    const detail = 'The body must be {"tags": […]} with at least one tag.';
    return Response.json({ title: 'Bad request', status: 400, detail }, problem(400));
  }
  for (const tag of asked.data.tags) revalidateTag(tag, { expire: 0 });
  return new Response(null, { status: 204 });
}

function problem(status: number): ResponseInit {
  return { status, headers: { 'Content-Type': 'application/problem+json' } };
}
