import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import type { Localized } from '@/lib/agreement/description/words';
import type { I18n } from '../i18n/i18n';
import { deskAddress } from './desk-address';
import styles from './work.module.css';

/** A search for an agreement that found nothing, which can be recorded as a check of some milestones; of none, where the editor is to choose. */
export interface CheckOffer {
  agreement: { slug: string; name: Localized };
  place: string;
  names: readonly string[];
  on: CalendarDate;
  /** How many results there were, none of which matches. */
  results: number;
  milestones: readonly string[];
}

/** The searches that found nothing, each with the way to the form of a check that is filled in from it. */
export function CheckOffers({ offers, i18n }: { offers: readonly CheckOffer[]; i18n: I18n }) {
  const { t, words } = i18n;
  if (offers.length === 0) return null;
  return (
    <section aria-labelledby="offers" className={styles.part}>
      <h2 id="offers">{t('attention.offers.title')}</h2>
      <ul className={styles.rows}>
        {offers.map((offer) => (
          <li key={`${offer.agreement.slug} ${offer.place}`}>
            <p>{offerText(offer, i18n)}</p>
            <p className={styles.quiet}>{words(offer.agreement.name)}</p>
            <p className={styles.does}>
              <a href={checkAddress(offer, i18n)}>{t('attention.offers.record')}</a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function offerText(offer: CheckOffer, i18n: I18n): string {
  const { t, date } = i18n;
  const { place, results } = offer;
  const when = date(offer.on);
  return t('attention.offers.told', { place, names: namesIn(offer, i18n), date: when, results });
}

function checkAddress(offer: CheckOffer, i18n: I18n): string {
  const { place, results } = offer;
  const { t } = i18n;
  const query = new URLSearchParams([
    ...offer.milestones.map((milestone) => ['milestone', milestone]),
    ['lookedIn', t('attention.offers.lookedIn', { place, names: namesIn(offer, i18n) })],
    ['on', offer.on],
    ...(results > 0 ? [['remark', t('attention.offers.remark', { results })]] : []),
  ]);
  return deskAddress(offer.agreement.slug, `check?${query}`);
}

function namesIn({ names }: CheckOffer, { t, list }: I18n): string {
  return list(names.map((name) => t('attention.offers.name', { name })));
}
