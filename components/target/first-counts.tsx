import { TermLink } from '../about/term-link';
import type { I18n } from '../i18n/i18n';

/** That of several targets the first dated one counts, with what a later one is. */
export function FirstCounts({ i18n: { t, locale } }: { i18n: I18n }) {
  return (
    <p>
      {t.rich('slips.rule', {
        later: (words) => (
          <TermLink to="restated-target" locale={locale}>
            {words}
          </TermLink>
        ),
      })}
    </p>
  );
}
