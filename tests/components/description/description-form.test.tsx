import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { DescriptionForm } from '@/components/description/description-form';
import {
  type DescriptionState,
  freshDescription,
} from '@/components/description/description-state';
import { formWords } from '@/components/form/form-words';
import { FormWordsContext } from '@/components/form/form-words-context';
import { formMessages } from '@/components/i18n/form-messages';
import { i18nFor } from '@/components/i18n/i18n';
import { descriptionValues } from '@/lib/forms/description/description-values';
import { newDescriptionValues } from '@/lib/forms/description/new-description';
import { description, milestone } from '../../fixtures/records/record';

const NOTHING = { parties: [], priorities: [], strands: [], milestones: [] };
const VALUES = descriptionValues(description(), 'recorded');

afterEach(cleanup);

function show(
  state: Partial<DescriptionState> = {},
  named: Partial<Record<keyof typeof NOTHING, string[]>> = {},
) {
  return render(
    <FormWordsContext words={formWords(i18nFor('en'))}>
      <DescriptionForm
        words={formMessages('en', 'description', 'retired')}
        initial={{ ...freshDescription(VALUES), ...state }}
        named={{ ...NOTHING, ...named }}
        isNew={false}
        send={async (sent) => sent}
      />
    </FormWordsContext>,
  ).container;
}

/** The block whose summary ends in a title. */
function block(title: string): HTMLDetailsElement {
  const summary = [...document.querySelectorAll('summary')].find(({ textContent }) =>
    textContent.endsWith(title),
  );
  const details = summary?.parentElement;
  if (!(details instanceof HTMLDetailsElement)) throw new Error(`no block ${title}`);
  return details;
}

