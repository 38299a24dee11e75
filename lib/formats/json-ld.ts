import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import { isDayMonthOrYear } from '@/lib/agreement/dates/edtf';
import type { Party, PartyCode } from '@/lib/agreement/description/party';
import { inLanguage } from '@/lib/agreement/description/words';
import type { Locale } from '@/lib/agreement/locales';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import type { JudgedMilestone } from '@/lib/agreement/status/step';

/** A file that a page is offered as beside itself: its name below the page's address, and its media type. */
export interface OfferedFile {
  file: string;
  mediaType: string;
}

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
  /** What else it is offered as; nothing where it is of a past day. */
  files: readonly OfferedFile[];
}

type Node = Readonly<Record<string, unknown>> & { '@type': string };

/** What a page tells search engines (JSON-LD 1.1, schema.org): facts and their dates, never a rating of them. */
export type JsonLd = { '@context': 'https://schema.org'; '@graph': readonly Node[] };

/** An agreement in a view: its data with the state of its headline, what happened or is set down for a day, and its parties; before the announcement, no more of them than their names. */
export function agreementLd(status: AgreementStatus, page: DescribedPage): JsonLd {
  const { announced, description, milestones, headline } = status;
  const name = inLanguage(description.name, page.language).text;
  const parts = ['status', 'milestones', 'entries'];
  return graph([
    dataset(
      name,
      page,
      parts.map((part) => apiFile(status, page, part)),
      headline,
    ),
    ...(announced ? milestones.flatMap((one) => happening(one, status, page)) : []),
    ...description.parties.map((party) => partyNode(party, announced, page)),
  ]);
}

/** A milestone in a view: its data with its state, and when it happened or is set down for, where that is a day that is known. */
export function milestoneLd(
  judged: JudgedMilestone,
  status: AgreementStatus,
  page: DescribedPage,
): JsonLd {
  const { milestone } = judged;
  const name = happeningName(judged, status, page);
  const own = apiFile(status, page, 'status', { milestone: milestone.slug });
  const happened = status.announced ? happening(judged, status, page) : [];
  return graph([dataset(name, page, [own], judged), ...happened]);
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
  return graph([website, dataset(siteName, page, [json(`${site}/api/v1/agreements`)], null)]);
}

/** JSON-LD as the text of a script element, which no text in it can end. */
export function ldText(told: JsonLd): string {
  return JSON.stringify(told).replaceAll('<', '\\u003c');
}

function graph(nodes: readonly Node[]): JsonLd {
  return { '@context': 'https://schema.org', '@graph': nodes };
}

type Download = Node & { '@type': 'DataDownload' };

/** The API's answer of an agreement about what a page shows, at its day and revision. */
function apiFile(
  { slug }: AgreementStatus,
  { site, on, revision }: DescribedPage,
  part: string,
  asked: Record<string, string> = {},
): Download {
  const query = new URLSearchParams(asked);
  if (on !== null) query.set('on', on);
  if (revision !== null) query.set('revision', String(revision));
  const search = query.size > 0 ? `?${query}` : '';
  return json(`${site}/api/v1/agreements/${slug}/${part}${search}`);
}

const json = (contentUrl: string) => download(contentUrl, 'application/json');

function download(contentUrl: string, encodingFormat: string): Download {
  return { '@type': 'DataDownload', encodingFormat, contentUrl };
}

function dataset(
  name: string,
  page: DescribedPage,
  answers: readonly Download[],
  judged: JudgedMilestone | null,
): Node {
  const measured = judged ? measuredOf(judged) : [];
  const files = page.files.map(({ file, mediaType }) =>
    download(`${page.address.replace(/\/$/, '')}/${file}`, mediaType),
  );
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
    ...(measured.length > 0 && { variableMeasured: measured }),
    distribution: [...answers, ...files],
  };
}

/** The state of a promise and its lateness under the usual reading, with the range over all of them, under the API's names. */
function measuredOf({ state, timing: { lateness } }: JudgedMilestone): Node[] {
  if (state === null) return [];
  const value = (name: string, more: object) => ({ '@type': 'PropertyValue', name, ...more });
  return [
    value('state', { value: state }),
    ...(lateness
      ? [
          value('lateness', {
            value: lateness.days,
            minValue: lateness.least,
            maxValue: lateness.most,
            // UN/CEFACT's code of a day.
            unitCode: 'DAY',
          }),
        ]
      : []),
  ];
}

/**
 * A milestone that was met on a known day, or for which the parties have set down a day that has not passed; what is
 * disputed, or no party's word, has no mark for that here and is left out.
 */
function happening(judged: JudgedMilestone, status: AgreementStatus, page: DescribedPage): Node[] {
  const { outcome, on, dispute, unconfirmed } = judged.judgement;
  if (dispute) return [];
  const scheduled = scheduledDays(judged);
  const day = scheduled.at(-1);
  const name = happeningName(judged, status, page);
  if (outcome === 'met') {
    // schema.org takes the dates of ISO 8601-1, which has none for a season or another part of a year.
    if (on === null || unconfirmed || !isDayMonthOrYear(on)) return [];
    const isAsScheduled = on === day;
    return [
      {
        '@type': 'Event',
        name,
        startDate: on,
        ...(isAsScheduled && eventStatus(scheduled)),
      },
    ];
  }
  const isOpen = outcome === 'not known' || outcome === 'under way' || outcome === 'partly met';
  if (!isOpen || day === undefined || day < status.view.on) return [];
  return [{ '@type': 'Event', name, startDate: day, ...eventStatus(scheduled) }];
}

/** The days for which a milestone was set down, in the order in which that was said. */
function scheduledDays({ targets }: JudgedMilestone): string[] {
  // "By summer" or "by 1 May" sets a bound and schedules nothing. What is said last counts: where that is no day, none is set down.
  const last = targets.at(-1)?.target;
  if (last?.bound !== 'on' || last.edtf === null) return [];
  const days = targets.flatMap(({ target: { bound, edtf } }) =>
    bound === 'on' ? (edtf ?? []) : [],
  );
  return days.filter((day, index) => day !== days[index - 1]);
}

/** That an event takes place, or took place, on the day for which it was set down last, and for which day before. */
function eventStatus(days: readonly string[]) {
  const previousStartDate = days.at(-2);
  return previousStartDate === undefined
    ? { eventStatus: 'https://schema.org/EventScheduled' }
    : { eventStatus: 'https://schema.org/EventRescheduled', previousStartDate };
}

function happeningName(
  { milestone }: JudgedMilestone,
  { description }: AgreementStatus,
  { language }: DescribedPage,
): string {
  const title = inLanguage(milestone.title, language).text;
  return `${title} – ${inLanguage(description.name, language).text}`;
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
