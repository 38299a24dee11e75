import { answerJson, refuseMethod } from '@/lib/answers/answer';
import { answerPreflight } from '@/lib/api/cors';
import { openApi } from '@/lib/api/openapi/document';
import { build } from '@/lib/process/build';
import { siteAddress } from '@/lib/process/env';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  const address = siteAddress();
  const etag = `"openapi.${encodeURIComponent(address)}.${build()}"`;
  return answerJson(request, etag, () => openApi(address));
}

export const OPTIONS = answerPreflight;

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
