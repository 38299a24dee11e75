/** The sections of the page for developers, in their order: the ids of their headings. */
export const SECTIONS = ['start', 'rules', 'formats', 'reading', 'writing', 'schemas'] as const;
export type Section = (typeof SECTIONS)[number];

/** The id of the heading of a schema. */
export function schemaAnchor(name: string): string {
  return `schema-${name}`;
}
