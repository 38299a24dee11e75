const TYPEFACE = /;\s*as="?font"?/i;
const STYLES = /;\s*as="?style"?/i;
const WIDE = '(min-width: 48rem)';
const NARROW = '(max-width: 47.99rem)';

/**
 * A Link field (RFC 8288, 3) without the style sheets that a browser would load beforehand, since they are in the page's
 * head, and with its typefaces for wide windows only: Chromium waits a tenth of a second for what is preloaded before a
 * page's body, which on a phone's network is time lost.
 */
export function linksBeforehand(link: string): string {
  const links = linksOf(link).filter((one) => !STYLES.test(one));
  return links.map((one) => (TYPEFACE.test(one) ? `${one}; media="${WIDE}"` : one)).join(', ');
}

/**
 * A page whose body begins, for narrow windows, with the typefaces of a Link field as what is least urgent: a phone's first
 * page is read in fitted typefaces of its own, the next one in these.
 */
export function withLatePreloads(html: string, link: string): string {
  const typefaces = linksOf(link).filter((one) => TYPEFACE.test(one));
  const late = typefaces.map((one) => {
    const address = /^<([^>]*)>/.exec(one)?.[1];
    return `<link rel="preload" as="font" type="font/woff2" crossorigin="" fetchpriority="low" media="${NARROW}" href="${address}"/>`;
  });
  return html.replace(/<body[^>]*>/, (body) => body + late.join(''));
}

function linksOf(link: string): string[] {
  return link === '' ? [] : link.split(/,\s*(?=<)/);
}
