import type { MouseEvent } from 'react';
import buttons from '../form/form.module.css';
import type { I18n } from '../i18n/i18n';
import type { DateOffer } from './date-offer';
import styles from './update.module.css';

/** The date that a target's words propose, and a button that puts it into the fields; without JavaScript the server does. */
export function DateOfferView({ offer, i18n: { t } }: { offer: DateOffer | null; i18n: I18n }) {
  return (
    <div className={styles.dateOffer}>
      <output className={styles.told}>{offer?.text}</output>
      {offer && (
        <button
          type="submit"
          name="intent"
          value="date"
          className={buttons.plain}
          onClick={(event) => fillIn(event, offer)}
        >
          {t('update.dateOffer.use')}
        </button>
      )}
    </div>
  );
}

function fillIn(event: MouseEvent<HTMLButtonElement>, { edtf, bound }: DateOffer): void {
  const { form } = event.currentTarget;
  const field = form?.elements.namedItem('edtf');
  const choice = form?.elements.namedItem('bound');
  if (!(field instanceof HTMLInputElement && choice instanceof HTMLSelectElement)) return;
  event.preventDefault();
  field.value = edtf;
  choice.value = bound;
  // As if it were typed: the preview is made anew.
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus();
}
