import type { ReactNode } from 'react';
import { placesIn } from '@/lib/forms/description/blocks';
import { partsWithin } from '@/lib/forms/field-name';
import { typedIn } from '@/lib/forms/form-values';
import styles from '../form/form.module.css';
import type { FormState } from '../form/form-state';
import type { I18n } from '../i18n/i18n';
import own from './description-form.module.css';

type List = 'aims' | 'parties' | 'people' | 'priorities' | 'strands' | 'milestones';

interface BlocksProps {
  form: FormState;
  /** The list's name among the fields: `milestones`, `parties.0.people`. */
  list: string;
  noun: List;
  i18n: I18n;
  /** What a block is called, by its place among the fields. */
  titleOf: (at: string) => string;
  /** Whether entries name what a block describes: then it stays. */
  isNamed?: (at: string) => boolean;
  children: (at: string) => ReactNode;
}

/** A list of blocks that can be added to, moved and taken out; every button sends the form and gives it back. */
export function Blocks({ form, list, noun, i18n, titleOf, isNamed, children }: BlocksProps) {
  const { t } = i18n;
  const places = placesIn(form.values, list);
  return (
    <>
      {places.length > 0 && (
        <ol className={own.blocks}>
          {places.map((place, index) => {
            const at = `${list}.${place}`;
            const named = titleOf(at);
            // Where several are not named yet, their buttons are told apart by their numbers.
            const title = named || String(index + 1);
            return (
              <li key={at}>
                <details className={own.block} open={named === '' || isOpen(form, at)}>
                  <summary>
                    <span className={own.number}>{index + 1}</span>{' '}
                    {named || t('description.untitled')}
                    {typedIn(form.values, `${at}.retired`) === 'yes' && ` (${t('retired')})`}
                  </summary>
                  <div className={own.fields}>
                    {children(at)}
                    <p className={own.moves}>
                      {index > 0 && (
                        <Move form={form} does="up" at={at} title={title} i18n={i18n} />
                      )}
                      {index < places.length - 1 && (
                        <Move form={form} does="down" at={at} title={title} i18n={i18n} />
                      )}
                      {isNamed?.(at) ? (
                        <span className={styles.hint}>{t('description.named')}</span>
                      ) : (
                        <Move form={form} does="remove" at={at} title={title} i18n={i18n} />
                      )}
                    </p>
                  </div>
                </details>
              </li>
            );
          })}
        </ol>
      )}
      <p>
        <Press form={form} intent={`add ${list}`}>
          {t(`description.add.${noun}`)}
        </Press>
      </p>
    </>
  );
}

function Move({
  form,
  does,
  at,
  title,
  i18n: { t },
}: {
  form: FormState;
  does: 'up' | 'down' | 'remove';
  at: string;
  title: string;
  i18n: I18n;
}) {
  return (
    <Press form={form} intent={`${does} ${at}`}>
      {t(`description.${does}`)}
      <span className={own.unseen}> {title}</span>
    </Press>
  );
}

/** A button by which the form asks for something other than to be saved. */
function Press({
  form,
  intent,
  children,
}: {
  form: FormState;
  intent: string;
  children: ReactNode;
}) {
  return (
    <button
      type="submit"
      name="intent"
      value={intent}
      className={own.small}
      // biome-ignore lint/a11y/noAutofocus: after a block has moved, the editor goes on where it now stands
      autoFocus={form.focus === intent}
    >
      {children}
    </button>
  );
}

// What is not named yet, wrong or just moved stands open; the rest is folded away, however long the list is.
function isOpen({ problems, focus }: FormState, at: string): boolean {
  const isWithin = (field: string) => field === at || partsWithin(field, at) !== null;
  const isFocused = (focus ?? '').split(' ').some(isWithin);
  return isFocused || problems.some(({ field }) => isWithin(field ?? ''));
}
