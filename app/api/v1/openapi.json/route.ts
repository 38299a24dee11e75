import { answerJson } from '@/lib/answers/answer';
import { openApi } from '@/lib/api/openapi/document';
import { build } from '@/lib/process/build';
import { siteAddress } from '@/lib/process/env';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  const address = siteAddress();
  const etag = `"openapi.${encodeURIComponent(address)}.${build()}"`;
  return answerJson(request, etag, () => openApi(address));
}

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/lib/answers/read-only';
