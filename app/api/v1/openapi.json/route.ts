import { openApi } from '@/lib/api/openapi';
import { answerJson, answerPreflight, refuseMethod } from '@/lib/server/answer';
import { build } from '@/lib/server/build';
import { siteAddress } from '@/lib/server/env';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  const address = siteAddress();
  const etag = `"openapi.${encodeURIComponent(address)}.${build()}"`;
  return answerJson(request, etag, () => openApi(address));
}

export const OPTIONS = answerPreflight;

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
