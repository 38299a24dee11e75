import { Choices, SelectField, TextField } from '../form/field';
import type { FormState } from '../form/form-state';
import type { I18n } from '../i18n/i18n';
import type { DateOffer } from './date-offer';
import { DateOfferView } from './date-offer-view';
import { partyChoices } from './party-choices';
import { ChainsView } from './preview/chains-view';
import type { TargetChain } from './preview/target-chain';
import styles from './update.module.css';
import type { Offered } from './update-state';

/** The fields of a target: the words, whose they are, and what date can be read from them. */
export function TargetFields({
  form,
  offered,
  chains,
  dateOffer,
  i18n,
}: {
  form: FormState;
  offered: Offered;
  chains: readonly TargetChain[];
  dateOffer: DateOffer | null;
  i18n: I18n;
}) {
  const { t } = i18n;
  return (
    <div className={`${styles.onTarget} ${styles.stack}`}>
      <ChainsView chains={chains} i18n={i18n} />
      <TextField
        form={form}
        name="said"
        label={t('update.said')}
        hint={t('update.saidHint')}
        rows={2}
      />
      <Choices
        form={form}
        name="saidBy"
        label={t('update.saidBy')}
        type="checkbox"
        options={partyChoices(offered.parties, i18n)}
      />
      <div className={styles.wideLast}>
        <SelectField
          form={form}
          name="bound"
          label={t('update.bound')}
          options={[
            ['by', t('update.bounds.by')],
            ['in', t('update.bounds.in')],
            ['on', t('update.bounds.on')],
          ]}
        />
        <TextField form={form} name="edtf" label={t('update.edtf')} hint={t('update.edtfHint')} />
      </div>
      <DateOfferView offer={dateOffer} i18n={i18n} />
    </div>
  );
}
