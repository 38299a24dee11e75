import type { I18n } from '@/components/i18n/i18n';

/** How promises are judged: from facts alone, against the first date, and by two editors. */
export function Judging({ i18n: { t } }: { i18n: I18n }) {
  return (
    <>
      <p>{t('about.judging.facts')}</p>
      <p>{t('about.judging.first')}</p>
      <p>{t('about.judging.past')}</p>
      <p>{t('about.judging.approval')}</p>
    </>
  );
}
