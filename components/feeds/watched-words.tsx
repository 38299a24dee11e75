import type { ComponentProps } from 'react';
import type { WatchedKind, WatchedWord } from '@/lib/agreement/news/watched-word';
import { DeskForm } from '../desk/desk-form';
import work from '../desk/work.module.css';
import type { I18n } from '../i18n/i18n';
import styles from './feeds.module.css';

type Act = ComponentProps<typeof DeskForm>['action'];

const KINDS = ['name', 'place', 'word'] as const satisfies readonly WatchedKind[];

/** The words by which news of an agreement is known beside its description, and the ways to add and remove one, where the editor may. */
export function WatchedWords({
  words,
  change,
  i18n,
}: {
  words: readonly WatchedWord[];
  /** Null: they are not to be changed by whoever looks. */
  change: { add: Act; remove: Act } | null;
  i18n: I18n;
}) {
  const { t } = i18n;
  return (
    <section aria-labelledby="words" className={styles.part}>
      <h2 id="words">{t('feeds.words.title')}</h2>
      <p className={work.lead}>{t('feeds.words.hint')}</p>
      {words.length === 0 && <p className={work.quiet}>{t('feeds.words.none')}</p>}
      <ul className={styles.words}>
        {words.map(({ kind, text }) => (
          <li key={`${kind} ${text}`}>
            <span>
              <strong>{text}</strong> <span className={work.quiet}>{t(`feeds.words.${kind}`)}</span>
            </span>
            {change && (
              <DeskForm
                action={change.remove}
                fields={[
                  { kind: 'hidden', name: 'kind', value: kind },
                  { kind: 'hidden', name: 'text', value: text },
                ]}
                send={t('feeds.words.remove')}
                about={text}
                look="plain"
              />
            )}
          </li>
        ))}
      </ul>
      {change && (
        <DeskForm
          action={change.add}
          start={{ kind: ['name'] }}
          fields={[
            {
              kind: 'select',
              name: 'kind',
              label: t('feeds.words.kind'),
              options: KINDS.map((kind) => [kind, t(`feeds.words.${kind}`)]),
            },
            { kind: 'text', name: 'text', label: t('feeds.words.text') },
          ]}
          send={t('feeds.words.add')}
          look="plain"
        />
      )}
    </section>
  );
}
