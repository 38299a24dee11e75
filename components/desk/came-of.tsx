import type { Correction, Entry } from '@/lib/agreement/entries/entry';
import { agreementAddress, entryAddress } from '../address';
import type { I18n } from '../i18n/i18n';
import styles from './work.module.css';

/** What has just come of a form at the desk. */
export type Came =
  | { result: 'recorded' | 'already'; what: Entry | Correction; undo: (() => Promise<void>) | null }
  | { result: 'proposed'; proposal: number; why: string | null }
  | { result: 'published' | 'retired' | 'taken up' | 'renamed' }
  | { result: 'undone' }
  | { result: 'too late' };

const MANAGED = {
  published: 'manage.publish.done',
  retired: 'manage.retire.done',
  'taken up': 'manage.takeUp.done',
  renamed: 'manage.rename.done',
} as const;

interface Props {
  came: Came;
  slug: string;
  /** Whether the agreement is a draft, of which there is no public page. */
  isDraft: boolean;
  i18n: I18n;
}

/** Says what has just come of a form, with the way to see it and, for a minute, to undo it. */
export function CameOf({ came, slug, isDraft, i18n }: Props) {
  const { t, locale } = i18n;
  switch (came.result) {
    case 'recorded':
    case 'already': {
      const { what, undo } = came;
      const id = what.kind === 'correction' ? what.corrects : what.id;
      return (
        <div role="status" className={styles.came}>
          <p>
            {t(`attention.${came.result}`, { id: what.id })}{' '}
            {!isDraft && <a href={entryAddress({ locale, slug }, id)}>{t('attention.seeIt')}</a>}
          </p>
          {undo && (
            <form action={undo}>
              <button type="submit">{t('update.undo.button')}</button>
            </form>
          )}
        </div>
      );
    }
    case 'proposed':
      return (
        <div role="status" className={styles.came}>
          <p>
            {came.why && `${came.why} `}
            {t('approval.public')}{' '}
            <a href={`/edit/proposals/${came.proposal}`}>{t('attention.seeProposal')}</a>
          </p>
        </div>
      );
    case 'published':
    case 'retired':
    case 'taken up':
    case 'renamed':
      return (
        <div role="status" className={styles.came}>
          <p>
            {t(MANAGED[came.result], { slug })}{' '}
            {!isDraft && <a href={agreementAddress(locale, slug)}>{t('attention.public')}</a>}
          </p>
        </div>
      );
    case 'undone':
    case 'too late':
      return (
        <div role="status" className={styles.came}>
          <p>{t(came.result === 'undone' ? 'attention.undone' : 'update.undo.late')}</p>
        </div>
      );
  }
}
