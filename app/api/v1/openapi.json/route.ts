import { openApi } from '@/lib/api/openapi/document';
import { siteAddress } from '@/lib/process/env';

export const dynamic = 'force-dynamic';

export function GET(): Response {
  return Response.json(openApi(siteAddress()));
}

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/lib/answers/read-only';
