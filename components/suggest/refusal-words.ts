import { LONGEST } from '@/lib/news/suggestion/suggestion';
import type { SuggestionRefusal } from '@/lib/news/suggestion/suggestion-refusal';
import type { FieldProblem } from '../form/form-state';
import type { I18n } from '../i18n/i18n';

/** Why a suggestion was not taken, in words, each problem at its field. */
export function refusalWords(refusal: SuggestionRefusal, { t }: I18n): FieldProblem[] {
  switch (refusal.why) {
    case 'faults':
      return refusal.faults.map((one) => {
        if (one.field === null) return { field: null, message: t(`suggest.fault.${one.fault}`) };
        const { field, fault } = one;
        const message =
          fault === 'long'
            ? t(`suggest.long.${field}`, { most: LONGEST[field] })
            : t(`suggest.invalid.${field}`);
        return { field, message };
      });
    case 'too many': {
      const minutes = Math.ceil(refusal.retryAfter / 60);
      return [{ field: null, message: t('suggest.tooMany', { minutes }) }];
    }
    case 'full':
      return [{ field: null, message: t('suggest.full') }];
  }
}
