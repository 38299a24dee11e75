import { entriesAt } from '../record/apply-corrections';
import type { AgreementRecord } from '../record/record';
import { CorrectionContent, type Entry, EntryContent, type Recorded } from './entry';

const NOT_SAID = [
  'id',
  'revision',
  'order',
  'recordedAt',
  'recordedBy',
  'approvedBy',
] as const satisfies (keyof Recorded)[];

/** What an entry says, without where, when and by whom it was recorded. */
export function bareContent(entry: EntryContent): EntryContent {
  return EntryContent.parse(unrecorded(entry));
}

/** Whether two entries or corrections say the same, whenever and by whomever they were recorded. */
export function sameContent(
  one: EntryContent | CorrectionContent,
  other: EntryContent | CorrectionContent,
): boolean {
  return written(one) === written(other);
}

// Parsing puts the fields in the schema's order.
function written(content: EntryContent | CorrectionContent): string {
  const schema = content.kind === 'correction' ? CorrectionContent : EntryContent;
  return JSON.stringify(schema.parse(unrecorded(content)));
}

function unrecorded(content: object): object {
  const left: readonly string[] = NOT_SAID;
  return Object.fromEntries(Object.entries(content).filter(([name]) => !left.includes(name)));
}

/**
 * The entry on a record, as it stands at its latest revision, that says the same as a content, however its title is
 * translated; null where none does.
 */
export function standingSame(record: AgreementRecord, content: EntryContent): Entry | null {
  const text = written(untranslated(content));
  const standing = entriesAt(record, record.revision);
  const isSame = (entry: Entry) => written(untranslated(entry)) === text;
  // To write out all of a long record would take seconds: few have the same kind, day, title and so on.
  // A long text, such as a title, tells most of them apart at once.
  const plain = Object.entries(untranslated(content))
    .filter(([, value]) => isPlain(value))
    .sort(([, a], [, b]) => String(b).length - String(a).length);
  const isLike = (entry: Entry) =>
    plain.every(([name, value]) => Reflect.get(entry, name) === value);
  return standing.find((entry) => isLike(entry) && isSame(entry)) ?? null;
}

function isPlain(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** What an entry or correction says without this site's translations of its title, which are no part of what was recorded. */
export function untranslated(
  content: EntryContent | CorrectionContent,
): EntryContent | CorrectionContent {
  if (content.kind === 'correction') {
    const { replacement } = content;
    return { ...content, replacement: replacement && withoutTranslations(replacement) };
  }
  return withoutTranslations(content);
}

/** The same of an entry. */
export function withoutTranslations(content: EntryContent): EntryContent {
  return 'titleTranslations' in content ? { ...content, titleTranslations: null } : content;
}
