import type { OfferedFile } from '@/lib/formats/json-ld';
import { TABLES } from '@/lib/formats/tables/table';
import { ARCHIVE, DESCRIPTION } from './archive-files';
import { CALENDAR } from './calendar-file';
import { FEED_FORMATS, FEED_TYPES, FEEDS } from './feed-files';

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
