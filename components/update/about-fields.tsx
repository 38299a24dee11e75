import { typedIn } from '@/lib/forms/form-values';
import { Choices, TextField } from '../form/field';
import { type FormState, problemOf } from '../form/form-state';
import type { I18n } from '../i18n/i18n';
import styles from './update.module.css';
import type { Offered } from './update-state';

const NAMES = ['milestones', 'priorities', 'strands', 'background', 'remark'];

/** What else an entry may say: what it belongs to, and a remark; folded away until it is wanted. */
export function AboutFields({
  form,
  offered,
  i18n: { t },
}: {
  form: FormState;
  offered: Offered;
  i18n: I18n;
}) {
  const isWanted = NAMES.some(
    (name) => typedIn(form.values, name) !== '' || problemOf(form, name) !== undefined,
  );
  return (
    <details className={styles.more} open={isWanted}>
      <summary>{t('update.more')}</summary>
      <div className={styles.stack}>
        <div className={styles.onNote}>
          <Choices
            form={form}
            name="milestones"
            label={t('update.milestones')}
            type="checkbox"
            options={offered.milestones}
          />
        </div>
        {offered.priorities.length > 0 && (
          <Choices
            form={form}
            name="priorities"
            label={t('update.priorities')}
            type="checkbox"
            options={offered.priorities}
          />
        )}
        {offered.strands.length > 0 && (
          <Choices
            form={form}
            name="strands"
            label={t('update.strands')}
            type="checkbox"
            options={offered.strands}
          />
        )}
        <TextField form={form} name="remark" label={t('update.remark')} rows={2} />
        <Choices
          form={form}
          name="background"
          label={t('update.background')}
          type="checkbox"
          options={[['yes', t('update.backgroundYes')]]}
        />
      </div>
    </details>
  );
}
