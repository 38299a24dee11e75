import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import type { AgreementRecord } from '@/lib/agreement/record/record';
import { statusAt } from '@/lib/agreement/status/status';
import {
  agreementLd,
  type DescribedPage,
  ldText,
  milestoneLd,
  siteLd,
} from '@/lib/formats/json-ld';
import { aRecord, claim, note, target, viewOf } from '../agreement/a-record';
import { sampleRecord } from '../fixtures/records/samples';

const site = 'https://agreements.example';
const page: DescribedPage = {
  site,
  address: `${site}/agreements/uk-norway`,
  language: 'en',
  on: null,
  revision: null,
  description: 'Signed 95 days after the end of summer.',
  siteName: 'Agreement Tracker',
  operator: 'Readers of Records',
  licence: 'https://creativecommons.org/licenses/by/4.0/',
  files: [{ file: 'feed.atom', mediaType: 'application/atom+xml' }],
};
const ukNorway = sampleRecord('uk-norway');
const statusOn = (record: AgreementRecord, on: string) => statusAt(record, viewOf(record, on));
const nodes = (record: AgreementRecord, on: string, type: string, more: object = {}) =>
  agreementLd(statusOn(record, on), { ...page, ...more })['@graph'].filter(
    (node) => node['@type'] === type,
  );

describe('the linked data of UK–Norway', () => {
  it('is a set of data, what happened, and the parties; nothing else', () => {
    const { '@context': context, '@graph': graph } = agreementLd(
      statusOn(ukNorway, '2026-11-22'),
      page,
    );
    expect(context).toBe('https://schema.org');
    expect(graph.map((node) => node['@type'])).toEqual([
      'Dataset',
      'Event',
      'Event',
      'Country',
      'Country',
    ]);
  });

  it('tells the state, and leads from the data to the API and files', () => {
    expect(nodes(ukNorway, '2026-11-22', 'Dataset')).toEqual([
      {
        '@type': 'Dataset',
        name: 'UK–Norway defence agreement',
        description: 'Signed 95 days after the end of summer.',
        url: 'https://agreements.example/agreements/uk-norway',
        inLanguage: 'en',
        isAccessibleForFree: true,
        isPartOf: { '@id': 'https://agreements.example/#website' },
        creator: { '@type': 'Organization', name: 'Readers of Records' },
        license: 'https://creativecommons.org/licenses/by/4.0/',
        variableMeasured: [
          { '@type': 'PropertyValue', name: 'state', value: 'met late' },
          {
            '@type': 'PropertyValue',
            name: 'lateness',
            value: 95,
            minValue: 73,
            maxValue: 186,
            unitCode: 'DAY',
          },
        ],
        distribution: [
          ...['status', 'milestones', 'entries'].map((part) => ({
            '@type': 'DataDownload',
            encodingFormat: 'application/json',
            contentUrl: `https://agreements.example/api/v1/agreements/uk-norway/${part}`,
          })),
          {
            '@type': 'DataDownload',
            encodingFormat: 'application/atom+xml',
            contentUrl: 'https://agreements.example/agreements/uk-norway/feed.atom',
          },
        ],
      },
    ]);
  });

  it('leads from a day’s page to that day’s data, and from a pinned one to its revision', () => {
    const on = calendarDate('2025-06-15');
    const [dataset] = nodes(ukNorway, '2025-06-15', 'Dataset', { on, revision: 1 });
    expect(JSON.stringify(dataset)).toContain('/status?on=2025-06-15&revision=1"');
    expect(JSON.stringify(nodes(ukNorway, '2025-06-15', 'Dataset', { on }))).toContain(
      '/status?on=2025-06-15"',
    );
  });

  it('dates what happened, in the page’s language', () => {
    expect(nodes(ukNorway, '2026-11-22', 'Event', { language: 'nb' })).toContainEqual({
      '@type': 'Event',
      name: 'Undertegning – Forsvarsavtalen mellom Storbritannia og Norge',
      startDate: '2025-12-04',
    });
  });

  it('names the parties, with the first of their official hosts', () => {
    const country = (code: string) => ({
      '@type': 'Country',
      sameAs: `https://www.iso.org/obp/ui/#iso:code:3166:${code}`,
    });
    expect(nodes(ukNorway, '2026-11-22', 'Country')).toEqual([
      { ...country('GB'), name: 'United Kingdom', url: 'https://gov.uk' },
      { ...country('NO'), name: 'Norway', url: 'https://regjeringen.no' },
    ]);
  });

  it.each([
    ['2025-02-01', []],
    ['2025-06-15', ['2025-02-20']],
    ['2025-12-03', ['2025-02-20']],
    ['2025-12-04', ['2025-02-20', '2025-12-04']],
  ])('on %s knows only what had happened by then', (on, dates) => {
    expect(nodes(ukNorway, on, 'Event').map((event) => event['startDate'])).toEqual(dates);
  });

  it('before the announcement says of the parties no more than their names', () => {
    expect(nodes(ukNorway, '2025-02-01', 'Country').map(({ name, url }) => [name, url])).toEqual([
      ['United Kingdom', undefined],
      ['Norway', undefined],
    ]);
  });
});

