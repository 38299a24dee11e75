import { typedIn } from '@/lib/forms/form-values';
import { TextField } from '../form/field';
import type { FormState } from '../form/form-state';
import type { I18n } from '../i18n/i18n';
import { Blocks } from './block';
import own from './description-form.module.css';
import { FurtherWords, KeyField, LocalizedFields, TrackingField } from './part-fields';

interface Props {
  form: FormState;
  at: string;
  i18n: I18n;
}

/** The fields of one party: its code, names, name within a sentence, time zone, official hosts and people. */
export function PartyFields({ form, at, i18n }: Props) {
  const { t } = i18n;
  return (
    <>
      <KeyField
        form={form}
        at={at}
        field="letters"
        label={t('description.code')}
        hint={t('description.codeHint')}
      />
      <LocalizedFields form={form} at={`${at}.name`} label={t('description.name')} i18n={i18n} />
      <FurtherWords
        form={form}
        legend={t('description.inSentence.title')}
        hint={t('description.inSentence.hint')}
        words={[{ at: `${at}.nameInSentence`, label: t('description.inSentence.name') }]}
        i18n={i18n}
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
        i18n={i18n}
        titleOf={(place) => typedIn(form.values, `${place}.name`)}
      >
        {(place) => <PersonFields form={form} at={place} i18n={i18n} />}
      </Blocks>
      <TrackingField form={form} at={at} i18n={i18n} />
    </>
  );
}

function PersonFields({ form, at, i18n }: Props) {
  const { t } = i18n;
  return (
    <>
      <TextField form={form} name={`${at}.name`} label={t('description.person')} />
      <LocalizedFields
        form={form}
        at={`${at}.office`}
        label={t('description.office')}
        i18n={i18n}
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
