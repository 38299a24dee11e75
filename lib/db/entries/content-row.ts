import type { EntryContent } from '@/lib/agreement/entries/entry';
import type { Entry as EntryRow } from '@/prisma/client/client';

/**
 * The columns that hold an entry's content, or a correction's replacement; citations have a table
 * of their own.
 */
export type ContentColumns = Omit<
  EntryRow,
  'id' | 'agreementId' | 'revision' | 'order' | 'kind' | 'contentKind' | 'correctsId' | 'reason'
>;

/** The columns of a withdrawal: no content. */
export const NO_CONTENT = {
  title: null,
  titleLanguage: null,
  titleTranslations: null,
  occurredOn: null,
  background: false,
  remark: null,
  milestones: [],
  priorities: [],
  strands: [],
  status: null,
  named: null,
  signatories: [],
  said: null,
  saidBy: [],
  edtf: null,
  bound: null,
  form: null,
  lookedIn: null,
} satisfies ContentColumns;

/** An entry's content as columns. */
export function toContentColumns(content: EntryContent): ContentColumns {
  switch (content.kind) {
    case 'status':
    case 'target': {
      const { kind: _kind, citations: _citations, milestone, ...columns } = content;
      return { ...NO_CONTENT, ...columns, milestones: [milestone] };
    }
    case 'form':
    case 'note': {
      const { kind: _kind, citations: _citations, ...columns } = content;
      return { ...NO_CONTENT, ...columns };
    }
    case 'check': {
      const { kind: _kind, ...columns } = content;
      return { ...NO_CONTENT, ...columns };
    }
  }
}

/** What a row says in the columns of a kind, to be parsed as an `EntryContent`. */
export function contentOfRow(kind: string, row: ContentColumns, citations: object[]): object {
  const { occurredOn, background, priorities, strands, remark } = row;
  const { title, titleLanguage, titleTranslations } = row;
  const { milestones, status, named, signatories, said, saidBy, edtf, bound, form, lookedIn } = row;
  const common = { kind, occurredOn, background, priorities, strands, remark, citations };
  const titled = { ...common, title, titleLanguage, titleTranslations };
  const [milestone] = milestones;
  switch (kind) {
    case 'status':
      return { ...titled, milestone, status, named, signatories };
    case 'target':
      return { ...common, milestone, said, saidBy, edtf, bound };
    case 'form':
      return { ...titled, form };
    case 'note':
      return { ...titled, milestones };
    case 'check':
      return { kind, occurredOn, milestones, lookedIn, remark };
    default:
      return { kind };
  }
}
