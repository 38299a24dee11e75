import type { ChecksByAddress } from '@/lib/agreement/evidence/source-check';
import type { AgreementRecord } from '@/lib/agreement/record/record';
import { readChecks } from '@/lib/db/sources/read-checks';
import { runtime } from './runtime';
import { store } from './store';

/** What was found of the sources that a record cites, from memory where it is current; throws when the database cannot be read. */
export async function sourceChecksOf({
  slug,
  revision,
}: AgreementRecord): Promise<ChecksByAddress> {
  const { checked, generation, listening } = runtime.recordCache;
  if (!listening) return readChecks(store().db, slug);
  const version = `${revision} ${checked.get(slug) ?? 0} ${generation}`;
  const known = runtime.sourceChecks.get(slug);
  if (known?.version === version) return known.checks;
  const checks = readChecks(store().db, slug);
  runtime.sourceChecks.set(slug, { version, checks, count: 0 });
  // Meanwhile a later version may have been asked for, or the agreement been forgotten.
  const isKept = () => runtime.sourceChecks.peek(slug)?.checks === checks;
  checks.then(
    (found) => {
      const count = [...found.values()].reduce((sum, each) => sum + each.length, 0);
      if (isKept()) runtime.sourceChecks.set(slug, { version, checks, count });
    },
    // What failed is read anew by the next to ask.
    () => isKept() && runtime.sourceChecks.delete(slug),
  );
  return checks;
}
