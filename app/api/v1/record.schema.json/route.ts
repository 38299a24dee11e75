import { answerJson, refuseMethod } from '@/lib/answers/answer';
import { answerPreflight } from '@/lib/api/cors';
import { recordSchema } from '@/lib/formats/record-document';
import { build } from '@/lib/process/build';
import { siteAddress } from '@/lib/process/env';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  const address = siteAddress();
  const etag = `"record.schema.${encodeURIComponent(address)}.${build()}"`;
  return answerJson(request, etag, () => recordSchema(address));
}

export const OPTIONS = answerPreflight;

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
