import { EntryId } from '@/lib/agreement/entries/entry';
import { refuseAllBut } from '@/lib/answers/answer-problem';
import { answerWrite } from '@/lib/answers/writing/answer-write';
import { recordOrPropose } from '@/lib/answers/writing/record-or-propose';
import { unfitCorrection, unreadCorrection } from '@/lib/answers/writing/unfit';
import { answerOptions, answerRefusal } from '@/lib/answers/writing/written-answer';
import { noEntry } from '@/lib/api/problem';
import { CorrectionBody } from '@/lib/api/write-json';

export const dynamic = 'force-dynamic';

export async function POST(
  request: Request,
  { params }: RouteContext<'/api/v1/agreements/[slug]/entries/[id]/corrections'>,
): Promise<Response> {
  const { slug, id } = await params;
  const { data: corrects } = EntryId.safeParse(id);
  if (corrects === undefined) return answerRefusal(noEntry(id));
  return answerWrite(request, {
    action: 'correct entries',
    slug,
    body: CorrectionBody,
    make: ({ body, ...asked }) =>
      recordOrPropose({ ...asked, slug, content: { kind: 'correction', corrects, ...body } }),
    unread: unreadCorrection,
    refuse: unfitCorrection(id),
  });
}

const TAKEN = 'OPTIONS, POST';
const refuse = refuseAllBut(TAKEN);

export const OPTIONS = answerOptions(TAKEN);

export { refuse as DELETE, refuse as GET, refuse as HEAD, refuse as PATCH, refuse as PUT };
