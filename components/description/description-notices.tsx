import { ALL_THE_SAME } from '@/lib/forms/all-the-same';
import { Choices } from '../form/field';
import type { I18n } from '../i18n/i18n';
import own from './description-form.module.css';
import type { DescriptionState } from './description-state';

interface Props {
  state: DescriptionState;
  i18n: I18n;
}

/** What others made of the record while the form was being filled in; nothing where nobody did. */
export function SinceNotice({ state: { since }, i18n: { t } }: Props) {
  if (since === null) return null;
  return (
    <section role="alert" className={own.notice}>
      <h2>{t('description.since.title')}</h2>
      <p>{t('description.since.kept', { revision: since.revision })}</p>
      {since.changes.length === 0 ? (
        <p>{t('description.since.entries')}</p>
      ) : (
        <>
          <p>{t('description.since.description')}</p>
          <Sentences of={since.changes} />
        </>
      )}
      <p>{t('description.since.again')}</p>
    </section>
  );
}

/** That another agreement has the same name, and the tick by which this one is added all the same. */
export function SameNameNotice({ state, i18n: { t } }: Props) {
  const { sameName } = state;
  if (sameName === null) return null;
  return (
    <section role="alert" className={own.notice}>
      <p>{t('description.new.sameName', { slug: sameName })}</p>
      <Choices
        form={state}
        name={ALL_THE_SAME}
        label={t('description.new.sameNameConfirm')}
        type="checkbox"
        options={[['yes', t('description.new.sameNameConfirm')]]}
      />
    </section>
  );
}

/** What saving would change; nothing until somebody asks. */
export function ChangesPreview({ state: { preview }, i18n: { t } }: Props) {
  if (preview === null) return null;
  return (
    <section role="status" className={own.notice}>
      <h2>{t('description.preview.title')}</h2>
      {preview.length === 0 ? (
        <p>{t('description.preview.nothing')}</p>
      ) : (
        <Sentences of={preview} />
      )}
    </section>
  );
}

function Sentences({ of }: { of: readonly string[] }) {
  return (
    <ul className={own.changes}>
      {of.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
