import type { I18n } from '../i18n/i18n';

/** The words for a form that came to nothing, and for a page that failed: plain values, so that the browser has them beforehand. */
export function failureWords({ t }: I18n) {
  return {
    outdated: t('failure.outdated'),
    unanswered: t('failure.unanswered'),
    title: t('failure.title'),
    what: t('failure.what'),
    again: t('failure.again'),
    toDesk: t('attention.toDesk'),
  };
}
export type FailureWords = ReturnType<typeof failureWords>;
