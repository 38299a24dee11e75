import { typedIn } from '@/lib/forms/form-values';
import { TextField } from '../form/field';
import type { FormState } from '../form/form-state';
import type { I18n } from '../i18n/i18n';
import { Blocks } from './block';
import { titleIn } from './block-title';
import { SlugAndTitle, TrackingField } from './part-fields';

interface Props {
  form: FormState;
  i18n: I18n;
}

/** The aims, each a field of its own. */
export function AimFields({ form, i18n }: Props) {
  const { t } = i18n;
  return (
    <Blocks
      form={form}
      list="aims"
      noun="aims"
      i18n={i18n}
      titleOf={(at) => typedIn(form.values, at)}
    >
      {(at) => (
        <TextField
          form={form}
          name={at}
          label={t('description.aim')}
          hint={t('description.aimsHint')}
          rows={2}
        />
      )}
    </Blocks>
  );
}

/** What the parties said the agreement is for, or the channels they named. */
export function PurposeFields({
  form,
  list,
  named,
  i18n,
}: Props & { list: 'priorities' | 'strands'; named: readonly string[] }) {
  const { t } = i18n;
  return (
    <Blocks
      form={form}
      list={list}
      noun={list}
      i18n={i18n}
      titleOf={(at) => titleIn(form, `${at}.title`, i18n)}
      isNamed={(at) => named.includes(typedIn(form.values, `${at}.slug`))}
    >
      {(at) => (
        <>
          <SlugAndTitle form={form} at={at} i18n={i18n} />
          {list === 'priorities' && (
            <TextField
              form={form}
              name={`${at}.statedIn`}
              label={t('description.statedIn')}
              hint={t('description.statedInHint')}
              rows={2}
            />
          )}
          <TrackingField form={form} at={at} i18n={i18n} />
        </>
      )}
    </Blocks>
  );
}
