import { z } from 'zod';

/** The number of a row, such as a story, an item or a decision: PostgreSQL's integer, in which no row has a larger one. */
export const RowNumber = z.int().min(1).max(2_147_483_647);

/** The same as text of an address or a form. */
export const TypedRowNumber = z.coerce.number().pipe(RowNumber);

/** The numbers of decisions, as an address or a sent form names them; none where it does not. */
export const Decisions = z.array(TypedRowNumber).max(100).catch([]);
