import { type Cell, RECOMPUTED } from '@/lib/api/reference/recomputation';
import { agreementAddress, developersAddress } from '../address';
import type { I18n } from '../i18n/i18n';
import styles from './developers.module.css';
import own from './recompute.module.css';

/** How a lateness and a state follow from the public API alone: each step with its code and what that prints. */
export function RecomputePage({
  cells,
  isHere,
  i18n,
}: {
  cells: readonly Cell[];
  /** Whether this site has the agreement that the steps read. */
  isHere: boolean;
  i18n: I18n;
}) {
  const { t, locale } = i18n;
  return (
    <article className={styles.page}>
      <h1>{t('developers.recompute.title')}</h1>
      <p className={styles.lead}>{t('developers.recompute.lead')}</p>
      <p>
        {t.rich('developers.recompute.run', {
          code: (words) => <code>{words}</code>,
          agreement: (words) =>
            isHere ? <a href={agreementAddress(locale, RECOMPUTED)}>{words}</a> : words,
          developers: (words) => (
            <a href={developersAddress(locale)} className={own.way}>
              {words}
            </a>
          ),
        })}
      </p>
      {!isHere && <p>{t('developers.recompute.notHere')}</p>}
      <ol className={own.steps}>
        {cells.map(({ step, code, printed }) => (
          <li key={step}>
            <h2 id={step}>{t(`developers.recompute.step.${step}.title`)}</h2>
            <p>{t(`developers.recompute.step.${step}.text`)}</p>
            <pre className={styles.code}>
              <code data-step={step}>{code}</code>
            </pre>
            <p className={own.label}>{t('developers.recompute.printed')}</p>
            <pre className={own.printed}>
              <samp>{printed}</samp>
            </pre>
          </li>
        ))}
      </ol>
      <p>{t('developers.recompute.bounds')}</p>
    </article>
  );
}
