import { TextField } from '../form/field';
import { type FormState, typedIn } from '../form/form-state';
import type { Speech } from '../speech';
import { Blocks } from './block';
import own from './description-form.module.css';
import { FurtherWords, KeyField, LocalizedFields, TrackingField } from './part-fields';

interface Props {
  form: FormState;
  at: string;
  speech: Speech;
}

/** The fields of one party: its code, names, name within a sentence, time zone, official hosts and people. */
export function PartyFields({ form, at, speech }: Props) {
  const { t } = speech;
  return (
    <>
      <KeyField
        form={form}
        at={at}
        field="letters"
        label={t('description.code')}
        hint={t('description.codeHint')}
      />
      <LocalizedFields
        form={form}
        at={`${at}.name`}
        label={t('description.name')}
        speech={speech}
      />
      <FurtherWords
        form={form}
        legend={t('description.inSentence.title')}
        hint={t('description.inSentence.hint')}
        words={[{ at: `${at}.nameInSentence`, label: t('description.inSentence.name') }]}
        speech={speech}
      />
      <TextField
        form={form}
        name={`${at}.timeZone`}
        label={t('description.timeZone')}
        hint={t('description.timeZoneHint')}
      />
      <TextField
        form={form}
        name={`${at}.officialHosts`}
        label={t('description.hosts')}
        hint={t('description.hostsHint')}
        rows={3}
      />
      <h3>{t('description.people')}</h3>
      <Blocks
        form={form}
        list={`${at}.people`}
        noun="people"
        speech={speech}
        titleOf={(place) => typedIn(form.values, `${place}.name`)}
      >
        {(place) => <PersonFields form={form} at={place} speech={speech} />}
      </Blocks>
      <TrackingField form={form} at={at} speech={speech} />
    </>
  );
}

function PersonFields({ form, at, speech }: Props) {
  const { t } = speech;
  return (
    <>
      <TextField form={form} name={`${at}.name`} label={t('description.person')} />
      <LocalizedFields
        form={form}
        at={`${at}.office`}
        label={t('description.office')}
        speech={speech}
      />
      <div className={own.pair}>
        <TextField
          form={form}
          name={`${at}.from`}
          label={t('description.from')}
          hint={t('description.termHint')}
        />
        <TextField
          form={form}
          name={`${at}.until`}
          label={t('description.until')}
          hint={t('description.termHint')}
        />
      </div>
    </>
  );
}
