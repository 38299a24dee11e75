import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { formMessages } from '@/components/i18n/form-messages';
import { i18nFor } from '@/components/i18n/i18n';
import { entryProblems } from '@/components/update/entry-problems';
import { offeredBy } from '@/components/update/offered';
import { UpdateForm } from '@/components/update/update-form';
import {
  type FilledSource,
  freshUpdate,
  type Seen,
  type UpdateState,
} from '@/components/update/update-state';
import { description } from '../../fixtures/records/record';

afterEach(cleanup);

const i18n = i18nFor('en');

function show({
  kind = 'status',
  seen = null as Seen | null,
  send = async (state: UpdateState) => state,
  fill = async (): Promise<FilledSource> => ({ result: 'not read', why: 'No.', voice: null }),
} = {}) {
  const look = vi.fn(async () => seen);
  const { container } = render(
    <UpdateForm
      does="update"
      slug="an-agreement"
      words={formMessages('en', 'update')}
      offered={offeredBy(description(), i18n, { retired: false })}
      chains={[]}
      initial={freshUpdate({ kind: [kind], revision: ['7'] }, 'milestone')}
      ofCheck={false}
      send={send}
      look={look}
      fill={fill}
    />,
  );
  const form = container.querySelector('form');
  if (!form) throw new Error('no form');
  const field = (name: string) => {
    const found = form.querySelector<HTMLInputElement>(`[name="${name}"]`);
    if (!found) throw new Error(`no field ${name}`);
    return found;
  };
  return { form, field, look };
}

describe('the form of an update', () => {
  it('begins at the step, carries the revision, and lets Enter press the button that records', () => {
    const { form, field } = show();
    expect(document.activeElement).toBe(field('milestone'));
    expect(field('revision').value).toBe('7');
    const [first] = form.querySelectorAll<HTMLButtonElement>('button[type=submit]');
    expect([first?.name, first?.value]).toEqual(['intent', 'record']);
  });

  it('has a field for the translation of the title into each language of the site', () => {
    const { field } = show();
    expect(field('titleTranslations.nb').lang).toBe('nb');
    expect(field('titleTranslations.nb').labels?.[0]?.textContent).toBe(
      'Title in Norwegian (our translation)',
    );
    expect(field('titleTranslations.en').closest('[data-translation]')).toBeTruthy();
    expect(() => field('titleTranslations.nn')).toThrow('no field');
  });

  it('says what is wrong at each field, keeps what was typed, and goes to the first', async () => {
    const problems = entryProblems(
      [
        { field: 'source-1-url', fault: 'address' },
        { field: 'title', fault: 'title' },
        { field: null, fault: 'refused', detail: 'because' },
      ],
      i18n,
    );
    show({
      send: async (state: UpdateState) => ({
        ...state,
        attempt: 1,
        focus: null,
        problems,
        values: { ...state.values, 'source-1-url': ['nowhere'] },
      }),
    });
    await act(async () => screen.getByRole('button', { name: 'Record' }).click());
    const title = screen.getByLabelText('What happened');
    expect(document.activeElement).toBe(title);
    expect(title.getAttribute('aria-invalid')).toBe('true');
    const told = title.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(told.map((id) => document.getElementById(id)?.textContent)).toContain(
      'Say what happened.',
    );
    expect(screen.getByLabelText<HTMLInputElement>('Address').value).toBe('nowhere');
    expect(screen.getByRole('alert').textContent).toBe('This cannot be recorded: because.');
  });

  it('fills the empty fields of a source from its address, and changes none that was typed in', async () => {
    const parts = {
      publisher: 'GOV.UK',
      title: 'A deal',
      published: '2025-12-04',
      language: 'nb',
    };
    const { field } = show({ fill: async () => ({ result: 'read', parts, voice: 'GB' }) });
    field('source-1-title').value = 'My own title';
    field('source-1-url').value = 'https://www.gov.uk/deal';
    await act(async () => {
      fireEvent.blur(field('source-1-url'));
    });
    expect(field('source-1-publisher').value).toBe('GOV.UK');
    expect(field('source-1-title').value).toBe('My own title');
    expect(field('source-1-published').value).toBe('2025-12-04');
    expect(field('source-1-language').value).toBe('nb');
    const voices = screen.getAllByRole<HTMLInputElement>('checkbox');
    const spoken = voices.filter(({ checked }) => checked).map(({ value }) => value);
    expect(spoken).toEqual(['GB']);
    expect(screen.getByText('Filled in from the page. Check it.')).toBeTruthy();
  });

  it('says why a page could not be read', async () => {
    const { field } = show();
    field('source-1-url').value = 'https://www.gov.uk/deal';
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: 'Fill in' }));
    });
    expect(screen.getByText('No.')).toBeTruthy();
  });

  it('asks for the preview after a pause in typing, once', async () => {
    vi.useFakeTimers();
    const { field, look } = show();
    for (const title of ['T', 'Th', 'The'])
      fireEvent.input(field('title'), { target: { value: title } });
    await act(async () => vi.advanceTimersByTime(1_000));
    vi.useRealTimers();
    expect(look).toHaveBeenCalledTimes(1);
  });

  it('shows what others recorded meanwhile, and goes there', async () => {
    show({
      send: async (state: UpdateState) => ({
        ...state,
        attempt: 1,
        focus: null,
        since: [
          {
            revision: 8,
            by: 'Bo',
            at: '23 Nov 2026, 12:00 GMT',
            did: [{ text: 'News: A frigate', id: '8-1' }],
          },
        ],
      }),
    });
    await act(async () => screen.getByRole('button', { name: 'Record' }).click());
    const changed = screen.getByRole('region', {
      name: 'The record changed while you were writing',
    });
    expect(document.activeElement).toBe(changed);
    expect(changed.textContent).toContain('Revision 8: Bo, 23 Nov 2026, 12:00 GMT');
  });
});

