import type { IncomingMessage, ServerResponse } from 'node:http';
import { localeAndPath, localePrefix } from '@/lib/agreement/locales';
import { addSuggestion } from '@/lib/db/suggestions/add-suggestion';
import { answerWithPage } from '@/lib/http/answer-with-page';
import { refuse } from '@/lib/http/error-pages';
import { budget } from '@/lib/http/limits/rate-limit';
import { readBody } from '@/lib/http/limits/read-body';
import { pathOf } from '@/lib/http/path';
import type { Handler } from '@/lib/http/render';
import { parseSuggestion } from '@/lib/news/suggestion/parse-suggestion';
import type { SuggestionRefusal } from '@/lib/news/suggestion/suggestion-refusal';
import { addressOf } from '@/lib/process/client-address';
import { now } from '@/lib/process/clock';
import { settings } from '@/lib/process/env';
import { runtime } from '@/lib/process/runtime';
import { store } from '@/lib/process/store';
import { type PageSuggest, pageSuggest, type SuggestPath, suggestedFor } from './page-suggest';

/** How many suggestions one network may send in so many seconds. */
const PER_NETWORK = { most: 10, seconds: 600 };

// When to try again where too many suggestions wait for an editor, in seconds.
const FULL_FOR = 3_600;

const MOST_BYTES = 64_000;

const suggestions = budget(PER_NETWORK.most, PER_NETWORK.seconds);

/**
 * Takes in a suggestion that a reader's form brings and leads to the page that thanks for it. Where it cannot be taken
 * the page of the form gives back what was typed.
 */
export async function takeSuggestion(
  handler: Handler,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { url = '', headers } = request;
  const path = pathOf(url);
  const body = await readBody(request, MOST_BYTES);
  // What is too large was refused while it was read.
  if (response.headersSent) return;
  if (!/^application\/x-www-form-urlencoded\b/i.test(headers['content-type'] ?? '')) {
    const detail = 'A suggestion is sent as a form: application/x-www-form-urlencoded.';
    return refuse(request, response, 415, detail);
  }
  const page = await pageSuggest(suggestPathOf(path));
  const sent = new URLSearchParams(body.toString());
  const refusal = page && (await refusalOf(request, page, sent));
  if (page && !refusal) {
    const { locale } = localeAndPath(path);
    const thanks = `${localePrefix(locale)}/agreements/${page.status.slug}/suggest/sent`;
    response.writeHead(303, { Location: thanks }).end();
    return;
  }
  const answer = () => answerWithPage(handler, request, response, path);
  return refusal ? runtime.refusedSuggestion.run({ sent, refusal }, answer) : answer();
}

async function refusalOf(
  request: IncomingMessage,
  page: PageSuggest,
  sent: URLSearchParams,
): Promise<SuggestionRefusal | null> {
  const { left, seconds } = await suggestions.take(addressOf(request, settings().TRUSTED_PROXIES));
  if (left < 0) return { why: 'too many', retryAfter: seconds };
  const read = parseSuggestion(sent);
  if ('faults' in read) return { why: 'faults', faults: read.faults };
  const outcome = await addSuggestion(store().db, suggestedFor(page), read.suggestion, now());
  if (outcome.result === 'full') return { why: 'full', retryAfter: FULL_FOR };
  if (outcome.result === 'added') return null;
  throw new Error(outcome.problems.map(({ message }) => message).join('; '));
}

function suggestPathOf(path: string): SuggestPath {
  const [, slug = '', kind, name] =
    /^\/agreements\/([^/]+)(?:\/(milestones|entries)\/([^/]+))?\/suggest$/.exec(
      localeAndPath(path).bare,
    ) ?? [];
  if (kind === undefined) return { slug };
  return kind === 'entries' ? { slug, entry: name } : { slug, milestone: name };
}
