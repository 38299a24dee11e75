import type { Speech } from '../speech';

/** The words for a form that came to nothing, and for a page that failed: plain values, so that the browser has them beforehand. */
export function failureWords({ t }: Speech) {
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
