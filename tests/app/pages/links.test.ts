import { beforeAll, expect, test } from 'vitest';
import { type AppToRead, theAppToRead } from '../../fixtures/app/built-app';

let app: AppToRead;
const pages = new Map<string, Promise<{ status: number; text: string }>>();

beforeAll(async () => {
  app = await theAppToRead();
});

async function fetched(path: string): Promise<{ status: number; text: string }> {
  const answer = await app.get(path, { redirect: 'follow' });
  return { status: answer.status, text: await answer.text() };
}

function page(path: string): Promise<{ status: number; text: string }> {
  const known = pages.get(path) ?? fetched(path);
  pages.set(path, known);
  return known;
}

/** What a page links to on this site: pages, style sheets, scripts, fonts. */
async function linksOf(path: string): Promise<URL[]> {
  const { text } = await page(path);
  const named = [...text.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, to = '']) => to);
  const urls = named.map((to) => new URL(to.replaceAll('&amp;', '&'), `${app.address}${path}`));
  return urls.filter(({ origin }) => origin === app.address);
}

/** The links on a page that lead to other sites, as they are written. */
async function outwardLinks(path: string): Promise<string[]> {
  const { text } = await page(path);
  const links = [...text.matchAll(/<a\b[^>]*>/g)].map(([link]) => link);
  return links.filter((link) => {
    const [, to = ''] = /\shref="([^"]*)"/.exec(link) ?? [];
    return new URL(to.replaceAll('&amp;', '&'), app.address).origin !== app.address;
  });
}

const PAGES = [
  '/',
  '/agreements/uk-norway',
  '/agreements/uk-norway/on/2025-06-15',
  '/agreements/uk-norway/on/2025-12-04/revision/1',
  '/agreements/uk-norway/milestones/signature',
  '/agreements/uk-norway/on/2025-06-15/milestones/signature',
  '/agreements/uk-norway/entries/1-12',
  '/agreements/uk-norway/considered',
  '/about',
  '/commitments',
  '/on/2025-09-15/commitments',
  '/agreements',
  '/parties/GB',
  '/agreements/uk-norway/record/strand/military',
  '/nb',
  '/nb/agreements/uk-norway',
  '/nb/about',
  '/developers',
  '/nb/developers/recompute',
];

test.each(PAGES)('every link on %s leads somewhere', async (path) => {
  const broken: string[] = [];
  const links = await linksOf(path);
  for (const { pathname, search, hash } of links) {
    const { status, text } = await page(pathname + search);
    const place = decodeURIComponent(hash.slice(1));
    const isThere = place === '' || text.includes(`id="${place}"`);
    if (status !== 200 || !isThere) broken.push(`${pathname}${search}${hash}: ${status}`);
  }
  expect(broken).toEqual([]);
  expect(links.length).toBeGreaterThan(10);
});

test.each(PAGES)('every link on %s to another site vouches for nothing there', async (path) => {
  const links = await outwardLinks(path);
  expect(links.filter((link) => !link.includes(' rel="noopener nofollow ugc"'))).toEqual([]);
  // The canonical address of a citation is this site's own; what is cited is not.
  const citesNothing = !/\/uk-norway/.test(path);
  expect(links.length > 0).toBe(!citesNothing);
});
