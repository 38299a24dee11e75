import { z } from 'zod';
import { isVisible } from '@/lib/agreement/entries/visible';

/** An editor's name, by the length that the database takes. */
export const EditorName = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^\P{Cc}*$/u)
  .refine(isVisible);

/** An editor's e-mail address, in lower case. */
export const EditorEmail = z.string().trim().toLowerCase().max(200).pipe(z.email());
