import type { PagePlace } from '@/components/address';
import type { DescribedPage } from '@/lib/formats/json-ld';
import { siteAddress } from '@/lib/process/env';

/** A page as linked data describes it: `address` is its own, with its language. */
export function describedPage(
  { locale, on, revision }: Pick<PagePlace, 'locale' | 'on' | 'revision'>,
  address: string,
  description: string,
): DescribedPage {
  const site = siteAddress();
  return { site, address: `${site}${address}`, language: locale, on, revision, description };
}