describe('the date that the words of a target propose', () => {
  const offer = {
    text: 'From “by the end of 2026”: by 31 December 2026.',
    edtf: '2026-12-31',
    bound: 'in',
  } as const;
  const type = async (field: HTMLElement) => {
    vi.useFakeTimers();
    fireEvent.input(field, { target: { value: 'by the end of 2026' } });
    await act(async () => vi.advanceTimersByTime(1_000));
    vi.useRealTimers();
  };

  it('is shown as the words are typed, and fills its fields only when the editor says so', async () => {
    const { field, look } = show({ kind: 'target', seen: { preview: null, dateOffer: offer } });
    const [said, edtf] = [screen.getByLabelText('The exact words'), field('edtf')];
    const bound = screen.getByLabelText<HTMLSelectElement>('Deadline');
    expect(screen.queryByRole('button', { name: 'Use this date' })).toBeNull();
    await type(said);
    expect(screen.getByText(offer.text).tagName).toBe('OUTPUT');
    expect([edtf.value, bound.value]).toEqual(['', 'by']);
    vi.useFakeTimers();
    fireEvent.click(screen.getByRole('button', { name: 'Use this date' }));
    expect([edtf.value, bound.value]).toEqual(['2026-12-31', 'in']);
    expect(document.activeElement).toBe(edtf);
    await act(async () => vi.advanceTimersByTime(1_000));
    vi.useRealTimers();
    expect(look).toHaveBeenCalledTimes(2);
  });

  it('is gone once the server offers none', async () => {
    const seen: Seen = { preview: null, dateOffer: null };
    show({
      kind: 'target',
      seen,
      send: async (state) => ({ ...state, attempt: 1, dateOffer: offer }),
    });
    await act(async () => screen.getByRole('button', { name: 'Record' }).click());
    expect(screen.getByRole('button', { name: 'Use this date' })).toBeTruthy();
    await type(screen.getByLabelText('The exact words'));
    expect(screen.queryByText(offer.text)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Use this date' })).toBeNull();
  });

  it('is asked for from the server by a button of its own where no program runs', async () => {
    const sent = vi.fn(async (state: UpdateState) => ({ ...state, attempt: 1, dateOffer: offer }));
    show({ kind: 'target', send: sent });
    await act(async () => screen.getByRole('button', { name: 'Record' }).click());
    const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Use this date' });
    expect([button.type, button.name, button.value]).toEqual(['submit', 'intent', 'date']);
    fireEvent.click(button);
    expect(sent).toHaveBeenCalledTimes(1);
  });
});
