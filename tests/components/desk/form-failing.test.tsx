import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { redirect } from 'next/navigation';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it } from 'vitest';
import { DeskForm } from '@/components/desk/desk-form';
import { FormNotSent } from '@/components/desk/form-not-sent';
import { doneForm, type FormState } from '@/components/form/form-state';
import { formWords } from '@/components/form/form-words';
import { FormWordsContext } from '@/components/form/form-words-context';
import { i18nFor } from '@/components/i18n/i18n';
import type { Locale } from '@/lib/agreement/locales';

afterEach(cleanup);

type Action = (state: FormState, data: FormData) => Promise<FormState>;

async function sendBy(action: Action, locale: Locale = 'en'): Promise<void> {
  const i18n = i18nFor(locale);
  render(
    <FormWordsContext words={formWords(i18n)}>
      <DeskForm
        action={action}
        fields={[{ kind: 'text', name: 'title', label: 'Title' }]}
        start={{ title: ['As it was'] }}
        send="Send"
      />
    </FormWordsContext>,
  );
  await sendAgain('A frigate');
}

async function sendAgain(title: string): Promise<void> {
  fireEvent.change(screen.getByLabelText('Title'), { target: { value: title } });
  await act(async () => screen.getByRole('button', { name: 'Send' }).click());
}

const typed = () => screen.getByLabelText<HTMLInputElement>('Title').value;

describe('a form at the desk whose action fails', () => {
  it('keeps what was typed and says so in the editor’s language', async () => {
    const fail = async () => Promise.reject(new TypeError('Failed to fetch'));
    await sendBy(fail);
    expect(typed()).toBe('A frigate');
    expect(screen.getByRole('alert').textContent).toContain('send it again');
    cleanup();
    await sendBy(fail, 'nb');
    expect(screen.getByRole('alert').textContent).toContain('Send det på nytt');
  });

  it('goes on where it is sent again, and does not say then what it said before', async () => {
    let tries = 0;
    await sendBy(async (state) => {
      tries += 1;
      if (tries === 2) throw new Error('An unexpected response was received from the server.');
      return doneForm(state, { message: `Recorded ${tries}.` });
    });
    expect(screen.getByText('Recorded 1.')).toBeDefined();
    await sendAgain('A second frigate');
    expect(screen.queryByText('Recorded 1.')).toBeNull();
    expect(typed()).toBe('A second frigate');
    await sendAgain('A third frigate');
    expect(screen.getByText('Recorded 3.')).toBeDefined();
    expect(screen.getByRole('alert').textContent).toBe('');
  });

  it('is left where the action leads elsewhere', async () => {
    const left: unknown[] = [];
    await sendBy(async () => {
      try {
        return redirect('/edit');
      } catch (error) {
        left.push(error);
        throw error;
      }
    }).catch((error: unknown) => left.push(error));
    expect(left).toHaveLength(2);
    expect(left[0]).toBe(left[1]);
  });
});

it('what was typed in a form that is not known any more is given back by the fields’ names, as text', () => {
  const markup = renderToStaticMarkup(
    <FormNotSent
      address="/edit/sittings"
      values={{ days: ['1 < 2'], end: ['sessions', 'keys'], empty: [' '] }}
      i18n={i18nFor('nb')}
    />,
  );
  expect(markup).toContain('Skjemaet kan ikke lenger sendes');
  expect(markup).toContain('>1 &lt; 2</textarea>');
  expect(markup.match(/<textarea/g)).toHaveLength(3);
  expect(markup).toContain('href="/edit/sittings"');
});
