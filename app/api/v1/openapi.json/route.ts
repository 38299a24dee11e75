import { openApi } from '@/lib/publish/openapi';
import { answerJson, answerPreflight } from '@/lib/server/answer';
import { build } from '@/lib/server/build';
import { siteAddress } from '@/lib/server/env';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  return answerJson(request, `"openapi.${build()}"`, () => openApi(siteAddress()));
}

export const OPTIONS = answerPreflight;
