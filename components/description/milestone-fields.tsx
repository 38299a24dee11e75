import type { Place } from '@/lib/agreement/description/milestone';
import { placesIn } from '@/lib/forms/description/blocks';
import { typedIn } from '@/lib/forms/form-values';
import { SelectField, TextField } from '../form/field';
import type { FormState } from '../form/form-state';
import type { I18n } from '../i18n/i18n';
import { FurtherWords, SlugAndTitle, TrackingField } from './part-fields';

// Named here, since Zod asks for eval wherever an object's schema is made, and the browser's policy refuses that.
const PLACES = ['always', 'if it applies', 'deliverable'] as const satisfies readonly Place[];

/** The fields of one milestone: its short name, titles, words in a verdict, place, condition, party, what it implies, and when it is stale. */
export function MilestoneFields({ form, at, i18n }: { form: FormState; at: string; i18n: I18n }) {
  const { t } = i18n;
  const party = typedIn(form.values, `${at}.party`);
  const codes = placesIn(form.values, 'parties')
    .map((place) => typedIn(form.values, `parties.${place}.letters`))
    .concat(party)
    .filter(Boolean);
  return (
    <>
      <SlugAndTitle form={form} at={at} i18n={i18n} />
      <FurtherWords
        form={form}
        legend={t('description.wording.title')}
        hint={t('description.wording.hint')}
        words={[
          { at: `${at}.wording.met`, label: t('description.wording.met') },
          { at: `${at}.wording.open`, label: t('description.wording.open') },
        ]}
        i18n={i18n}
      />
      <SelectField
        form={form}
        name={`${at}.place`}
        label={t('description.place')}
        options={PLACES.map((place) => [place, t(`description.places.${place}`)] as const)}
      />
      <TextField
        form={form}
        name={`${at}.condition`}
        label={t('description.condition')}
        hint={t('description.conditionHint')}
        rows={2}
      />
      <SelectField
        form={form}
        name={`${at}.party`}
        label={t('description.party')}
        options={[
          ['', t('description.anyParty')],
          ...[...new Set(codes)].map((code) => [code, code] as const),
        ]}
      />
      <TextField
        form={form}
        name={`${at}.implies`}
        label={t('description.implies')}
        hint={t('description.impliesHint')}
      />
      <TextField
        form={form}
        name={`${at}.staleAfterDays`}
        label={t('description.staleAfter')}
        hint={t('description.staleAfterHint')}
        inputMode="numeric"
      />
      <TrackingField form={form} at={at} i18n={i18n} />
    </>
  );
}
