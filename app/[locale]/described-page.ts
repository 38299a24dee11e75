import type { PagePlace } from '@/components/address';
import { i18nFor } from '@/components/i18n/i18n';
import type { DescribedPage, OfferedFile } from '@/lib/formats/json-ld';
import { settings, siteAddress } from '@/lib/process/env';
import { OFFERED_FILES } from './files/offered-files';

/** A page as linked data describes it: `address` is its own, with its language. */
export function describedPage(
  { locale, on, revision }: Pick<PagePlace, 'locale' | 'on' | 'revision'>,
  address: string,
  description: string,
  files: readonly OfferedFile[] = OFFERED_FILES,
): DescribedPage {
  const site = siteAddress();
  const { SITE_OPERATOR, DATA_LICENCE } = settings();
  return {
    site,
    address: `${site}${address}`,
    language: locale,
    on,
    revision,
    description,
    siteName: i18nFor(locale).t('site.name'),
    operator: SITE_OPERATOR,
    licence: DATA_LICENCE?.address ?? null,
    // Files are of today.
    files: on === null ? files : [],
  };
}
