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
  await tx.outline.updateMany({ where: { id: { in: closed.outlines } }, data });
  await tx.party.updateMany({ where: { id: { in: closed.parties } }, data });
  await tx.person.updateMany({ where: { id: { in: closed.people } }, data });
  await tx.priority.updateMany({ where: { id: { in: closed.priorities } }, data });
  await tx.strand.updateMany({ where: { id: { in: closed.strands } }, data });
  await tx.milestone.updateMany({ where: { id: { in: closed.milestones } }, data });
}
