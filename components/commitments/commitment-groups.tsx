import { byState, type OfState } from '@/lib/agreement/commitments/by-state';
import type { Commitment } from '@/lib/agreement/commitments/commitment';
import { stateSlug } from '@/lib/agreement/commitments/filter-path';
import { withLocale } from '../address';
import type { I18n } from '../i18n/i18n';
import { onPage, PageLinks, pagesFor } from '../page-links';
import { CommitmentRow } from './commitment-row';
import styles from './commitments.module.css';
import { asking, type CommitmentsPlace, commitmentsPath } from './commitments-address';

/** Of a state, on a page of several states, so many are shown; the page of that state has them all. */
const SHOWN = 25;

interface Props {
  commitments: readonly Commitment[];
  place: CommitmentsPlace;
  /** Which page is shown of a list of one state, counted from 1. */
  page: number;
  /** The level of the states' headings. */
  level: 'h2' | 'h3';
  i18n: I18n;
}

/** Commitments under a heading for each state, what needs a look first. */
export function CommitmentGroups({ commitments, ...more }: Props) {
  return byState(commitments).map((group) => (
    <OneState key={group.state} group={group} {...more} />
  ));
}

function OneState({
  group: { state, commitments },
  place,
  page,
  level: Heading,
  i18n,
}: Omit<Props, 'commitments'> & { group: OfState }) {
  const { t, locale } = i18n;
  const isAlone = place.filter.state !== null;
  const shown = isAlone ? onPage(commitments, page) : commitments.slice(0, SHOWN);
  const own = asking(place, { state });
  const id = stateSlug(state);
  const title = t(`commitments.heading.${state}`);
  return (
    <section aria-labelledby={id}>
      <Heading id={id} className={styles.state}>
        {title} <span>{t('commitments.count', { count: commitments.length })}</span>
      </Heading>
      <ol className={styles.list}>
        {shown.map((commitment) => (
          <li key={`${commitment.status.slug} ${commitment.judged.milestone.slug}`}>
            <CommitmentRow
              commitment={commitment}
              on={place.on}
              level={Heading === 'h2' ? 'h3' : 'h4'}
              i18n={i18n}
            />
          </li>
        ))}
      </ol>
      {isAlone ? (
        <PageLinks
          label={title}
          page={page}
          pages={pagesFor(commitments.length)}
          address={(to) => withLocale(locale, commitmentsPath(own, to))}
          words={{ newer: t('commitments.before'), older: t('commitments.further') }}
          i18n={i18n}
        />
      ) : (
        commitments.length > shown.length && (
          <p>
            <a href={withLocale(locale, commitmentsPath(own))}>
              {t('commitments.all', { count: commitments.length })}
            </a>
          </p>
        )
      )}
    </section>
  );
}
