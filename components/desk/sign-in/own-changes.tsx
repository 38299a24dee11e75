import type { ComponentProps } from 'react';
import type { I18n } from '@/components/i18n/i18n';
import { AuditList } from '../audit/audit-list';
import { DeskForm } from '../desk-form';
import styles from '../work.module.css';

interface Props {
  /** What was changed since the editor last said so, newest first. */
  changes: ComponentProps<typeof AuditList>['events'];
  /** What notes that they were seen. */
  seen: ComponentProps<typeof DeskForm>['action'];
  i18n: I18n;
}

/** What was changed about how an editor signs in, until they say that they have seen it; nothing where nothing was. */
export function OwnChanges({ changes, seen, i18n }: Props) {
  const { t } = i18n;
  const [newest] = changes;
  if (!newest) return null;
  return (
    <section aria-labelledby="own-changes" className={styles.part}>
      <h2 id="own-changes">{t('ownChanges.title')}</h2>
      <AuditList i18n={i18n} events={changes} />
      <p>
        {t('ownChanges.notYou')} <a href="/edit/account">{t('ownChanges.account')}</a>
      </p>
      <DeskForm
        action={seen}
        fields={[{ kind: 'hidden', name: 'up-to', value: newest.id }]}
        send={t('ownChanges.seen')}
        look="plain"
      />
    </section>
  );
}
