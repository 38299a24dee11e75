/** How the names of files end that pages are offered as, beside themselves. */
export const FILE_ENDINGS = ['atom', 'rss', 'json', 'ics', 'csv', 'jsonld', 'zip', 'svg'] as const;
