import { type Found, foundId } from '@/lib/agreement/search/found';
import { agreementAddress } from '../address';
import { EdtfTime } from '../edtf-time';
import { TranslationMark } from '../entry/translation-mark';
import type { I18n } from '../i18n/i18n';
import { WordingText } from '../wording';
import { MarkedParts } from './marked-parts';
import styles from './search.module.css';

/** What was found: each with its day, its title, what stands around the words, what it is and of which agreement. */
export function FoundList({ found, i18n }: { found: readonly Found[]; i18n: I18n }) {
  return (
    <ol className={styles.found}>
      {found.map((one) => (
        <li key={foundId(one)}>
          <FoundRow found={one} i18n={i18n} />
        </li>
      ))}
    </ol>
  );
}

function FoundRow({ found, i18n }: { found: Found; i18n: I18n }) {
  const { t, locale } = i18n;
  const { slug, name, kind, date, snippet } = found;
  return (
    <article className={styles.row}>
      <p className={styles.quiet}>{date && <EdtfTime of={date} i18n={i18n} length="short" />}</p>
      <div>
        <h2>
          <a href={agreementAddress(locale, foundId(found))}>
            <FoundTitle found={found} i18n={i18n} />
          </a>
        </h2>
        {snippet && (
          <p className={styles.snippet}>
            <span className={styles.quiet}>{t(`search.what.${snippet.what}`)}:</span>{' '}
            <MarkedParts text={snippet} page={locale} />
          </p>
        )}
      </div>
      <p className={styles.quiet}>
        {kindOf(kind, i18n)}
        {kind !== 'agreement' && (
          <>
            {' · '}
            <a href={agreementAddress(locale, slug)}>
              <WordingText of={i18n.wording(name)} page={locale} />
            </a>
          </>
        )}
      </p>
    </article>
  );
}

function FoundTitle({ found: { title, lookedFor }, i18n }: { found: Found; i18n: I18n }) {
  if (title) {
    return (
      <>
        <MarkedParts text={title} page={i18n.locale} />
        {title.what === 'translated title' && <TranslationMark i18n={i18n} />}
      </>
    );
  }
  return i18n.t('entry.checkTitle', { milestones: i18n.list(lookedFor.map(i18n.words)) });
}

function kindOf(kind: Found['kind'], { t }: I18n): string {
  return kind === 'agreement' || kind === 'milestone' ? t(`search.${kind}`) : t(`entry.${kind}`);
}
