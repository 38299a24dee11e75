import type { Revision as RevisionRow } from '@/prisma/client/client';

/** An editor as the record names them. */
export interface EditorName {
  name: string;
  editorId: string;
}

/** Who records: an editor, or whoever runs the site, under a name; with the editor who approved where one did. */
export type Author = ({ name: string; editorId?: never } | EditorName) & {
  approvedBy?: EditorName;
};

type AuthorColumns = Pick<
  RevisionRow,
  'recordedBy' | 'recordedByEditorId' | 'approvedBy' | 'approvedByEditorId'
>;

/** An author as a revision's columns. */
export function toAuthorColumns(author: Author): AuthorColumns {
  const { approvedBy } = author;
  return {
    recordedBy: author.name,
    recordedByEditorId: author.editorId ?? null,
    approvedBy: approvedBy?.name ?? null,
    approvedByEditorId: approvedBy?.editorId ?? null,
  };
}
