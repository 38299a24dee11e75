/** The calendar date of a date column, which Prisma gives as the midnight in UTC that begins it; of an instant, its day in UTC. */
export function dateOf(column: Date): string {
  return column.toISOString().slice(0, 'YYYY-MM-DD'.length);
}
