import type { Example, Program } from '@/lib/api/reference/examples-to-run';
import type { Operation, Reference } from '@/lib/api/reference/reference';
import { recomputeAddress } from '../address';
import type { I18n } from '../i18n/i18n';
import { SECTIONS, type Section, schemaAnchor } from './anchors';
import styles from './developers.module.css';
import { Formats } from './formats';
import { OperationSection } from './operation-section';
import { Programs } from './programs';
import { SchemaSection } from './schema-section';

/** What the page for developers shows: the reference, and examples that can be run against this site. */
export interface ForDevelopers {
  reference: Reference;
  examples: readonly { example: Example; programs: readonly Program[] }[];
}

const RULES = ['view', 'null', 'dates', 'tags', 'problems', 'limits', 'names', 'proof'] as const;

/** How the record is read by programs: examples, what holds everywhere, other formats, and each operation and schema. */
export function DevelopersPage({ shown, i18n }: { shown: ForDevelopers; i18n: I18n }) {
  const { t, locale } = i18n;
  const { reference } = shown;
  return (
    <article className={styles.page}>
      <h1>{t('developers.title')}</h1>
      <p className={styles.lead}>{t('developers.lead')}</p>
      <p>
        {t.rich('developers.document', {
          api: (words) => <a href="/api/v1/openapi.json">{words}</a>,
        })}
      </p>
      <p>
        <a className={styles.alone} href={recomputeAddress(locale)}>
          {t('developers.recompute.title')}
        </a>
      </p>
      <nav aria-labelledby="contents" className={styles.contents}>
        <h2 id="contents">{t('site.contents')}</h2>
        <ul>
          {SECTIONS.map((section) => (
            <li key={section}>
              <a href={`#${section}`}>{t(`developers.section.${section}`)}</a>
              <Within section={section} reference={reference} />
            </li>
          ))}
        </ul>
      </nav>
      {SECTIONS.map((section) => (
        <section key={section} aria-labelledby={section} className={styles.section}>
          <h2 id={section}>{t(`developers.section.${section}`)}</h2>
          <SectionText of={section} shown={shown} i18n={i18n} />
        </section>
      ))}
    </article>
  );
}

/** What a section has within it, as a list of links. */
function Within({ section, reference }: { section: Section; reference: Reference }) {
  const links =
    section === 'schemas'
      ? reference.schemas.map(({ name }) => ({ to: schemaAnchor(name), text: name }))
      : operationsOf(section, reference).map(({ id, method, path }) => ({
          to: id,
          text: `${method} ${path}`,
        }));
  if (links.length === 0) return null;
  return (
    <ul className={section === 'schemas' ? styles.names : undefined}>
      {links.map(({ to, text }) => (
        <li key={to}>
          <a href={`#${to}`}>
            <code>{text}</code>
          </a>
        </li>
      ))}
    </ul>
  );
}

function operationsOf(section: Section, { operations }: Reference): readonly Operation[] {
  if (section !== 'reading' && section !== 'writing') return [];
  return operations.filter(({ needsKey }) => needsKey === (section === 'writing'));
}

function SectionText({
  of,
  shown: { reference, examples },
  i18n,
}: {
  of: Section;
  shown: ForDevelopers;
  i18n: I18n;
}) {
  const { t } = i18n;
  switch (of) {
    case 'start':
      return (
        <>
          {!examples.some(({ example }) => example === 'status') && (
            <p>{t('developers.noAgreement')}</p>
          )}
          {examples.map(({ example, programs }) => (
            <section key={example} className={styles.operation}>
              <h3 id={`example-${example}`}>{t(`developers.example.${example}`)}</h3>
              <Programs programs={programs} />
            </section>
          ))}
        </>
      );
    case 'rules':
      return (
        <ul className={styles.rules}>
          {RULES.map((rule) => (
            <li key={rule}>
              {t.rich(`developers.rules.${rule}`, { code: (words) => <code>{words}</code> })}
            </li>
          ))}
        </ul>
      );
    case 'formats':
      return <Formats i18n={i18n} />;
    case 'reading':
    case 'writing':
      return (
        <>
          <p>
            {t.rich(`developers.${of}`, {
              server: () => <code>{reference.server}</code>,
            })}
          </p>
          {operationsOf(of, reference).map((operation) => (
            <OperationSection key={operation.id} operation={operation} i18n={i18n} />
          ))}
        </>
      );
    case 'schemas':
      return reference.schemas.map((schema) => (
        <SchemaSection key={schema.name} schema={schema} i18n={i18n} />
      ));
  }
}
