import type { Commitment } from '@/lib/agreement/commitments/commitment';
import { milestoneAddress, withLocale } from '../address';
import { Count, CountControls } from '../agreement/clock/count';
import { asking, commitmentsPath, EVERY_COMMITMENT } from '../commitments/commitments-address';
import { EdtfTime } from '../edtf-time';
import type { I18n } from '../i18n/i18n';
import { SectionHead } from '../section-head';
import { Verdict } from '../verdict/verdict';
import { WordingText } from '../wording';
import styles from './due-next.module.css';
import { ShortRows } from './short-row';

/** Beside the nearest, so many are shown of those that fall due after it. */
const FOLLOWING = 5;

/** What falls due next, its countdown running, and the ones after it; `due` are all that lie ahead, the soonest first. */
export function DueNext({ due, i18n }: { due: readonly Commitment[]; i18n: I18n }) {
  const { t, locale } = i18n;
  const [nearest, ...following] = due;
  return (
    <section aria-labelledby="due-next">
      <SectionHead id="due-next" title={t('home.dueNext')}>
        {due.length > 1 && (
          <p>
            <a
              href={withLocale(locale, commitmentsPath(asking(EVERY_COMMITMENT, { state: 'due' })))}
            >
              {t('home.allDue', { count: due.length })}
            </a>
          </p>
        )}
      </SectionHead>
      {nearest ? <Nearest commitment={nearest} i18n={i18n} /> : <p>{t('home.nothingDue')}</p>}
      {following.length > 0 && <ShortRows shown={following.slice(0, FOLLOWING)} i18n={i18n} />}
    </section>
  );
}

function Nearest({ commitment, i18n }: { commitment: Commitment; i18n: I18n }) {
  const { status, judged, due } = commitment;
  const { locale, t } = i18n;
  const { reading } = judged.timing;
  return (
    <div className={styles.nearest}>
      <p className={styles.count}>
        {reading && <Count reading={reading} status={status} ticks={true} i18n={i18n} />}
      </p>
      <h3 className={styles.title}>
        <a href={milestoneAddress({ locale, slug: status.slug }, judged.milestone.slug)}>
          <WordingText of={i18n.wording(judged.milestone.title)} page={locale} />
        </a>
      </h3>
      <p>
        <Verdict status={status} i18n={i18n} />{' '}
        {due && (
          <>
            {t('commitments.due')} <EdtfTime of={due} i18n={i18n} />.
          </>
        )}
      </p>
      <p className={styles.quiet}>
        <WordingText of={i18n.wording(status.description.name)} page={locale} />
      </p>
      <CountControls status={status} i18n={i18n} />
    </div>
  );
}
