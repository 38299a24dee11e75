import type { Answer, Body, Operation } from '@/lib/api/reference/reference';
import type { I18n } from '../i18n/i18n';
import styles from './developers.module.css';
import { EnglishText } from './english-text';
import { FieldList } from './field-list';
import { TypeText } from './type-text';

/** One operation: its address, what it takes, what it answers, and an example of each. */
export function OperationSection({ operation, i18n }: { operation: Operation; i18n: I18n }) {
  const { t } = i18n;
  const { id, method, path, summary, description, parameters, body, answers } = operation;
  const isProblem = ({ status }: Answer) => Number(status) >= 400;
  const noted = parameters.map((one) => ({ ...one, note: t(`developers.place.${one.place}`) }));
  return (
    <section className={styles.operation}>
      <h3 id={id}>
        <a href={`#${id}`}>
          <code>
            <b>{method}</b> {path}
          </code>
        </a>
      </h3>
      <EnglishText text={summary} />
      {description !== null && <EnglishText text={description} />}
      {noted.length > 0 && (
        <>
          <h4>{t('developers.operation.parameters')}</h4>
          <FieldList fields={noted} i18n={i18n} />
        </>
      )}
      {body && (
        <>
          <h4>{t('developers.operation.body')}</h4>
          <BodyText body={body} />
          <Example body={body} i18n={i18n} />
        </>
      )}
      <h4>{t('developers.operation.answers')}</h4>
      <Answers answers={answers.filter((one) => !isProblem(one))} told={summary} i18n={i18n} />
      <h4>{t('developers.operation.problems')}</h4>
      <Answers answers={answers.filter(isProblem)} told={summary} i18n={i18n} />
    </section>
  );
}

/** Answers, each with what it says beside what was told already. */
function Answers({
  answers,
  told,
  i18n,
}: {
  answers: readonly Answer[];
  told: string;
  i18n: I18n;
}) {
  const { t, list } = i18n;
  return (
    <dl className={styles.answers}>
      {answers.map(({ status, description, headers, body }) => (
        <div key={status}>
          <dt>
            <code>{status}</code>
          </dt>
          <dd>
            {description !== told && <EnglishText text={description} />}
            {headers.length > 0 && (
              <p>{t('developers.operation.headers', { names: list(headers) })}</p>
            )}
            {body && <BodyText body={body} />}
            {body && <Example body={body} i18n={i18n} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function BodyText({ body: { type, mediaType } }: { body: Body }) {
  return (
    <p className={styles.type}>
      <TypeText type={type} />
      <span>{mediaType}</span>
    </p>
  );
}

function Example({ body: { example }, i18n: { t } }: { body: Body; i18n: I18n }) {
  return (
    <details className={styles.example}>
      <summary>{t('developers.operation.example')}</summary>
      <pre>
        <code>{example}</code>
      </pre>
    </details>
  );
}