describe('an event', () => {
  const dates = (...contents: unknown[]) =>
    nodes(aRecord([note('2025-01-01'), ...contents]), '2026-01-01', 'Event').map(
      (event) => event['startDate'],
    );

  it('may be dated by a month or a year, but not by a season or a quarter, which ISO 8601-1 does not write', () => {
    expect(dates(claim('met', '2025-11', ['GB']))).toEqual(['2025-11']);
    expect(dates(claim('met', '2024', ['GB']))).toEqual(['2024']);
    expect(dates(claim('met', '2025-22', ['GB']))).toEqual([]);
    expect(dates(claim('met', '2025-34', ['GB']))).toEqual([]);
  });

  it('is not made of what is disputed, nor of what no party has said', () => {
    expect(dates(claim('met', '2025-12-04', 'independent'))).toEqual([]);
    expect(
      dates(claim('met', '2025-12-04', ['GB']), claim('not met', '2025-12-05', ['NO'])),
    ).toEqual([]);
  });

  it('stands on the page of its milestone, where it happened', () => {
    const status = statusOn(ukNorway, '2026-11-22');
    const told = status.milestones.map((one) => [
      one.milestone.slug,
      milestoneLd(one, status, page)['@graph'].find((node) => node['@type'] === 'Event')?.[
        'startDate'
      ] ?? null,
    ]);
    expect(told.slice(0, 4)).toEqual([
      ['announced', '2025-02-20'],
      ['text-agreed', null],
      ['signature', '2025-12-04'],
      ['text-published', null],
    ]);
  });
});

describe('the status of an event', () => {
  const told = (on: string, ...contents: unknown[]) =>
    nodes(aRecord([note('2025-01-01'), ...contents]), on, 'Event').map(
      ({ startDate, eventStatus, previousStartDate }) => [
        startDate,
        ...[eventStatus, previousStartDate].filter((one) => one !== undefined),
      ],
    );
  const [scheduled, rescheduled] = ['EventScheduled', 'EventRescheduled'].map(
    (one) => `https://schema.org/${one}`,
  );
  const first = target('2025-06-01', 'on', '2025-02-20');
  const second = target('2025-09-01', 'on', '2025-05-20');

  it('is told where the parties have set down a day, until that has passed', () => {
    expect(told('2025-03-01', first)).toEqual([['2025-06-01', scheduled]]);
    expect(told('2025-06-01', first, second)).toEqual([['2025-09-01', rescheduled, '2025-06-01']]);
    expect(told('2025-09-02', first, second)).toEqual([]);
  });

  it('is not made of a bound, which sets nothing down', () => {
    expect(told('2025-03-01', target('2025-22', 'by', '2025-02-20'))).toEqual([]);
    expect(told('2025-03-01', target('2025-06-01', 'by', '2025-02-20'))).toEqual([]);
    expect(told('2025-06-01', first, target('2025-09', 'by', '2025-05-20'))).toEqual([]);
  });

  it('is told of what has happened only where that was on the day set down', () => {
    expect(told('2026-01-01', first, claim('met', '2025-06-01', ['GB']))).toEqual([
      ['2025-06-01', scheduled],
    ]);
    expect(told('2026-01-01', first, second, claim('met', '2025-09-01', ['GB']))).toEqual([
      ['2025-09-01', rescheduled, '2025-06-01'],
    ]);
    expect(told('2026-01-01', first, claim('met', '2025-06-04', ['GB']))).toEqual([['2025-06-04']]);
    expect(told('2025-03-01', first, claim('not met', '2025-02-25', ['GB']))).toEqual([]);
  });
});

describe('linked data as text', () => {
  it('cannot end the element that holds it', () => {
    const name = '</script><script>alert(1)</script><!--';
    const text = ldText(siteLd({ ...page, siteName: name }));
    expect(text).not.toContain('<');
    expect(JSON.parse(text)['@graph'][0].name).toBe(name);
  });

  it('of the whole site names its search and leads to the list of agreements', () => {
    const nb = { ...page, address: `${site}/nb` };
    expect(siteLd(nb)['@graph'][0]).toMatchObject({
      '@type': 'WebSite',
      potentialAction: {
        target: 'https://agreements.example/nb/search?q={search_term_string}',
      },
    });
    expect(ldText(siteLd(page))).toContain(
      '"contentUrl":"https://agreements.example/api/v1/agreements"',
    );
  });
});
