import { TextField } from '../form/field';
import { type FormState, typedIn } from '../form/form-state';
import type { Speech } from '../speech';
import { Blocks } from './block';
import { titleIn } from './block-title';
import { KeyField, LocalizedFields, TrackingField } from './part-fields';

interface Props {
  form: FormState;
  speech: Speech;
}

/** The aims, each a field of its own. */
export function AimFields({ form, speech }: Props) {
  const { t } = speech;
  return (
    <Blocks
      form={form}
      list="aims"
      noun="aims"
      speech={speech}
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
  speech,
}: Props & { list: 'priorities' | 'strands'; named: readonly string[] }) {
  const { t } = speech;
  return (
    <Blocks
      form={form}
      list={list}
      noun={list}
      speech={speech}
      titleOf={(at) => titleIn(form, `${at}.title`, speech)}
      isNamed={(at) => named.includes(typedIn(form.values, `${at}.slug`))}
    >
      {(at) => (
        <>
          <KeyField
            form={form}
            at={at}
            field="slug"
            label={t('description.slug')}
            hint={t('description.slugHint')}
          />
          <LocalizedFields
            form={form}
            at={`${at}.title`}
            label={t('description.titleField')}
            speech={speech}
          />
          {list === 'priorities' && (
            <TextField
              form={form}
              name={`${at}.statedIn`}
              label={t('description.statedIn')}
              hint={t('description.statedInHint')}
              rows={2}
            />
          )}
          <TrackingField form={form} at={at} speech={speech} />
        </>
      )}
    </Blocks>
  );
}
