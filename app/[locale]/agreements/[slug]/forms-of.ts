import { placeAddress } from '@/components/address';
import type { Forms } from '@/components/cite/cite-this';
import type { I18n } from '@/components/i18n/i18n';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import { citeAsBibtex, citeAsCslJson, citeAsText } from '@/lib/formats/cite';
import { siteAddress } from '@/lib/process/env';

/** How a page of an agreement is cited, by its title: at the address of its day and revision; `below` is what follows that. */
export function formsOf(status: AgreementStatus, title: string, i18n: I18n, below = ''): Forms {
  const { t, date, locale } = i18n;
  const { slug, view, hash } = status;
  const { on, revision } = view;
  const path = `${placeAddress({ locale, slug, on, revision })}${below}`;
  const address = `${siteAddress()}${path}`;
  const edition = t('cite.edition', { date: date(on), revision });
  const cited = {
    site: t('site.name'),
    title,
    edition,
    on,
    revision,
    proof: hash && t('cite.proof', { hash }),
    language: locale,
    texLanguage: t('language.tex'),
    address,
  };
  return {
    path,
    address,
    on,
    revision,
    hash,
    record: `/api/v1/agreements/${slug}/record`,
    text: citeAsText(cited),
    bibtex: citeAsBibtex(cited),
    csl: citeAsCslJson(cited),
  };
}
