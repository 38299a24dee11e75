import type { Schema } from '@/lib/api/reference/reference';
import type { I18n } from '../i18n/i18n';
import { schemaAnchor } from './anchors';
import styles from './developers.module.css';
import { EnglishText } from './english-text';
import { FieldList } from './field-list';

/** A schema: its fields or, where it is one of several, by what each is known. */
export function SchemaSection({ schema, i18n }: { schema: Schema; i18n: I18n }) {
  const { name, description, fields, kinds } = schema;
  const id = schemaAnchor(name);
  return (
    <section className={styles.operation}>
      <h3 id={id}>
        <a href={`#${id}`}>
          <code>{name}</code>
        </a>
      </h3>
      {description !== null && <EnglishText text={description} />}
      {kinds && (
        <>
          <p>
            {i18n.t.rich('developers.schema.kinds', {
              property: () => <code>{kinds.property}</code>,
            })}
          </p>
          <dl className={styles.answers}>
            {kinds.of.map(({ value, schema: kind }) => (
              <div key={value}>
                <dt>
                  <code>{value}</code>
                </dt>
                <dd>
                  <a className={styles.alone} href={`#${schemaAnchor(kind)}`}>
                    <code>{kind}</code>
                  </a>
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {fields.length > 0 && <FieldList fields={fields} i18n={i18n} />}
    </section>
  );
}