describe('a description’s form', () => {
  it('gives every field a label', () => {
    const form = show();
    const unlabelled = [...form.querySelectorAll('input, select, textarea')].filter(
      (field) =>
        field.getAttribute('type') !== 'hidden' &&
        !field.closest('label') &&
        !form.querySelector(`label[for="${field.id}"]`),
    );
    expect(unlabelled).toEqual([]);
  });

  it('asks in each language how parties and milestones stand in a sentence, and says when to', () => {
    const wording = { met: { nb: 'Ratifisert' }, open: { en: 'No ratification on record' } };
    const [announced, signature, ratification] = description().milestones;
    if (!announced || !signature || !ratification) throw new Error('three steps are needed');
    const steps = [announced, signature, { ...ratification, wording }];
    show({ values: descriptionValues({ ...description(), milestones: steps }, 'recorded') });
    const named = (at: string, group: string) =>
      [
        ...within(block(at))
          .getByRole('group', { name: group, hidden: true })
          .querySelectorAll('input'),
      ].map(({ name, value }) => [name, value] as const);
    expect(named('United Kingdom', 'Name within a sentence')).toEqual([
      ['parties.0.nameInSentence.en', ''],
      ['parties.0.nameInSentence.nb', ''],
      ['parties.0.nameInSentence.nn', ''],
    ]);
    expect(named('ratification', 'What the verdict calls it')).toEqual([
      ['milestones.2.wording.met.en', ''],
      ['milestones.2.wording.met.nb', 'Ratifisert'],
      ['milestones.2.wording.met.nn', ''],
      ['milestones.2.wording.open.en', 'No ratification on record'],
      ['milestones.2.wording.open.nb', ''],
      ['milestones.2.wording.open.nn', ''],
    ]);
    const group = within(block('ratification')).getByRole('group', {
      name: 'What the verdict calls it',
      hidden: true,
    });
    const hint = document.getElementById(group.getAttribute('aria-describedby') ?? '');
    expect(hint?.textContent).toContain('Fill in both or leave both empty');
  });

  it('fixes the short name of what is recorded, and lets that of a new part be typed', () => {
    show({ values: { ...VALUES, 'milestones.3.slug': [''] } });
    const recorded = block('ratification').querySelector('[name="milestones.2.slug"]');
    expect(recorded?.getAttribute('type')).toBe('hidden');
    const added = block('Not named yet').querySelector('[name="milestones.3.slug"]');
    expect(added?.getAttribute('type')).toBe('text');
  });

  it('lets what entries name be retired, but not removed', () => {
    show({}, { milestones: ['signature'] });
    const signature = within(block('signature'));
    expect(signature.queryByRole('button', { name: 'Remove signature', hidden: true })).toBeNull();
    expect(
      signature.getByText('Entries name it: it can be retired, but not removed.'),
    ).toBeTruthy();
    expect(signature.getByLabelText('No longer tracked: no new entry may name it')).toBeTruthy();
    const ratification = within(block('ratification'));
    expect(
      ratification.getByRole('button', { name: 'Remove ratification', hidden: true }),
    ).toBeTruthy();
  });

  it('offers no move up to the first nor down to the last', () => {
    show();
    const moves = (title: string) =>
      [...block(title).querySelectorAll('button')].map(({ value }) => value);
    expect(moves('announced')).toEqual(['down milestones.0', 'remove milestones.0']);
    expect(moves('ratification')).toEqual(['up milestones.2', 'remove milestones.2']);
  });

  it('folds its blocks away, and opens the one where something is wrong, with the focus there', () => {
    const problems = [{ field: 'milestones.1.title.en', message: 'Say something here.' }];
    show({ problems, attempt: 1 });
    expect(block('announced').open).toBe(false);
    expect(block('signature').open).toBe(true);
    const field = document.activeElement;
    expect(field?.getAttribute('name')).toBe('milestones.1.title.en');
    expect(field?.getAttribute('aria-invalid')).toBe('true');
    const told = field?.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(told)?.textContent).toBe('Say something here.');
  });

  it('goes on at the block that was added or moved', () => {
    show({ focus: 'up milestones.1', attempt: 1 });
    expect(block('signature').open).toBe(true);
    expect(document.activeElement?.getAttribute('value')).toBe('up milestones.1');
  });

  it('tells what saving changes, and takes the editor there', () => {
    show({ preview: ['Milestone ‘Talks’ added'], attempt: 1 });
    const told = screen.getByRole('status');
    expect(within(told).getByRole('listitem').textContent).toBe('Milestone ‘Talks’ added');
    expect(document.activeElement?.contains(told)).toBe(true);
  });

  it('tells what changed meanwhile, and that nothing was saved', () => {
    show({ since: { revision: 7, changes: ['Channel ‘Industry’ removed'] }, attempt: 1 });
    const [told] = screen.getAllByRole('alert');
    expect(told?.textContent).toContain('It is now at revision 7.');
    expect(told?.textContent).toContain('Channel ‘Industry’ removed');
  });

  it('asks to sign in within it when the session has ended', () => {
    const problems = [{ field: 'sign-in-email', message: 'You are no longer signed in.' }];
    const form = show({ again: 'password', problems, attempt: 1 });
    const email = form.querySelector('[name="sign-in-email"]');
    expect(email?.getAttribute('aria-invalid')).toBe('true');
    expect(form.querySelector('[name="sign-in-password"]')).not.toBeNull();
  });

  it('asks for the short name of a new agreement, whose steps can all be renamed', () => {
    const { container } = render(
      <DescriptionForm
        words={formMessages('nb', 'description', 'retired')}
        initial={freshDescription(newDescriptionValues())}
        named={NOTHING}
        isNew
        send={async (sent) => sent}
      />,
    );
    expect(container.querySelector('[name="slug"]')?.getAttribute('type')).toBe('text');
    expect(container.querySelector('[name="milestones.2.slug"]')?.getAttribute('type')).toBe(
      'text',
    );
    expect(block('Undertegning').open).toBe(false);
    expect(block('Uten navn ennå').open).toBe(true);
  });

  it('holds a path of two hundred steps in one field a fact', () => {
    const steps = Array.from({ length: 200 }, (_one, index) => milestone(`step-${index}`));
    const long = description({ headline: 'step-0', milestones: steps });
    const form = show({ values: descriptionValues(long, 'recorded') });
    expect(form.querySelectorAll('[name^="milestones."]').length).toBeLessThan(200 * 20);
  });
});
