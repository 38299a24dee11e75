import { answerPasskeys } from '@/lib/auth/passkeys';

export const dynamic = 'force-dynamic';

type Context = RouteContext<'/api/auth/[...path]'>;

/** The steps of a passkey, which scripts take; nothing else of the sign-in library is reachable. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerPasskeys(request, (await params).path.join('/'));
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  return answerPasskeys(request, (await params).path.join('/'));
}
