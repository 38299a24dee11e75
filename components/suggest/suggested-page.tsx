import type { Description } from '@/lib/agreement/description/description';
import { agreementAddress, consideredAddress } from '../address';
import type { I18n } from '../i18n/i18n';
import { WordingText } from '../wording';
import page from './suggest.module.css';

/** What a reader is told whose suggestion has arrived: who reads it, and where they will see what became of it. */
export function SuggestedPage({
  slug,
  description,
  i18n,
}: {
  slug: string;
  description: Description;
  i18n: I18n;
}) {
  const { t, locale } = i18n;
  return (
    <article className={page.page}>
      <h1>{t('suggest.sent.title')}</h1>
      <p>{t('suggest.sent.what')}</p>
      <p>
        {t.rich('suggest.next', {
          considered: () => <a href={consideredAddress(locale, slug)}>{t('considered.title')}</a>,
        })}
      </p>
      <p>
        <a href={agreementAddress(locale, slug)}>
          {t.rich('entry.back', {
            name: () => <WordingText of={i18n.wording(description.name)} page={locale} />,
          })}
        </a>
      </p>
    </article>
  );
}
