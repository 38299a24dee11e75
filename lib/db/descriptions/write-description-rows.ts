import type { Description } from '@/lib/agreement/description/description';
import { Prisma } from '@/prisma/client/client';

/** The columns of a description's rows, by table. */
export type DescriptionColumns = ReturnType<typeof toDescriptionColumns>;

/** Row numbers, by table. */
export type RowIds = { [Table in keyof DescriptionColumns]: number[] };

/** A description as the rows that an agreement has from a revision on. */
export function toDescriptionColumns(
  description: Description,
  span: { agreementId: number; fromRevision: number },
) {
  const { name, headline, aims, parties, priorities, strands, milestones } = description;
  const placed = <Noun extends object>(noun: Noun, position: number) => ({
    ...span,
    position,
    ...noun,
  });
  return {
    outlines: [{ ...span, name, headline, aims }],
    parties: parties.map(({ people: _people, ...party }, position) => placed(party, position)),
    people: parties.flatMap(({ code, people }) =>
      people.map(({ from, until, ...person }, position) =>
        placed({ partyCode: code, ...person, termFrom: from, termUntil: until }, position),
      ),
    ),
    priorities: priorities.map(placed),
    strands: strands.map(placed),
    milestones: milestones.map(placed),
  };
}

// In a JSON column null could also be JSON's own.
const NOTHING = Prisma.DbNull;

/** Writes new rows of descriptions, one statement a table. */
export async function openRows(
  tx: Prisma.TransactionClient,
  opened: DescriptionColumns,
): Promise<void> {
  await tx.outline.createMany({ data: opened.outlines });
  await tx.party.createMany({
    data: opened.parties.map(({ nameInSentence, ...row }) => ({
      ...row,
      nameInSentence: nameInSentence ?? NOTHING,
    })),
  });
  await tx.person.createMany({ data: opened.people });
  await tx.priority.createMany({ data: opened.priorities });
  await tx.strand.createMany({ data: opened.strands });
  await tx.milestone.createMany({
    data: opened.milestones.map(({ wording, ...row }) => ({ ...row, wording: wording ?? NOTHING })),
  });
}

/** Ends rows of a description with a revision: they stood until it. */
export async function closeRows(
  tx: Prisma.TransactionClient,
  closed: RowIds,
  untilRevision: number,
): Promise<void> {
  const data = { untilRevision };
  const { outlines, parties, people, priorities, strands, milestones } = closed;
  const among = (ids: number[]) => ({ where: { id: { in: ids } }, data });
  if (outlines.length > 0) await tx.outline.updateMany(among(outlines));
  if (parties.length > 0) await tx.party.updateMany(among(parties));
  if (people.length > 0) await tx.person.updateMany(among(people));
  if (priorities.length > 0) await tx.priority.updateMany(among(priorities));
  if (strands.length > 0) await tx.strand.updateMany(among(strands));
  if (milestones.length > 0) await tx.milestone.updateMany(among(milestones));
}
