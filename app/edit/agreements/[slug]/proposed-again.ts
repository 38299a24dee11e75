import { deskAddress } from '@/components/desk/desk-address';
import { proposeAgainAddress } from '@/components/desk/proposals/propose-again';
import { signedIn } from '@/lib/auth/signed-in';
import { readProposal } from '@/lib/db/proposals/read-proposals';
import { valuesOfProposed } from '@/lib/forms/entry/entry-values';
import type { FormValues } from '@/lib/forms/form-values';
import { store } from '@/lib/process/store';

/** What a form begins with to propose again what was declined. */
export interface ProposedAgain {
  again: number;
  values: FormValues;
}

/**
 * What the editor proposed, by the number in an address, where it was declined and the form below the agreement's page
 * is its; null for every other address, and while nobody is signed in.
 */
export async function proposedAgain(
  slug: string,
  below: string,
  proposal: string | string[] | undefined,
): Promise<ProposedAgain | null> {
  const editor = proposal === undefined ? null : await signedIn();
  const found = editor && (await readProposal(store().db, Number(proposal)));
  if (!found?.isReturned || found.proposedBy.editorId !== editor?.editorId) return null;
  const { content } = found;
  const own = deskAddress(slug, `${below}?proposal=${found.id}`);
  if (content.kind === 'description' || proposeAgainAddress(found) !== own) return null;
  return { again: found.id, values: valuesOfProposed(content) };
}
