import type { I18n } from '@/components/i18n/i18n';

/** What it means, and does not mean, that something is not known. */
export function NotKnown({ i18n: { t, quoted } }: { i18n: I18n }) {
  return (
    <>
      <p>{t('about.notKnown.nothing', { word: quoted(t('outcome.not known')) })}</p>
      <p>{t('about.notKnown.passed')}</p>
      <p>{t('about.notKnown.whether', { word: quoted(t('outcome.whether')) })}</p>
      <p>{t('about.notKnown.coarse')}</p>
    </>
  );
}
