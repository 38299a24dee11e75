import type { Field } from '@/lib/api/reference/reference';
import type { I18n } from '../i18n/i18n';
import styles from './developers.module.css';
import { EnglishText } from './english-text';
import { TypeText } from './type-text';

/** Parameters or fields: each with its type, whether it must be there, its bounds and what it says. */
export function FieldList({ fields, i18n }: { fields: readonly NotedField[]; i18n: I18n }) {
  return (
    <dl className={styles.fields}>
      {fields.map((field) => (
        <div key={`${field.note ?? ''} ${field.name}`}>
          <dt>
            <code>{field.name}</code>
          </dt>
          <dd>
            <p className={styles.type}>
              <TypeText type={field.type} />
              {notesOf(field, i18n).map((note) => (
                <span key={note}>{note}</span>
              ))}
            </p>
            {field.description !== null && <EnglishText text={field.description} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A field, and what else is to be noted of it: a parameter’s place in the request. */
export interface NotedField extends Field {
  note?: string;
}

function notesOf({ note, required, least, most, longest }: NotedField, { t }: I18n): string[] {
  return [
    ...(note === undefined ? [] : [note]),
    required ? t('developers.field.required') : t('developers.field.optional'),
    ...(least !== null && most !== null ? [t('developers.field.between', { least, most })] : []),
    ...(least !== null && most === null ? [t('developers.field.least', { least })] : []),
    ...(longest !== null ? [t('developers.field.longest', { count: longest })] : []),
  ];
}
