import { ALL_THE_SAME } from '@/lib/forms/all-the-same';
import { Choices } from '../form/field';
import type { I18n } from '../i18n/i18n';
import update from './update.module.css';
import type { UpdateState } from './update-state';

/** That the same entry is on the record already, and the tick by which it is recorded all the same. */
export function SameEntry({
  slug,
  state,
  i18n: { t },
}: {
  slug: string;
  state: UpdateState;
  i18n: I18n;
}) {
  const { same } = state;
  if (same === null) return null;
  return (
    <section role="alert" className={update.since}>
      <p>
        <a href={`/agreements/${slug}/entries/${same.id}`} target="_blank" rel="noopener">
          {t('update.same.title', same)}
        </a>
      </p>
      <Choices
        form={state}
        name={ALL_THE_SAME}
        label={t('update.same.confirm')}
        type="checkbox"
        options={[['yes', t('update.same.confirm')]]}
      />
    </section>
  );
}
