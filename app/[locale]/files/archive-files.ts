/** All records and tables in one file, and the file that describes it and the tables. */
export const ARCHIVE = { file: 'records.zip', mediaType: 'application/zip' } as const;
export const DESCRIPTION = { file: 'dcat.jsonld', mediaType: 'application/ld+json' } as const;
