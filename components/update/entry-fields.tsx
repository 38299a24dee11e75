import { kindIn } from '@/lib/forms/entry/kind-in';
import { Choices, SelectField, TextField } from '../form/field';
import type { FormState } from '../form/form-state';
import type { I18n } from '../i18n/i18n';
import { AboutFields } from './about-fields';
import type { DateOffer } from './date-offer';
import type { TargetChain } from './preview/target-chain';
import { SourcesFields } from './source/source-fields';
import { TargetFields } from './target-fields';
import { TitleFields } from './title-fields';
import styles from './update.module.css';
import type { Choice, Offered, UpdateState } from './update-state';
import type { FillingNotes } from './use-filling';

interface Props {
  form: FormState;
  offered: Offered;
  chains: readonly TargetChain[];
  dateOffer: DateOffer | null;
  /** What was told of each source's address. */
  notes: FillingNotes;
  looks: UpdateState['looks'];
  i18n: I18n;
  /** Whether the kind is still to be chosen; a correction keeps its entry's. */
  chooseKind: boolean;
}

/** The fields of an entry; the styles show those of the kind and outcome that are chosen. */
export function EntryFields({
  form,
  offered,
  chains,
  dateOffer,
  notes,
  looks,
  i18n,
  chooseKind,
}: Props) {
  const { t } = i18n;
  const none: Choice = ['', t('update.choose')];
  return (
    <>
      {chooseKind ? (
        <div className={styles.kinds}>
          <Choices
            form={form}
            name="kind"
            label={t('update.kind')}
            type="radio"
            options={[
              ['status', t('update.kinds.status')],
              ['target', t('update.kinds.target')],
              ['form', t('update.kinds.form')],
              ['note', t('update.kinds.note')],
            ]}
          />
        </div>
      ) : (
        <input type="hidden" name="kind" value={kindIn(form.values)} />
      )}
      <div className={styles.pair}>
        <div className={styles.onMilestone}>
          <SelectField
            form={form}
            name="milestone"
            label={t('update.milestone')}
            options={[none, ...offered.milestones]}
          />
        </div>
        <div className={styles.onStatus}>
          <SelectField
            form={form}
            name="status"
            label={t('update.outcome')}
            options={[none, ...offered.outcomes]}
          />
        </div>
        <div className={styles.onForm}>
          <SelectField
            form={form}
            name="form"
            label={t('update.form')}
            options={[none, ...offered.forms]}
          />
        </div>
      </div>
      <TargetFields
        form={form}
        offered={offered}
        chains={chains}
        dateOffer={dateOffer}
        i18n={i18n}
      />
      <TitleFields form={form} i18n={i18n} />
      <TextField
        form={form}
        name="occurredOn"
        label={t('update.when')}
        hint={t('update.whenHint')}
      />
      <div className={`${styles.onMet} ${styles.pair}`}>
        <TextField
          form={form}
          name="named"
          label={t('update.named')}
          hint={t('update.namedHint')}
        />
        <TextField
          form={form}
          name="signatories"
          label={t('update.signatories')}
          hint={t('update.signatoriesHint')}
          rows={2}
        />
      </div>
      <SourcesFields form={form} offered={offered} notes={notes} looks={looks} i18n={i18n} />
      <AboutFields form={form} offered={offered} i18n={i18n} />
    </>
  );
}
