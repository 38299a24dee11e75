import type { Locale } from '@/lib/agreement/locales';

/** A file in which a set of data is given out: how many bytes it has and their SHA-256 sum, null where it is not at hand. */
export interface Distribution {
  /** Its absolute address, or its path beside the description. */
  address: string;
  title: string;
  mediaType: string;
  file: Summed | null;
}

/** The length of a file in bytes, and its SHA-256 sum in hexadecimal. */
export interface Summed {
  length: number;
  sha256: string;
}

/** A set of data: what it is, who gives it out, since when it is as it is, and its licence, null where none is stated. */
export interface Dataset {
  site: string;
  title: string;
  description: string;
  language: Locale;
  publisher: string;
  modifiedAt: Date | null;
  licence: { name: string; address: string } | null;
  distributions: readonly Distribution[];
}

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};
const MEDIA_TYPES = 'https://www.iana.org/assignments/media-types/';

/** A set of data as DCAT 3 in JSON-LD, with the length and the SHA-256 sum of each file that is at hand. */
export function toDcat(dataset: Dataset): string {
  const { site, title, description, language, publisher, modifiedAt, licence } = dataset;
  const told = (text: string) => ({ '@value': text, '@language': language });
  const described = {
    '@context': CONTEXT,
    '@id': `${site}/#dataset`,
    '@type': 'dcat:Dataset',
    'dct:title': told(title),
    'dct:description': told(description),
    'dct:language': language,
    'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': publisher },
    ...(modifiedAt !== null && {
      'dct:modified': { '@value': modifiedAt.toISOString(), '@type': 'xsd:dateTime' },
    }),
    ...(licence !== null && { 'dct:license': { '@id': licence.address } }),
    'dcat:landingPage': { '@id': `${site}/` },
    'dcat:distribution': dataset.distributions.map(distribution),
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}

/** SHA-256 sums of files as `sha256sum --check` reads them (GNU coreutils), a line each. */
export function sha256Sums(files: readonly { address: string; file: Summed }[]): string {
  return files.map(({ address, file }) => `${file.sha256}  ${address}\n`).join('');
}

function distribution({ address, title, mediaType, file }: Distribution): object {
  return {
    '@type': 'dcat:Distribution',
    'dct:title': title,
    'dcat:downloadURL': { '@id': address },
    'dcat:mediaType': { '@id': `${MEDIA_TYPES}${mediaType}` },
    ...(file !== null && {
      'dcat:byteSize': file.length,
      'spdx:checksum': {
        '@type': 'spdx:Checksum',
        'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
        'spdx:checksumValue': file.sha256,
      },
    }),
  };
}
