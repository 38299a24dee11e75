import type { OfferedFile } from '@/lib/formats/json-ld';
import { TABLES } from '@/lib/formats/tables/table';
import { FEED_FORMATS, FEED_TYPES, FEEDS } from './feed-files';

/** The file that a page's calendar is. */
export const CALENDAR = 'calendar.ics';

/** All records and tables in one file, and the file that describes it and the tables. */
export const ARCHIVE = { file: 'records.zip', mediaType: 'application/zip' } as const;
export const DESCRIPTION = { file: 'dcat.jsonld', mediaType: 'application/ld+json' } as const;

/** What a page is offered as beside itself: feeds, a calendar and tables. */
export const OFFERED_FILES: readonly OfferedFile[] = [
  ...FEEDS.flatMap((name) =>
    FEED_FORMATS.map((format) => ({ file: `${name}.${format}`, mediaType: FEED_TYPES[format] })),
  ),
  { file: CALENDAR, mediaType: 'text/calendar' },
  ...TABLES.map((table) => ({ file: `${table}.csv`, mediaType: 'text/csv' })),
];

/** What the whole site is offered as: the same of everything, and all records. */
export const FILES_OF_ALL: readonly OfferedFile[] = [...OFFERED_FILES, ARCHIVE, DESCRIPTION];
