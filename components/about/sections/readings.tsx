import { EXAMPLE, exampleReadings } from '@/components/about/drawing/example-readings';
import { ReadingsDrawing } from '@/components/about/drawing/readings-drawing';
import type { I18n } from '@/components/i18n/i18n';

/** How words that name no single day become windows and due days, drawn by an example. */
export function Readings({ i18n }: { i18n: I18n }) {
  const { t } = i18n;
  const readings = exampleReadings(EXAMPLE.bound);
  return (
    <>
      <p>{t('about.readings.what')}</p>
      <p>
        {t('about.readings.seasons', {
          by: readings.length,
          within: exampleReadings('in').length,
        })}
      </p>
      <p>{t('about.readings.periods')}</p>
      <ReadingsDrawing readings={readings} i18n={i18n} />
      <p>{t('about.readings.verdict')}</p>
    </>
  );
}
