import { Choices, TextField } from '../form/field';
import type { FormState } from '../form/form-state';
import type { I18n } from '../i18n/i18n';
import styles from './update.module.css';
import type { Choice } from './update-state';

/** The fields of a check: for which milestones, where and on which day somebody looked and found nothing. */
export function CheckFields({
  form,
  milestones,
  i18n: { t },
}: {
  form: FormState;
  milestones: readonly Choice[];
  i18n: I18n;
}) {
  return (
    <>
      <input type="hidden" name="kind" value="check" />
      <div className={styles.columns}>
        <Choices
          form={form}
          name="milestones"
          label={t('update.check.milestones')}
          hint={t('update.check.milestonesHint')}
          type="checkbox"
          options={milestones}
        />
      </div>
      <TextField
        form={form}
        name="lookedIn"
        label={t('update.check.lookedIn')}
        hint={t('update.check.lookedInHint')}
        rows={2}
      />
      <TextField
        form={form}
        name="occurredOn"
        label={t('update.check.day')}
        hint={t('update.check.dayHint')}
      />
      <TextField form={form} name="remark" label={t('update.remark')} rows={2} />
    </>
  );
}
