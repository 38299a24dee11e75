import { Party } from '@/lib/agreement/description/party';
import type { Span, Versioned } from '@/lib/agreement/record/record';
import type { Party as PartyRow, Person as PersonRow } from '@/prisma/client/client';
import { parseRow } from './parse-row';

/**
 * Reads the rows of parties and of their people, both in page order, as versioned parties: a party's row is told
 * as one version for each span in which its people stayed the same. Throws where a row is no fact.
 */
export function toParties(
  slug: string,
  parties: readonly PartyRow[],
  people: readonly PersonRow[],
): Versioned<Party>[] {
  return parties.flatMap((party) => {
    const own = people.filter(({ partyCode }) => partyCode === party.code);
    return spansWithin(party, own).map((span) => {
      const { code, name, nameInSentence, timeZone, officialHosts, retired } = party;
      const standing = own.filter((person) => standsAt(person, span.fromRevision)).map(personOf);
      const names = { name, nameInSentence };
      const content = { code, ...names, timeZone, officialHosts, people: standing, retired };
      const place = `${code} of ${slug} from revision ${span.fromRevision}`;
      return Object.assign(parseRow(Party, content, place), span);
    });
  });
}

function spansWithin(party: Span, people: readonly Span[]): Span[] {
  const changes = people
    .flatMap(({ fromRevision, untilRevision }) => [fromRevision, untilRevision ?? fromRevision])
    .filter((revision) => revision > party.fromRevision && standsAt(party, revision));
  const starts = [...new Set([party.fromRevision, ...changes])].sort((a, b) => a - b);
  return starts.map((fromRevision, index) => ({
    fromRevision,
    untilRevision: starts[index + 1] ?? party.untilRevision,
  }));
}

function standsAt({ fromRevision, untilRevision }: Span, revision: number): boolean {
  return fromRevision <= revision && (untilRevision === null || untilRevision > revision);
}

function personOf({ name, office, termFrom, termUntil }: PersonRow): object {
  return { name, office, from: termFrom, until: termUntil };
}
