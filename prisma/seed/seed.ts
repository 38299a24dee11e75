import { addAgreements } from '@/lib/db/records/write-agreement';
import type { PrismaClient } from '@/prisma/client/client';
import { toAgreement } from './comparable';
import { COMPARABLES } from './comparables';
import { Agreement, type AgreementFacts } from './facts';
import { UK_NORWAY } from './uk-norway';

/** Who put the seed on the record. */
const BY = { name: 'Agreement Tracker' };

/** Every agreement that a new database begins with. */
export const SEED: readonly AgreementFacts[] = [UK_NORWAY, ...COMPARABLES.map(toAgreement)];

/**
 * Adds the seed's agreements to a migrated database, those that are not there yet, all in one transaction, and gives
 * the slugs of those added. Throws, with nothing written, where the seed itself is at fault.
 */
export async function seed(
  db: PrismaClient,
  facts: readonly AgreementFacts[] = SEED,
): Promise<string[]> {
  const agreements = facts.map((agreement) => Agreement.parse(agreement));
  const outcome = await addAgreements(db, agreements, BY);
  if (outcome.result === 'added') return outcome.slugs;
  const problems = outcome.problems.map(({ path, message }) => `${path.join(' ')}: ${message}`);
  throw new Error(`The seed cannot be recorded: ${problems.join('; ')}`);
}
