import { z } from 'zod';
import type { WrittenItem } from '../feed/parsed-item';
import { writtenDate } from '../text/written-date';
import { type AnswerReader, OptionalText } from './parliament-answer';

const Department = z.object({ name: OptionalText }).nullish().catch(null);

/** What the Treaties API tells of a treaty laid before Parliament (OpenAPI, `Treaty`); its dates are local, at midnight. */
const Treaty = z.object({
  id: OptionalText,
  name: OptionalText,
  commandPaperPrefix: OptionalText,
  commandPaperNumber: z.int().nullish().catch(null),
  commonsLayingDate: OptionalText,
  lordsLayingDate: OptionalText,
  laidDate: OptionalText,
  signedDate: OptionalText,
  webLink: OptionalText,
  leadDepartment: Department,
  layingBodyDepartment: Department,
  treatySeriesMembership: z.object({ citation: OptionalText }).nullish().catch(null),
  parliamentaryConclusion: OptionalText,
});
type Treaty = z.infer<typeof Treaty>;

/** What the API's words for how the parliamentary process stands mean (OpenAPI, `ParliamentaryConclusion`). */
const CONCLUSIONS: ReadonlyMap<string, string> = new Map([
  ['NotConcluded', 'The parliamentary process is not concluded.'],
  ['CanRatify', 'The parliamentary process is concluded: it can be ratified.'],
  ['CantRatify', 'The parliamentary process is concluded: it cannot be ratified.'],
]);

/** Reads a search of the treaties laid before Parliament. */
export const TREATIES: AnswerReader<Treaty> = { list: 'items', found: Treaty, written };

function written(treaty: Treaty): WrittenItem {
  const { id, name, webLink, leadDepartment, layingBodyDepartment } = treaty;
  return {
    id,
    title: name,
    summary: summaryOf(treaty),
    links: [pageOf(id), webLink],
    dates: laidDates(treaty),
    languages: [],
    credits: [leadDepartment?.name ?? layingBodyDepartment?.name],
    base: undefined,
  };
}

/** When it was laid: as told, else in whichever House was first. */
function laidDates({ laidDate, commonsLayingDate, lordsLayingDate }: Treaty): string[] {
  const inHouses = [commonsLayingDate, lordsLayingDate].flatMap((date) => date ?? []);
  return [...(laidDate === undefined ? [] : [laidDate]), ...inHouses.toSorted()];
}

function summaryOf(treaty: Treaty): string {
  const { signedDate, commandPaperPrefix, commandPaperNumber, treatySeriesMembership } = treaty;
  const signed = writtenDate(signedDate ?? '');
  const laid = writtenDate(laidDates(treaty)[0] ?? '');
  const paper = [commandPaperPrefix, commandPaperNumber].filter(Boolean).join(' ');
  return [
    signed && `Signed on ${signed}.`,
    laid && `Laid before Parliament on ${laid}.`,
    paper && `Command paper ${paper}.`,
    treatySeriesMembership?.citation && `${treatySeriesMembership.citation}.`,
    CONCLUSIONS.get(treaty.parliamentaryConclusion ?? ''),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Its page in Parliament's treaty tracker, by the address that Parliament's own announcements of treaties use. */
function pageOf(id: string | undefined): string | undefined {
  return /^\w{8}$/.test(id ?? '') ? `https://treaties.parliament.uk/treaty/${id}/` : undefined;
}
