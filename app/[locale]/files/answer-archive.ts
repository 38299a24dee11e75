import { createHash } from 'node:crypto';
import { setImmediate as pause } from 'node:timers/promises';
import { withLocale } from '@/components/address';
import type { I18n } from '@/components/i18n/i18n';
import type { AgreementRecord } from '@/lib/agreement/record/record';
import { wholeRecord } from '@/lib/agreement/record/whole-record';
import { readHistory } from '@/lib/db/records/read-history';
import {
  type Dataset,
  type Distribution,
  type Summed,
  sha256Sums,
  toDcat,
} from '@/lib/formats/dcat';
import { recordText, toRecordDocument } from '@/lib/formats/record-document';
import { toZip, type ZipFile } from '@/lib/formats/zip';
import { settings, siteAddress } from '@/lib/process/env';
import { store } from '@/lib/process/store';
import { answerFile } from './answer-file';
import { ARCHIVE, DESCRIPTION } from './offered-files';
import type { OfferedPage } from './offered-page';
import { DESCRIPTION_ENDING, tablesOf } from './table-files';

type Contained = Distribution & { file: Summed; bytes: Uint8Array };

/** What is told of a file once it is in the archive, which alone keeps its bytes. */
type Described = Distribution & { file: Summed };

/** Answers with all records as one archive, or with what describes it and the tables; null where a file's name is that of neither. */
export async function answerArchive(
  file: string,
  page: OfferedPage,
  i18n: I18n,
): Promise<Response | null> {
  if (file === DESCRIPTION.file) {
    return answerFile(describedSite(page, i18n), DESCRIPTION.mediaType);
  }
  if (file !== ARCHIVE.file) return null;
  return new Response(await toZip(zipFiles(page, i18n), async () => pause()), {
    headers: {
      'Content-Type': ARCHIVE.mediaType,
      'Content-Disposition': `attachment; filename="${ARCHIVE.file}"`,
    },
  });
}

async function* zipFiles(page: OfferedPage, i18n: I18n): AsyncGenerator<ZipFile> {
  const described: Described[] = [];
  const zipped = ({ bytes, ...told }: Contained): ZipFile => {
    described.push(told);
    return { name: told.address, bytes };
  };
  const entries = await entriesTable(page, i18n);
  for await (const record of page.readWhole(page.agreements.map((one) => one.record.slug))) {
    await entries.add(record);
    const file = await recordFile(record);
    if (file) yield zipped(file);
  }
  for await (const file of tableFiles(page, entries.csv(), i18n)) yield zipped(file);
  yield zipped(textFile('LICENCE.txt', 'text/plain', licenceText(i18n)));
  const description = toDcat({ ...datasetOf(page, i18n), distributions: described });
  yield zipped(textFile(DESCRIPTION.file, DESCRIPTION.mediaType, description));
  yield zipped(textFile('SHA256SUMS', 'text/plain', sha256Sums(described)));
}

/** The table of entries, to which one record after another is added, so that none has to be kept for it. */
async function entriesTable(page: OfferedPage, i18n: I18n) {
  const csvOf = async (...records: AgreementRecord[]) => {
    async function* readWhole() {
      yield* records;
    }
    const [table] = tablesOf({ ...page, readWhole }, i18n);
    return table.csv();
  };
  const head = await csvOf();
  const parts = [head];
  return {
    add: async (record: AgreementRecord) => {
      parts.push((await csvOf(record)).slice(head.length));
    },
    csv: () => parts.join(''),
  };
}

async function recordFile(record: AgreementRecord): Promise<Contained | null> {
  const history = await readHistory(store().db, record.slug);
  if (!history) return null;
  const document = toRecordDocument(wholeRecord(record, history), siteAddress());
  return textFile(`records/${record.slug}.json`, 'application/json', recordText(document));
}

async function* tableFiles(
  page: OfferedPage,
  entries: string,
  i18n: I18n,
): AsyncGenerator<Contained> {
  const [table, ...others] = tablesOf(page, i18n);
  for (const { file, csv, describe } of [{ ...table, csv: async () => entries }, ...others]) {
    const described = describe({
      address: `${file}.csv`,
      title: i18n.t(`follow.tables.${file}`, { title: page.title }),
      language: i18n.locale,
      licence: settings().DATA_LICENCE?.address ?? null,
    });
    yield textFile(`tables/${file}.csv`, 'text/csv', await csv());
    yield textFile(`tables/${file}${DESCRIPTION_ENDING}`, 'application/csvm+json', described);
  }
}

function describedSite(page: OfferedPage, i18n: I18n): string {
  const address = (file: string) => `${siteAddress()}${withLocale(i18n.locale, `/${file}`)}`;
  const offered = (file: string, mediaType: string): Distribution => ({
    address: address(file),
    title: file,
    mediaType,
    file: null,
  });
  const tables = tablesOf(page, i18n).map(({ file }) => offered(`${file}.csv`, 'text/csv'));
  const distributions = [offered(ARCHIVE.file, ARCHIVE.mediaType), ...tables];
  return toDcat({ ...datasetOf(page, i18n), distributions });
}

function datasetOf(
  { title, agreements }: OfferedPage,
  { t, locale }: I18n,
): Omit<Dataset, 'distributions'> {
  const { SITE_OPERATOR, DATA_LICENCE } = settings();
  const recorded = agreements.flatMap(({ whole }) => whole.lastRecordedAt ?? []);
  return {
    site: siteAddress(),
    title,
    description: t('meta.data'),
    language: locale,
    publisher: SITE_OPERATOR ?? t('site.name'),
    modifiedAt: recorded.toSorted((a, b) => a.getTime() - b.getTime()).at(-1) ?? null,
    licence: DATA_LICENCE,
  };
}

function licenceText({ t }: I18n): string {
  const licence = settings().DATA_LICENCE;
  return `${licence ? `${licence.name}\n${licence.address}` : t('follow.noLicence')}\n`;
}

function textFile(address: string, mediaType: string, text: string): Contained {
  const bytes = new TextEncoder().encode(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { address, title: address, mediaType, file: { length: bytes.length, sha256 }, bytes };
}
