import { describe, expect, it } from 'vitest';
import { i18nFor } from '@/components/i18n/i18n';
import { dateOfferIn } from '@/components/update/date-offer';

const ZONES = ['Europe/London', 'Europe/Oslo'];

function offered(said: string, locale: 'en' | 'nb', occurredOn = '2025-05-19') {
  const values = { kind: ['target'], said: [said], occurredOn: [occurredOn] };
  return dateOfferIn(values, ZONES, i18nFor(locale));
}

describe('the date offered at a target’s fields', () => {
  it.each([
    [
      'by the end of 2026',
      'From “by the end of 2026”: by 31 December 2026.',
      'Ut fra «by the end of 2026»: innen 31. desember 2026.',
    ],
    [
      'sign by summer 2025',
      'From “by summer 2025”: by summer 2025, due 31 August 2025. Summer counted as June to August, by its last day.',
      'Ut fra «by summer 2025»: innen sommeren 2025, med frist 31. august 2025. Sommeren regnet som juni til august, innen siste dag.',
    ],
    [
      'innen tre uker',
      'From “innen tre uker”, counted from 19 May 2025: by 9 June 2025.',
      'Ut fra «innen tre uker», regnet fra 19. mai 2025: innen 9. juni 2025.',
    ],
    [
      'in the second quarter of 2026',
      'From “in the second quarter of 2026”: in the second quarter of 2026, due 30 June 2026. By the last day of the quarter.',
      'Ut fra «in the second quarter of 2026»: i løpet av andre kvartal 2026, med frist 30. juni 2026. Innen siste dag i kvartalet.',
    ],
    [
      'on 9 May',
      'From “on 9 May”, counted from 19 May 2025: on 9 May 2026.',
      'Ut fra «on 9 May», regnet fra 19. mai 2025: den 9. mai 2026.',
    ],
  ])('by “%s” says how it is read', (said, english, norwegian) => {
    expect(offered(said, 'en')?.text).toBe(english);
    expect(offered(said, 'nb')?.text).toBe(norwegian);
  });

  it('holds what the fields are filled with', () => {
    expect(offered('i første halvår 2026', 'nb')).toMatchObject({ edtf: '2026-40', bound: 'in' });
  });

  it('is none where the words name no date, or no day is typed', () => {
    expect(offered('within weeks', 'en')).toBeNull();
    expect(offered('in 2027', 'en', '')).toBeNull();
  });
});
