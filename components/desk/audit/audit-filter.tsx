import { SelectField } from '@/components/form/field';
import form from '@/components/form/form.module.css';
import { freshForm } from '@/components/form/form-state';
import type { I18n } from '@/components/i18n/i18n';
import styles from '../desk.module.css';
import { type AuditWord, actionText } from './audit-list';

interface Props {
  i18n: I18n;
  editors: readonly { id: string; name: string }[];
  actions: readonly AuditWord[];
  editor: string | null;
  action: AuditWord | null;
}

/** Chooses of whom and of which kind the audit is shown. */
export function AuditFilter({ i18n, editors, actions, editor, action }: Props) {
  const { t } = i18n;
  const chosen = freshForm({ editor: [editor ?? ''], action: [action ?? ''] });
  return (
    <form action="/edit/audit" className={styles.filter}>
      <SelectField
        form={chosen}
        name="editor"
        label={t('audit.editor')}
        options={[
          ['', t('audit.everybody')],
          ...editors.map(({ id, name }) => [id, name] as const),
        ]}
      />
      <SelectField
        form={chosen}
        name="action"
        label={t('audit.action')}
        options={[
          ['', t('audit.everything')],
          ...actions.map((one) => [one, actionText(i18n, one)] as const),
        ]}
      />
      <button type="submit" className={form.plain}>
        {t('audit.send')}
      </button>
    </form>
  );
}
