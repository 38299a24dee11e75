/** Whether an Accept field (RFC 9110, 12.5.1) would rather have HTML than JSON; without one, or with equal weights, no. */
export function prefersHtml(accept: string | null): boolean {
  const ranges = (accept ?? '').split(',').flatMap(rangeOf);
  const json = Math.max(weightOf('application/json', ranges), weightOf(PROBLEM, ranges));
  return weightOf('text/html', ranges) > json;
}

const PROBLEM = 'application/problem+json';

interface Range {
  type: string;
  weight: number;
}

function rangeOf(text: string): Range[] {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const given = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  const weight = given === undefined ? 1 : Number(given);
  return type === '' || Number.isNaN(weight) ? [] : [{ type, weight }];
}

/** The weight of the most specific range that fits a media type; 0 where none does. */
function weightOf(type: string, ranges: readonly Range[]): number {
  const fitting = [type, `${type.split('/')[0]}/*`, '*/*'].flatMap(
    (name) => ranges.find((range) => range.type === name) ?? [],
  );
  return fitting[0]?.weight ?? 0;
}
