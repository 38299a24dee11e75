import { byState } from '@/lib/agreement/commitments/by-state';
import { type Commitment, commitmentsOf } from '@/lib/agreement/commitments/commitment';
import type { FeedState } from '@/lib/agreement/news/feed-state';
import type { MatchingFault } from '@/lib/agreement/news/matching-fault';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import type { JudgedMilestone } from '@/lib/agreement/status/step';
import { OutcomeMark } from '../agreement/outcome-mark';
import { TroubledFeeds } from '../feeds/troubled-feeds';
import { UnmatchedAgreements } from '../feeds/unmatched-agreements';
import type { I18n } from '../i18n/i18n';
import { WordingText } from '../wording';
import { type CheckOffer, CheckOffers } from './check-offers';
import { deskAddress } from './desk-address';
import { PassedDates } from './passed-dates';
import { WaitingRows } from './proposals/proposal-list';
import { StaleMilestones } from './stale-milestones';
import styles from './work.module.css';

interface Props {
  /** Of these, what is no longer followed needs none. */
  statuses: readonly AgreementStatus[];
  /** The proposals that wait, each with what it says in words. */
  waiting: readonly { id: number; text: string; details: string }[];
  /** The searches that found nothing. */
  offers: readonly CheckOffer[];
  /** How many stories of news wait to be sorted. */
  news: number;
  /** The feeds that should be read and are not. */
  troubled: readonly FeedState[];
  /** The agreements with which news is not matched. */
  unmatched: readonly MatchingFault[];
  /** How many cited sources are gone, or do not have the quoted words. */
  grave: number;
  i18n: I18n;
}

/** What needs an editor's attention over all agreements, each with the link that acts on it. */
export function Attention(props: Props) {
  const { waiting, offers, news, unmatched, grave, i18n } = props;
  const statuses = props.statuses.filter(({ retiredSince }) => retiredSince === null);
  const troubled = props.troubled.filter(({ agreement }) =>
    statuses.some(({ slug }) => slug === agreement),
  );
  const { t, words } = i18n;
  const stale = withMilestones(statuses, ({ freshness }) => freshness?.stale === true);
  const disputed = withMilestones(statuses, ({ judgement }) => judgement.dispute !== null);
  const passed = passedWithoutClaim(statuses);
  const lists = [passed, stale, disputed, waiting, offers, troubled, unmatched];
  const nothingWaits = news + grave === 0 && lists.every(({ length }) => length === 0);
  return (
    <>
      <h1>{t('attention.title')}</h1>
      <nav aria-labelledby="record-update" className={styles.actions}>
        <p id="record-update">{t('attention.recordOn')}</p>
        {statuses.map(({ slug, description }, index) => (
          <a
            key={slug}
            href={deskAddress(slug, 'update')}
            // biome-ignore lint/a11y/noAccessKey: editors record news without a mouse
            accessKey={index === 0 ? 'u' : undefined}
            className={index === 0 ? styles.first : undefined}
          >
            {words(description.name)}
          </a>
        ))}
      </nav>
      {nothingWaits && <p>{t('attention.nothing')}</p>}
      {passed.length > 0 && <PassedDates passed={passed} i18n={i18n} />}
      {waiting.length > 0 && (
        <section aria-labelledby="waiting" className={styles.part}>
          <h2 id="waiting">{t('attention.proposals')}</h2>
          <WaitingRows waiting={waiting} />
        </section>
      )}
      {news > 0 && (
        <section aria-labelledby="news" className={styles.part}>
          <h2 id="news">{t('news.waiting')}</h2>
          <p>
            <a href="/edit/news">{t('news.waitingCount', { count: news })}</a>
          </p>
        </section>
      )}
      {grave > 0 && (
        <section aria-labelledby="sources" className={styles.part}>
          <h2 id="sources">{t('sources.title')}</h2>
          <p>
            <a href="/edit/sources">{t('sources.waiting', { count: grave })}</a>
          </p>
        </section>
      )}
      <UnmatchedAgreements
        faults={unmatched}
        nameOf={(slug) => nameOf(slug, statuses, i18n)}
        i18n={i18n}
      />
      <TroubledFeeds
        troubled={troubled}
        nameOf={(slug) => nameOf(slug, statuses, i18n)}
        i18n={i18n}
      />
      {disputed.length > 0 && (
        <section aria-labelledby="disputed" className={styles.part}>
          <h2 id="disputed">{t('attention.disputes')}</h2>
          <ul className={styles.rows}>
            {disputed.flatMap(({ status, milestones }) =>
              milestones.map((step) => (
                <li key={`${status.slug} ${step.milestone.slug}`}>
                  <a href={deskAddress(status.slug, `update?milestone=${step.milestone.slug}`)}>
                    <WordingText of={i18n.wording(step.milestone.title)} page={i18n.locale} />
                  </a>
                  <p>
                    <OutcomeMark step={step} i18n={i18n} />
                  </p>
                  <p className={styles.quiet}>{words(status.description.name)}</p>
                </li>
              )),
            )}
          </ul>
        </section>
      )}
      <CheckOffers offers={offers} i18n={i18n} />
      {stale.length > 0 && <StaleMilestones stale={stale} i18n={i18n} />}
    </>
  );
}

function nameOf(slug: string, statuses: readonly AgreementStatus[], { words }: I18n): string {
  const status = statuses.find((one) => one.slug === slug);
  return status ? words(status.description.name) : slug;
}

/** What is overdue and of which nothing is known, the longest first. */
function passedWithoutClaim(statuses: readonly AgreementStatus[]): Commitment[] {
  const overdue = byState(commitmentsOf(statuses)).find(({ state }) => state === 'overdue');
  return (overdue?.commitments ?? []).filter(
    ({ judged }) => judged.judgement.outcome === 'not known',
  );
}

function withMilestones(
  statuses: readonly AgreementStatus[],
  isMeant: (step: JudgedMilestone) => boolean,
) {
  return statuses
    .map((status) => ({ status, milestones: status.milestones.filter(isMeant) }))
    .filter(({ milestones }) => milestones.length > 0);
}
