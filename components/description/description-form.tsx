'use client';

import type { ReactNode } from 'react';
import { placesIn } from '@/lib/forms/description/blocks';
import { typedIn } from '@/lib/forms/form-values';
import { SignInAgain } from '../desk/sign-in/sign-in-again';
import { SelectField, TextField } from '../form/field';
import styles from '../form/form.module.css';
import { useFormAction } from '../form/use-form-action';
import { formI18n } from '../i18n/form-i18n';
import type { FormMessages } from '../i18n/form-messages';
import type { I18n } from '../i18n/i18n';
import { Blocks } from './block';
import { titleIn } from './block-title';
import { DescriptionAnswer } from './description-answer';
import own from './description-form.module.css';
import type { DescriptionState } from './description-state';
import { MilestoneFields } from './milestone-fields';
import { LanguagesHint, LocalizedFields } from './part-fields';
import { PartyFields } from './party-fields';
import { proposeSlug } from './propose-slug';
import { AimFields, PurposeFields } from './purpose-fields';

/** What entries name, by list: it cannot be removed. */
export type NamedLists = Record<'parties' | 'priorities' | 'strands' | 'milestones', string[]>;

interface Props {
  words: FormMessages<'description' | 'retired'>;
  initial: DescriptionState;
  named: NamedLists;
  /** Whether the agreement is a new one, whose short name is still to be given. */
  isNew: boolean;
  send: (state: DescriptionState, data: FormData) => Promise<DescriptionState>;
}

/** The form by which an agreement is described: a section for each part of its page, and what saving changes. */
export function DescriptionForm({ words, initial, named, isNew, send }: Props) {
  const i18n = formI18n(words);
  const { t } = i18n;
  const [state, action, isPending] = useFormAction(send, initial);
  const { values } = state;
  return (
    <form
      key={state.attempt}
      action={action}
      aria-busy={isPending}
      noValidate
      onInput={({ currentTarget, target }) => proposeSlug(currentTarget, target)}
    >
      {/* What was typed while an answer is on its way would be lost when it comes. */}
      <fieldset disabled={isPending} className={own.form}>
        {/* Enter presses a form's first button: it shows what changes, and saves nothing. */}
        <button
          type="submit"
          name="intent"
          value="preview"
          className={own.unseen}
          tabIndex={-1}
          aria-hidden="true"
        />
        <input type="hidden" name="revision" value={typedIn(values, 'revision')} />
        <Section id="agreement" i18n={i18n}>
          {isNew && (
            <TextField
              form={state}
              name="slug"
              label={t('description.new.slug')}
              hint={t('description.new.slugHint')}
            />
          )}
          <LanguagesHint i18n={i18n} />
          <LocalizedFields form={state} at="name" label={t('description.name')} i18n={i18n} />
          <SelectField
            form={state}
            name="headline"
            label={t('description.headline')}
            hint={t('description.headlineHint')}
            options={headlines(state, i18n)}
          />
        </Section>
        <Section id="aims" i18n={i18n}>
          <AimFields form={state} i18n={i18n} />
        </Section>
        <Section id="parties" i18n={i18n}>
          <Blocks
            form={state}
            list="parties"
            noun="parties"
            i18n={i18n}
            titleOf={(at) => titleIn(state, `${at}.name`, i18n)}
            isNamed={(at) => named.parties.includes(typedIn(values, `${at}.letters`))}
          >
            {(at) => <PartyFields form={state} at={at} i18n={i18n} />}
          </Blocks>
        </Section>
        <Section id="priorities" i18n={i18n}>
          <PurposeFields form={state} list="priorities" named={named.priorities} i18n={i18n} />
        </Section>
        <Section id="strands" i18n={i18n}>
          <PurposeFields form={state} list="strands" named={named.strands} i18n={i18n} />
        </Section>
        <Section id="milestones" i18n={i18n}>
          <Blocks
            form={state}
            list="milestones"
            noun="milestones"
            i18n={i18n}
            titleOf={(at) => titleIn(state, `${at}.title`, i18n)}
            isNamed={(at) => named.milestones.includes(typedIn(values, `${at}.slug`))}
          >
            {(at) => <MilestoneFields form={state} at={at} i18n={i18n} />}
          </Blocks>
        </Section>
        <DescriptionAnswer state={state} i18n={i18n} />
        <SignInAgain form={state} />
        <p className={styles.buttons}>
          <button type="submit" name="intent" value="save" className={styles.button}>
            {t(isNew ? 'description.new.save' : 'description.edit.save')}
          </button>
          <button type="submit" name="intent" value="preview" className={styles.plain}>
            {t('description.preview.button')}
          </button>
        </p>
      </fieldset>
    </form>
  );
}

type SectionName = 'agreement' | 'aims' | 'parties' | 'priorities' | 'strands' | 'milestones';

function Section({ id, i18n, children }: { id: SectionName; i18n: I18n; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className={own.section}>
      <h2 id={id}>{i18n.t(`description.sections.${id}`)}</h2>
      {children}
    </section>
  );
}

function headlines(state: DescriptionState, i18n: I18n): (readonly [string, string])[] {
  const { values } = state;
  const slugs = placesIn(values, 'milestones').map((place): readonly [string, string] => {
    const slug = typedIn(values, `milestones.${place}.slug`);
    return [slug, titleIn(state, `milestones.${place}.title`, i18n) || slug];
  });
  const chosen = typedIn(values, 'headline');
  const isThere = slugs.some(([slug]) => slug === chosen);
  return [
    ['', i18n.t('description.choose')],
    ...(isThere || chosen === '' ? [] : [[chosen, chosen] as const]),
    ...slugs.filter(([slug]) => slug !== ''),
  ];
}
