import type { View } from '@/lib/agreement/record/view';

/**
 * The strong entity tag (RFC 9110, section 8.8.3) of an answer about an agreement: a function of the address with its
 * query, the resolved view and the build. It names the revision, so that a write can be based on it.
 */
export function etagOf(address: string, view: View, build: string): string {
  const parts = [`r${view.revision}`, view.on, view.known, address, build];
  return `"${parts.map(encodeURIComponent).join('.')}"`;
}

/**
 * Whether an If-None-Match field names a tag, or any (`*`): weakly, as RFC 9110, 13.1.2 has it, and whatever coding the
 * tag was given for, by this site or by a proxy that compressed the answer.
 */
export function matches(field: string | null, etag: string): boolean {
  if (field === null) return false;
  const opaque = etag.slice(0, -1);
  return field.split(',').some((one) => {
    const named = one.trim().replace(/^W\//, '');
    return named === '*' || (named.startsWith(opaque) && CODING.test(named.slice(opaque.length)));
  });
}

// What may follow a tag of ours, which may itself end in a hyphen: Apache writes `-gzip` or `;gzip`, Jetty `--gzip`.
const CODING = /^((-{1,2}|;)(gzip|br|deflate|zstd))?"$/;

/**
 * The revisions that an If-Match field names by entity tags of an agreement's address, in any of its views (RFC
 * 9110, 13.1.1). A proxy may have weakened a tag or added the coding in which it sent the answer: the revision is the
 * same. Null where the field names no tag at all, as `*` does not; undefined where it is none of RFC 9110's.
 */
export function revisionsNamed(field: string | null, address: string): number[] | null | undefined {
  if (field === null || /^[\t ,*]*$/.test(field)) return null;
  const elements = [...field.matchAll(ELEMENTS)];
  if (elements.reduce((length, [element]) => length + element.length, 0) !== field.length) return;
  return elements.flatMap(([, opaque]) =>
    opaque === undefined ? [] : revisionOf(opaque, address),
  );
}

// An entity tag or nothing, and the comma after it (RFC 9110, 5.6.1 and 8.8.3).
const ELEMENTS = /[\t ]*(?:(?:W\/)?"([\x21\x23-\x7e\x80-\xff]*)"[\t ]*)?(?:,|$)/gy;
const OF_A_VIEW = /^r([1-9]\d{0,8})\.\d{4}-\d\d-\d\d\.\d{4}-\d\d-\d\d\.([^.]+)\.[^"]+$/;

function revisionOf(opaque: string, address: string): number[] {
  const [, revision, place] = OF_A_VIEW.exec(opaque) ?? [];
  const own = encodeURIComponent(address);
  const isOwn = place === own || place?.startsWith(`${own}%3F`);
  return isOwn ? [Number(revision)] : [];
}
