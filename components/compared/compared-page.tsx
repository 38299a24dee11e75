import { groupedByHeadline, longestOf } from '@/lib/agreement/agreements/compare';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import { comparedPath, withLocale } from '../address';
import type { I18n } from '../i18n/i18n';
import { onPage, PageLinks, pagesFor } from '../page-links';
import { WordingText } from '../wording';
import styles from './compared.module.css';
import { ComparisonTable } from './comparison';

/** All agreements, a page of them, by what their headline is, each beside others with the same, all to one scale. */
export function ComparedPage({
  statuses,
  page,
  i18n,
}: {
  /** All of them. */
  statuses: readonly AgreementStatus[];
  page: number;
  i18n: I18n;
}) {
  const { t, wording, locale } = i18n;
  const scale = longestOf(statuses);
  const shown = new Set(onPage(inComparedOrder(statuses), page));
  const groups = groupedByHeadline(statuses)
    .map((group) => ({ ...group, statuses: group.statuses.filter((one) => shown.has(one)) }))
    .filter((group) => group.statuses.length > 0);
  return (
    <article className={styles.compared}>
      <h1>{t('compared.heading')}</h1>
      <p>{t('compared.note')}</p>
      {groups.map(({ headline, statuses: own }) => (
        <section
          key={headline}
          aria-labelledby={`headline-${headline ?? 'others'}`}
          className={styles.group}
        >
          <h2 id={`headline-${headline ?? 'others'}`}>
            {headline === null
              ? t('compared.others')
              : own[0] && (
                  <WordingText of={wording(own[0].headline.milestone.title)} page={locale} />
                )}
          </h2>
          <ComparisonTable statuses={own} scale={scale} i18n={i18n} />
        </section>
      ))}
      <PageLinks
        label={t('compared.heading')}
        page={page}
        pages={pagesFor(statuses.length)}
        address={(to) => withLocale(locale, comparedPath(to))}
        words={{ newer: t('commitments.before'), older: t('commitments.further') }}
        i18n={i18n}
      />
    </article>
  );
}

/** The page on which an agreement is compared, counted from 1; null where there is no such agreement. */
export function pageComparing(slug: string, statuses: readonly AgreementStatus[]): number | null {
  const index = inComparedOrder(statuses).findIndex((status) => status.slug === slug);
  return index < 0 ? null : pagesFor(index + 1);
}

function inComparedOrder(statuses: readonly AgreementStatus[]): AgreementStatus[] {
  return groupedByHeadline(statuses).flatMap((group) => group.statuses);
}
