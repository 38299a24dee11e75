import { z } from 'zod';

const WORDS =
  'a licence’s name and its https address, such as CC BY 4.0 https://creativecommons.org/licenses/by/4.0/';

/**
 * The licence under which the record may be used again: its name and, after a space, the https
 * address of its text. An identifier alone would leave it to this site to know what it stands for.
 */
export const DataLicence = z
  .string()
  .trim()
  .regex(/^\S.* https:\/\/\S+$/, WORDS)
  .transform((text) => {
    const end = text.lastIndexOf(' ');
    return { name: text.slice(0, end).trim(), address: text.slice(end + 1) };
  })
  .refine(({ address }) => URL.canParse(address), WORDS);
export type DataLicence = z.infer<typeof DataLicence>;
