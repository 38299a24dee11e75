import { expect, test } from 'vitest';
import { i18nFor } from '@/components/i18n/i18n';
import { writtenNumber } from '@/components/islands/written-number';
import { LOCALES } from '@/lib/agreement/locales';

test.each(LOCALES)('numbers are written as %s writes them', (locale) => {
  const { writtenAs } = i18nFor(locale);
  const format = new Intl.NumberFormat([writtenAs, 'nb']);
  for (const whole of [0, 7, 95, 999, 1_000, 12_345]) {
    expect(writtenNumber(whole, writtenAs)).toBe(format.format(whole));
  }
});
