import { recordSchema } from '@/lib/formats/record-document';
import { answerJson, answerPreflight, refuseMethod } from '@/lib/server/answer';
import { build } from '@/lib/server/build';
import { siteAddress } from '@/lib/server/env';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  const address = siteAddress();
  const etag = `"record.schema.${encodeURIComponent(address)}.${build()}"`;
  return answerJson(request, etag, () => recordSchema(address));
}

export const OPTIONS = answerPreflight;

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
