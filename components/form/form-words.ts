import type { I18n } from '../i18n/i18n';

/**
 * The words that any form at the desk may need: for one that came to nothing, for a page that failed, and for signing in
 * again. Plain values, so that the browser has them beforehand.
 */
export function formWords({ t }: I18n) {
  return {
    failure: {
      outdated: t('failure.outdated'),
      unanswered: t('failure.unanswered'),
      title: t('failure.title'),
      what: t('failure.what'),
      again: t('failure.again'),
      toDesk: t('attention.toDesk'),
    },
    signIn: {
      email: t('signIn.email'),
      password: t('signIn.password'),
      code: t('signIn.code'),
      codeHint: t('signIn.codeHint'),
      again: t('signIn.again'),
      confirm: t('signIn.confirm'),
      passkey: t('signIn.passkey'),
      passkeyFailed: t('signIn.passkeyFailed'),
    },
  };
}
export type FormWords = ReturnType<typeof formWords>;
