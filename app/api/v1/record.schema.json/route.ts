import { answerJson } from '@/lib/answers/answer';
import { recordSchema } from '@/lib/formats/record-document';
import { build } from '@/lib/process/build';
import { siteAddress } from '@/lib/process/env';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  const address = siteAddress();
  const etag = `"record.schema.${encodeURIComponent(address)}.${build()}"`;
  return answerJson(request, etag, () => recordSchema(address));
}

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/lib/answers/read-only';
