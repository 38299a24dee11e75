import type { ReactNode } from 'react';
import type { Correction, Entry, EntryId } from '@/lib/agreement/entries/entry';
import { isContested } from '@/lib/agreement/status/outcome';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import type { JudgedMilestone } from '@/lib/agreement/status/step';
import { agreementAddress } from '../address';
import { Looked } from '../agreement/looked';
import { OutcomeMark } from '../agreement/outcome-mark';
import { EdtfTime } from '../edtf-time';
import type { I18n } from '../i18n/i18n';
import { newsAddress } from '../news/news-address';
import { countWords } from '../verdict/count-words';
import { Verdict } from '../verdict/verdict';
import { WordingText } from '../wording';
import { type CheckOffer, CheckOffers } from './check-offers';
import { CheckedLink } from './checked-link';
import { deskAddress } from './desk-address';
import { DeskEntries } from './desk-entries';
import styles from './work.module.css';

interface Props {
  status: AgreementStatus;
  /** Everything on the record, newest first, as it stands; what was withdrawn as it was first recorded. */
  entries: readonly Entry[];
  corrections: ReadonlyMap<EntryId, Correction>;
  page: number;
  isDraft: boolean;
  /** Whether the editor may change what the agreement is. */
  mayDescribe: boolean;
  /** Whether the editor may publish it and change its address. */
  mayManage: boolean;
  /** How many stories of news wait to be sorted. */
  news: number;
  /** The searches that found nothing. */
  offers: readonly CheckOffer[];
  /** What has just come of a form. */
  notice: ReactNode;
  i18n: I18n;
}

/** An agreement at the desk: what is known of each step, the record to correct, and the ways to add to it. */
export function AgreementDesk(props: Props) {
  const { status, isDraft, mayDescribe, mayManage, news, offers, notice, i18n, ...record } = props;
  const { t, wording, locale } = i18n;
  const { slug, description, milestones } = status;
  return (
    <>
      {notice}
      <header className={styles.head}>
        <h1>
          <WordingText of={wording(description.name)} page={locale} />
        </h1>
        <p className={styles.verdict}>
          <Verdict status={status} i18n={i18n} />
        </p>
        {isDraft && <p className={styles.came}>{t('manage.draftNote')}</p>}
        {status.retiredSince !== null && (
          <p className={styles.came}>
            {t('day.retired', { date: i18n.date(status.retiredSince) })}
          </p>
        )}
      </header>
      <nav aria-label={t('attention.record')} className={styles.actions}>
        {/* biome-ignore lint/a11y/noAccessKey: editors record news without a mouse */}
        <a href={deskAddress(slug, 'update')} accessKey="u" className={styles.first}>
          {t('attention.record')}
        </a>
        <a href={deskAddress(slug, 'check')}>{t('attention.check')}</a>
        <a href={newsAddress({ agreement: slug, place: 'open', page: 1 })}>
          {t('news.ofAgreement', { count: news })}
        </a>
        {mayDescribe && <a href={deskAddress(slug, 'description')}>{t('attention.describe')}</a>}
        {mayManage && <a href={deskAddress(slug, 'manage')}>{t('manage.title')}</a>}
        {!isDraft && <a href={agreementAddress(locale, slug)}>{t('attention.public')}</a>}
      </nav>
      <section aria-labelledby="milestones" className={styles.part}>
        <h2 id="milestones">{t('attention.milestones')}</h2>
        <ul className={styles.rows}>
          {milestones.map((step) => (
            <li key={step.milestone.slug}>
              <a href={deskAddress(slug, `update?milestone=${step.milestone.slug}`)}>
                <WordingText of={wording(step.milestone.title)} page={locale} />
              </a>
              <p>
                <OutcomeMark step={step} i18n={i18n} />
                <DueOf step={step} i18n={i18n} />
                {step.judgement.on && !isContested(step.judgement) && (
                  <>
                    , <EdtfTime of={step.judgement.on} i18n={i18n} length="short" />
                  </>
                )}
              </p>
              <p className={styles.quiet}>
                <Looked step={step} i18n={i18n} />
                {step.freshness && (
                  <>
                    . <CheckedLink slug={slug} milestone={step.milestone} i18n={i18n} />
                  </>
                )}
              </p>
            </li>
          ))}
        </ul>
      </section>
      <CheckOffers offers={offers} i18n={i18n} />
      <DeskEntries
        {...record}
        slug={slug}
        isDraft={isDraft}
        description={description}
        i18n={i18n}
      />
    </>
  );
}

/** When a step that is still awaited falls due, and how that stands to today. */
function DueOf({ step, i18n }: { step: JudgedMilestone; i18n: I18n }) {
  const { reading } = step.timing;
  if (!step.freshness || !reading) return null;
  return (
    <>
      , {i18n.t('clock.due', { date: i18n.date(reading.due, 'short') })} (
      {countWords(reading, step.judgement, i18n)})
    </>
  );
}
