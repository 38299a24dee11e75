import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { freshForm } from '@/components/form/form-state';
import { i18nFor } from '@/components/i18n/i18n';
import { refusalWords } from '@/components/suggest/refusal-words';
import { SuggestPage } from '@/components/suggest/suggest-page';
import type { Locale } from '@/lib/agreement/locales';
import type { SuggestionRefusal } from '@/lib/news/suggestion/suggestion-refusal';

afterEach(cleanup);

function show(refusal: SuggestionRefusal | null, typed = '', locale: Locale = 'en') {
  const i18n = i18nFor(locale);
  const problems = refusal ? refusalWords(refusal, i18n) : [];
  return render(
    <SuggestPage
      about={{ text: 'Signature', language: 'en', address: '/agreements/a/milestones/signature' }}
      agreement={{ text: 'The agreement', language: 'en', address: '/agreements/a' }}
      slug="a"
      address="/agreements/a/milestones/signature/suggest"
      form={{ ...freshForm({ said: [typed] }), problems }}
      trap="homepage"
      emailKeptDays={90}
      i18n={i18n}
    />,
  ).container;
}

describe('the form for a suggestion', () => {
  it('is sent to its own page, and says what becomes of it and of an e-mail address', () => {
    const page = show(null);
    const form = page.querySelector('form');
    expect([form?.method, form?.getAttribute('action')]).toEqual([
      'post',
      '/agreements/a/milestones/signature/suggest',
    ]);
    expect(page.textContent).toContain('About: Signature, The agreement');
    expect(page.textContent).toContain(
      'It is not published. It is deleted once an editor has decided on your suggestion, and after 90 days at the latest.',
    );
    expect(screen.getByRole('link', { name: 'Considered but not used' }).getAttribute('href')).toBe(
      '/agreements/a/considered',
    );
    expect([...page.querySelectorAll('[name]')].map((one) => one.getAttribute('name'))).toEqual([
      'address',
      'said',
      'email',
      'homepage',
    ]);
    expect(page.querySelector('[name="homepage"]')?.getAttribute('tabindex')).toBe('-1');
  });

  it('keeps what was typed, and says at each field what is wrong with it', () => {
    const typed = '</textarea><script>alert(1)</script>';
    const page = show(
      {
        why: 'faults',
        faults: [
          { field: 'address', fault: 'invalid' },
          { field: 'said', fault: 'long' },
          { field: null, fault: 'trap' },
        ],
      },
      typed,
    );
    expect(page.querySelector('script')).toBeNull();
    expect(screen.getByRole('alert').textContent).toMatch(/^A field that readers do not see/);
    const said = screen.getByLabelText('What is missing or wrong');
    expect(said.textContent).toBe(typed);
    const problem = said.getAttribute('aria-describedby')?.split(' ').at(-1) ?? '';
    expect(document.getElementById(problem)?.textContent).toBe(
      'This is too long. It may have at most 2,000 characters.',
    );
    expect(screen.getByLabelText('Address of a source').getAttribute('aria-invalid')).toBe('true');
    expect(
      screen.getByLabelText('Your e-mail address (optional)').hasAttribute('aria-invalid'),
    ).toBe(false);
  });

  it('says how long to wait, or that no more are taken', () => {
    show({ why: 'too many', retryAfter: 61 });
    expect(screen.getByRole('alert').textContent).toMatch(/send it again in 2 minutes\.$/);
    cleanup();
    show({ why: 'full', retryAfter: 3_600 });
    expect(screen.getByRole('alert').textContent).toMatch(/^So many suggestions wait/);
  });

  it('speaks bokmål', () => {
    const page = show({ why: 'too many', retryAfter: 60 }, '', 'nb');
    expect(page.querySelector('h1')?.textContent).toBe('Foreslå en kilde eller en rettelse');
    expect(screen.getByRole('alert').textContent).toMatch(/Send det på nytt om ett minutt\.$/);
  });
});
