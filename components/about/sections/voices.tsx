import type { I18n } from '@/components/i18n/i18n';

/** Who speaks through a source, whose word counts, and what a dispute is. */
export function Voices({ i18n: { t, quoted } }: { i18n: I18n }) {
  return (
    <>
      <p>{t('about.voices.speak')}</p>
      <p>{t('about.voices.outcome', { word: quoted(t('outcome.unconfirmed')) })}</p>
      <p>{t('about.voices.disputed', { word: quoted(t('outcome.disputed')) })}</p>
    </>
  );
}

/** Why copies of one text count once. */
export function Origins({ i18n: { t } }: { i18n: I18n }) {
  return <p>{t('about.origins.once')}</p>;
}
