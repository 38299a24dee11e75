import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import { isDayMonthOrYear } from '@/lib/agreement/dates/edtf';
import type { Party, PartyCode } from '@/lib/agreement/description/party';
import { inLanguage } from '@/lib/agreement/description/words';
import type { Locale } from '@/lib/agreement/locales';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import type { JudgedMilestone } from '@/lib/agreement/status/step';

/** The page that describes itself: the site's address and its own, and the day and revision that its path names. */
export interface DescribedPage {
  site: string;
  address: string;
  language: Locale;
  on: CalendarDate | null;
  revision: number | null;
  /** What the page says, in a sentence or two. */
  description: string;
  siteName: string;
  /** Who runs the site; null where that is not stated. */
  operator: string | null;
  /** The address of the licence under which its data may be used; null where none is stated. */
  licence: string | null;
}

type Node = Readonly<Record<string, unknown>> & { '@type': string };

/** What a page tells search engines (JSON-LD 1.1, schema.org): facts and their dates, never a rating of them. */
export type JsonLd = { '@context': 'https://schema.org'; '@graph': readonly Node[] };

/** An agreement in a view: its data, what happened and when, and its parties; before the announcement, no more of them than their names. */
export function agreementLd(status: AgreementStatus, page: DescribedPage): JsonLd {
  const { announced, description, milestones } = status;
  return graph([
    agreementData(status, page),
    ...(announced ? milestones.flatMap((one) => happening(one, status, page)) : []),
    ...description.parties.map((party) => partyNode(party, announced, page)),
  ]);
}

/** A milestone in a view, where it happened on a day that is known; null otherwise. */
export function milestoneLd(
  milestone: JudgedMilestone,
  status: AgreementStatus,
  page: DescribedPage,
): JsonLd | null {
  const happened = happening(milestone, status, page);
  return happened.length > 0 ? graph(happened) : null;
}

/** The site with its search, and all agreements as one set of data. */
export function siteLd(page: DescribedPage): JsonLd {
  const { site, siteName, address, language } = page;
  const website = {
    '@type': 'WebSite',
    '@id': websiteId(page),
    name: siteName,
    url: address,
    inLanguage: language,
    potentialAction: {
      '@type': 'SearchAction',
      target: `${address.replace(/\/$/, '')}/search?q={search_term_string}`,
      'query-input': 'required name=search_term_string',
    },
  };
  return graph([website, dataset(siteName, page, [`${site}/api/v1/agreements`])]);
}

/** JSON-LD as the text of a script element, which no text in it can end. */
export function ldText(told: JsonLd): string {
  return JSON.stringify(told).replaceAll('<', '\\u003c');
}

function graph(nodes: readonly Node[]): JsonLd {
  return { '@context': 'https://schema.org', '@graph': nodes };
}

function agreementData({ slug, description }: AgreementStatus, page: DescribedPage): Node {
  const { site, language, on, revision } = page;
  const query = new URLSearchParams();
  if (on !== null) query.set('on', on);
  if (revision !== null) query.set('revision', String(revision));
  const asked = query.size > 0 ? `?${query}` : '';
  const addresses = ['status', 'milestones', 'entries'].map(
    (part) => `${site}/api/v1/agreements/${slug}/${part}${asked}`,
  );
  return dataset(inLanguage(description.name, language).text, page, addresses);
}

function dataset(name: string, page: DescribedPage, addresses: readonly string[]): Node {
  return {
    '@type': 'Dataset',
    name,
    description: page.description,
    url: page.address,
    inLanguage: page.language,
    isAccessibleForFree: true,
    isPartOf: { '@id': websiteId(page) },
    ...(page.operator !== null && {
      creator: { '@type': 'Organization', name: page.operator },
    }),
    ...(page.licence !== null && { license: page.licence }),
    distribution: addresses.map((contentUrl) => ({
      '@type': 'DataDownload',
      encodingFormat: 'application/json',
      contentUrl,
    })),
  };
}

/** A milestone that was met on a known day; what is disputed, or no party's word, has no mark for that here and is left out. */
function happening(
  { milestone, judgement }: JudgedMilestone,
  { description }: AgreementStatus,
  { language }: DescribedPage,
): Node[] {
  const { outcome, on, dispute, unconfirmed } = judgement;
  if (outcome !== 'met' || on === null || dispute || unconfirmed) return [];
  // schema.org takes the dates of ISO 8601-1, which has none for a season or another part of a year.
  if (!isDayMonthOrYear(on)) return [];
  const title = inLanguage(milestone.title, language).text;
  const name = inLanguage(description.name, language).text;
  return [{ '@type': 'Event', name: `${title} – ${name}`, startDate: on }];
}

function websiteId({ site }: DescribedPage): string {
  return `${site}/#website`;
}

/** A party: a state by its code in ISO 3166-1, of which ISO keeps a page each, else an organisation. */
function partyNode(
  { code, name, officialHosts }: Party,
  announced: boolean,
  { language }: DescribedPage,
): Node {
  const [host] = announced ? officialHosts : [];
  return {
    '@type': isState(code) ? 'Country' : 'Organization',
    name: inLanguage(name, language).text,
    ...(isState(code) && { sameAs: `https://www.iso.org/obp/ui/#iso:code:3166:${code}` }),
    ...(host !== undefined && { url: `https://${host}` }),
  };
}

// ISO 3166-1 reserves the codes of these for organisations.
const ORGANISATIONS = ['EU', 'EZ', 'UN'];

function isState(code: PartyCode): boolean {
  return code.length === 2 && !ORGANISATIONS.includes(code);
}
