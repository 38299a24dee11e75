import { Choices, SelectField, TextField } from '@/components/form/field';
import form from '@/components/form/form.module.css';
import type { FormState } from '@/components/form/form-state';
import type { I18n } from '@/components/i18n/i18n';
import { roomForSources, sourceField } from '@/lib/forms/entry/source-names';
import { typedIn } from '@/lib/forms/form-values';
import { partyChoices } from '../party-choices';
import styles from '../update.module.css';
import type { Offered, UpdateState } from '../update-state';
import type { FillingNotes } from '../use-filling';
import { languageOptions } from './language-options';
import { SourceLookView } from './source-look';

interface Props {
  form: FormState;
  offered: Offered;
  notes: FillingNotes;
  looks: UpdateState['looks'];
  i18n: I18n;
}

/** The sources an entry rests on, as many as there is room for, and a button for one more. */
export function SourcesFields(props: Props) {
  const { t } = props.i18n;
  const count = roomForSources(props.form.values);
  return (
    <div className={styles.stack}>
      <input type="hidden" name="sources" value={count} />
      {Array.from({ length: count }, (_each, index) => index + 1).map((number) => (
        <SourceFields key={number} number={number} {...props} />
      ))}
      <p>
        <button type="submit" name="intent" value="source" className={form.plain}>
          {t('update.source.another')}
        </button>
      </p>
    </div>
  );
}

function SourceFields({
  form: state,
  offered,
  notes,
  looks,
  i18n,
  number,
}: Props & { number: number }) {
  const { t } = i18n;
  const look = looks[number];
  const at = (part: Parameters<typeof sourceField>[1]) => sourceField(number, part);
  return (
    <fieldset className={styles.source} data-source={number}>
      <legend>
        {number === 1 ? t('update.source.title') : t('update.source.titleOf', { number })}
      </legend>
      <div className={styles.address}>
        <TextField
          form={state}
          name={at('url')}
          label={t('update.source.url')}
          hint={t('update.source.urlHint')}
          inputMode="url"
        />
        <button type="submit" name="intent" value={`fill-${number}`} className={form.plain}>
          {t('update.source.fill')}
        </button>
      </div>
      <output className={styles.told}>{notes[number]}</output>
      <div className={styles.pair}>
        <TextField form={state} name={at('publisher')} label={t('update.source.publisher')} />
        <TextField form={state} name={at('title')} label={t('update.source.name')} />
        <TextField
          form={state}
          name={at('published')}
          label={t('update.source.published')}
          hint={t('update.source.publishedHint')}
        />
        <SelectField
          form={state}
          name={at('language')}
          label={t('update.language')}
          options={[
            ['', t('update.source.notKnown')],
            ...languageOptions(state, at('language'), i18n),
          ]}
        />
      </div>
      <div className={styles.row}>
        <Choices
          form={state}
          name={at('voice')}
          label={t('update.source.voice')}
          hint={t('update.source.voiceHint')}
          type="checkbox"
          options={[
            ...partyChoices(offered.parties, i18n),
            ['independent', t('update.source.independent')],
          ]}
        />
      </div>
      <div className={styles.stack}>
        <TextField form={state} name={at('quote')} label={t('update.source.quote')} rows={2} />
        <p>
          <button type="submit" name="intent" value={`quote-${number}`} className={form.plain}>
            {t('update.look.button')}
          </button>
        </p>
        <p className={form.hint}>{t('update.look.hint')}</p>
        {look && (
          <SourceLookView
            look={look}
            number={number}
            language={typedIn(state.values, at('language'))}
            i18n={i18n}
          />
        )}
        <TextField
          form={state}
          name={at('origin')}
          label={t('update.source.origin')}
          hint={t('update.source.originHint')}
        />
      </div>
      <input type="hidden" name={at('readAs')} value={typedIn(state.values, at('readAs'))} />
      <input type="hidden" name={at('suggested')} value={typedIn(state.values, at('suggested'))} />
    </fieldset>
  );
}
