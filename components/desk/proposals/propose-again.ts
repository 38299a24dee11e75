import type { Proposed } from '@/lib/agreement/record/proposed';
import { deskAddress } from '../desk-address';

/** The form of what was proposed, filled with it. */
export function proposeAgainAddress({
  id,
  slug,
  content,
}: {
  id: number;
  slug: string;
  content: Proposed;
}): string {
  return deskAddress(slug, `${formOf(content)}?proposal=${id}`);
}

function formOf(content: Proposed): string {
  switch (content.kind) {
    case 'description':
    case 'check':
      return content.kind;
    case 'correction':
      return `entries/${content.corrects}/${content.replacement ? 'correct' : 'withdraw'}`;
    case 'status':
    case 'target':
    case 'form':
    case 'note':
      return 'update';
  }
}
