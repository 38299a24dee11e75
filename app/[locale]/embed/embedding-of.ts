import { withLocale } from '@/components/address';
import type { Embedding } from '@/components/embed/embed-this';
import type { I18n } from '@/components/i18n/i18n';
import { embeddedPage, toOembedJson } from '@/lib/api/oembed';
import { siteAddress } from '@/lib/process/env';

/** How the page at a path, without a language, of an agreement or a milestone is shown elsewhere. */
export function embeddingOf(path: string, title: string, { t, locale }: I18n): Embedding {
  const site = siteAddress();
  const address = `${site}${withLocale(locale, path)}`;
  const page = embeddedPage(address, site);
  if (!page) throw new Error(`${path} is shown in no other page`);
  const { html } = toOembedJson(page, {}, { site, name: t('site.name'), title });
  return { address, frame: html, badge: `${address}/badge.svg` };
}
