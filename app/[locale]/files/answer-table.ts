import { withLocale } from '@/components/address';
import type { I18n } from '@/components/i18n/i18n';
import { settings, siteAddress } from '@/lib/process/env';
import { answerFile } from './answer-file';
import type { OfferedPage } from './offered-page';
import { DESCRIPTION_ENDING, tablesOf } from './table-files';

/** Answers with a table of a page, or with what describes it; null where a file's name is that of neither. */
export async function answerTable(
  file: string,
  page: OfferedPage,
  i18n: I18n,
): Promise<Response | null> {
  for (const table of tablesOf(page, i18n)) {
    const csv = `${table.file}.csv`;
    const description = `${table.file}${DESCRIPTION_ENDING}`;
    if (file === csv) {
      const answer = answerFile(await table.csv(), 'text/csv');
      // Metadata Vocabulary for Tabular Data is found by this (Model for Tabular Data and Metadata, 5.2).
      answer.headers.set(
        'Link',
        `<${description}>; rel="describedby"; type="application/csvm+json"`,
      );
      answer.headers.set('Content-Disposition', `inline; filename="${csv}"`);
      return answer;
    }
    if (file === description) {
      const published = {
        address: `${siteAddress()}${withLocale(i18n.locale, `${page.path}/${csv}`)}`,
        title: i18n.t(`follow.tables.${table.file}`, { title: page.title }),
        language: i18n.locale,
        licence: settings().DATA_LICENCE?.address ?? null,
      };
      return answerFile(table.describe(published), 'application/csvm+json');
    }
  }
  return null;
}
