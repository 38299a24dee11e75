import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Locale, localeAndPath, localePrefix } from '@/lib/agreement/locales';
import { PROBLEM_TYPE, problem, type TITLES } from '@/lib/api/problem';
import { serving } from '../process/env';
import { idOf } from '../process/request-context';
import { dataPolicy, hashSource } from './document/content-security-policy';
import { pathOf } from './path';
import { headersOf } from './security-headers';

/** The media type of a page. */
const HTML = 'text/html; charset=utf-8';

type Failure = 'missing' | 'refused' | 'too many' | 'failed';
type Words = Record<Failure, readonly [title: string, what: string]> & { home: string };

const EN: Words = {
  missing: ['There is nothing here', 'The address may be mistyped.'],
  refused: ['That cannot be asked of this address', 'A page can only be read.'],
  'too many': [
    'Too many pages were asked for',
    'More pages were asked for from your network than can be made in a minute. Pages that are ready are still shown; ask for others again in a minute.',
  ],
  failed: [
    'The record cannot be read just now',
    'The reason is on our side, and tells you nothing about the agreements themselves. Try again in a moment.',
  ],
  home: 'Go to the front page',
};

const NB: Words = {
  missing: ['Her er det ingenting', 'Adressen kan være feilskrevet.'],
  refused: ['Denne adressen kan ikke brukes slik', 'En side kan bare leses.'],
  'too many': [
    'Det ble bedt om for mange sider',
    'Det ble bedt om flere sider fra nettverket ditt enn det kan lages på ett minutt. Sider som er ferdige, vises fortsatt; andre kan du be om igjen om ett minutt.',
  ],
  failed: [
    'Registeret kan ikke leses akkurat nå',
    'Årsaken ligger hos oss og sier ingenting om selve avtalene. Prøv igjen om litt.',
  ],
  home: 'Gå til forsiden',
};

const NN: Words = {
  missing: ['Her er det ingenting', 'Adressa kan vere feilskriven.'],
  refused: ['Denne adressa kan ikkje brukast slik', 'Ei side kan berre lesast.'],
  'too many': [
    'Det vart bede om for mange sider',
    'Det vart bede om fleire sider frå nettverket ditt enn det kan lagast på eitt minutt. Sider som er ferdige, blir framleis viste; andre kan du be om igjen om eitt minutt.',
  ],
  failed: [
    'Registeret kan ikkje lesast akkurat no',
    'Årsaka ligg hos oss og seier ingenting om sjølve avtalane. Prøv igjen om litt.',
  ],
  home: 'Gå til framsida',
};

const WORDS: Record<Locale, Words> = { en: EN, nb: NB, nn: NN };

// The colours of the site, in typefaces that every system has.
const STYLE = [
  ':root{color-scheme:light dark;background:light-dark(#f6f8f7,#0b1120);color:light-dark(#24304a,#c3cbdc)}',
  'body{font:1.125rem/1.5 Georgia,serif;max-width:70rem;margin:0 auto;padding:1rem clamp(1rem,4vw,2.5rem);text-wrap:pretty}',
  'header{border-bottom:1px solid light-dark(#cdd5de,#2b3650);padding-bottom:1rem;margin-bottom:clamp(2rem,6vw,5rem)}',
  'main{max-width:34rem}h1,a,header{color:light-dark(#00205b,#d5def2)}h1{font-weight:400;line-height:1.2;text-wrap:balance}',
].join('');

/** The policy of these pages: nothing runs or loads in them but their own style. */
const ERROR_PAGE_POLICY = `default-src 'none'; style-src ${hashSource(STYLE)}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** A page that says what a status means, in the language of a path. It rests on nothing that could fail too. */
export function errorPage(path: string, status: number): string {
  const { locale } = localeAndPath(path);
  const words = WORDS[locale];
  const [title, what] = words[failureOf(status)];
  const home = localePrefix(locale) || '/';
  return `<!DOCTYPE html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${title} – Agreement Tracker</title><style>${STYLE}</style></head><body><header>Agreement Tracker</header><main><h1>${title}</h1><p>${what}</p><p><a href="${home}">${words.home}</a></p></main></body></html>`;
}

function failureOf(status: number): Failure {
  if (status === 404) return 'missing';
  if (status === 429) return 'too many';
  return status < 500 ? 'refused' : 'failed';
}

/** What a status is told by: a problem to programs (RFC 9457), a page where a page was asked for. */
export function failure(
  path: string,
  status: number,
  detail: string,
  requestId?: string,
): { type: string; body: string; policy: string } {
  if (!isForPrograms(path, status)) {
    return { type: HTML, body: errorPage(path, status), policy: ERROR_PAGE_POLICY };
  }
  const body = JSON.stringify(problem(status as keyof typeof TITLES, { detail, requestId }));
  return { type: PROBLEM_TYPE, body, policy: dataPolicy(PROBLEM_TYPE) };
}

/** Refuses a request: with a problem to programs (RFC 9457), with a page where a page was asked for. */
export function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  status: keyof typeof TITLES,
  detail: string,
  headers: Record<string, string> = {},
): void {
  const path = pathOf(request.url ?? '');
  const requestId = idOf(request);
  const { type, body, policy } = failure(path, status, detail, requestId);
  if (requestId !== undefined) response.setHeader('X-Request-Id', requestId);
  response.setHeaders(headersOf({ path, type, policy, secure: serving().secure }));
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store', ...headers });
  response.end(request.method === 'HEAD' ? undefined : body);
}

// What is refused before its body is read, or since it comes from another site, no form of ours has sent.
function isForPrograms(path: string, status: number): boolean {
  return /^\/(api|_next)(\/|$)/.test(path) || status === 413 || status === 403;
}
