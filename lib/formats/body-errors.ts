import { z } from 'zod';

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

/** What can be wrong with a body, and where in it. */
export const BodyError = z.object({
  pointer: z.string().meta({ description: 'Where in the body: a JSON Pointer (RFC 6901)' }),
  detail: z.string(),
});
export type BodyError = z.infer<typeof BodyError>;

/** In how many places null is tried: more than there are ever errors reported. */
const MOST_TRIED = 1_000;

/** What a schema finds wrong with JSON, every fault at its place, and whether null is taken there. */
export function errorsOf(schema: z.ZodType, json: unknown): BodyError[] {
  return bodyFaults(schema, json).map(({ path, message }) => bodyError(path, message));
}

/** The same by paths; empty where the schema takes the JSON. */
export function bodyFaults(
  schema: z.ZodType,
  json: unknown,
): { path: PropertyKey[]; message: string }[] {
  const issues = issuesOf(schema, json);
  const places = issues
    .filter(isOfValue)
    .slice(0, MOST_TRIED)
    .map(({ path }) => path);
  // Null in each of those places shows where it is taken, and lets rules speak that need the rest of their object.
  const tried = places.length > 0 ? withNull(json, places) : json;
  const wasTried = new Set(places.map(keyOf));
  const further = places.length > 0 ? issuesOf(schema, tried) : [];
  const refused = new Set(further.filter(isOfValue).map(({ path }) => keyOf(path)));
  const isRefused = (path: Path) =>
    [...path.keys(), path.length].some((length) => refused.has(keyOf(path.slice(0, length))));
  const errors = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: [...issue.path, key], message: 'unknown property' }))
      : [
          {
            path: issue.path,
            message: sentenceOf(
              issue,
              json,
              wasTried.has(keyOf(issue.path)) && !isRefused(issue.path),
            ),
          },
        ],
  );
  const known = new Set(errors.map(({ path }) => keyOf(path)));
  const rules = further
    .filter((issue) => issue.code === 'custom' && !known.has(keyOf(issue.path)))
    .map(({ path, message }) => ({ path, message }));
  return [...errors, ...rules];
}

/** Errors of a body with further ones, leaving out those at or within a place that already has an error. */
export function withFurther(
  errors: readonly BodyError[],
  further: readonly { path: Path; message: string }[],
): BodyError[] {
  const isWithin = (one: string, other: string) => one === other || one.startsWith(`${other}/`);
  const others = further
    .map(({ path, message }) => bodyError(path, message))
    .filter(({ pointer }) =>
      errors.every((one) => !isWithin(pointer, one.pointer) && !isWithin(one.pointer, pointer)),
    );
  return [...errors, ...others];
}

/** A fault at a place in a body, which is told as a JSON Pointer (RFC 6901). */
export function bodyError(path: Path, detail: string): BodyError {
  return { pointer: path.map((key) => `/${escaped(String(key))}`).join(''), detail };
}

function issuesOf(schema: z.ZodType, json: unknown): Issue[] {
  return schema.safeParse(json).error?.issues.flatMap(nearest) ?? [];
}

// Of the forms that a value may have, the one that it misses by least says best what is wrong.
function nearest(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  if (!isByDefault(issue.message)) return [issue];
  const [least = []] = issue.errors.toSorted((a, b) => depth(b) - depth(a));
  return least.flatMap((inner) => nearest({ ...inner, path: [...issue.path, ...inner.path] }));
}

function depth(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map(({ path }) => path.length));
}

/** Whether an issue is of what stands in its place, not of a part of it or of how parts go together. */
function isOfValue({ code }: Issue): boolean {
  return code !== 'unrecognized_keys' && code !== 'custom';
}

function sentenceOf(issue: Issue, json: unknown, takesNull: boolean): string {
  const isNullTaken = isOfValue(issue) && takesNull;
  const wanted = wantedBy(issue);
  if (valueAt(json, issue.path) === undefined && issue.path.length > 0) {
    if (isNullTaken) return 'required; null where it is not known';
    return wanted === '' ? 'required' : `required: ${wanted}`;
  }
  // Whoever sends text of the wrong form knows what it is.
  const isOther = issue.code === 'invalid_type' || issue.code === 'invalid_value';
  const orNull =
    isNullTaken && isOther ? (wanted.startsWith('one of ') ? ', or null' : ' or null') : '';
  return `${wanted || issue.message}${orNull}`;
}

/** What the texts of the schemas' library say, as the record's own rules would; the rules' own texts stay. */
function wantedBy(issue: Issue): string {
  if (!isByDefault(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return EXPECTED.get(issue.expected) ?? issue.message;
    case 'invalid_value':
      return issue.values.length === 1
        ? String(issue.values[0])
        : `one of ${issue.values.map(String).join(', ')}`;
    default:
      return issue.message;
  }
}

const EXPECTED: ReadonlyMap<string, string> = new Map([
  ['string', 'text'],
  ['number', 'a number'],
  ['int', 'a whole number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['object', 'an object'],
  ['record', 'an object of names by language'],
]);

function isByDefault(message: string): boolean {
  return message.startsWith('Invalid ');
}

function valueAt(json: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      isObject(value) && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined,
    json,
  );
}

/** JSON with null in some places, as far as there is an object or list around them; what is around them is copied once. */
function withNull(json: unknown, places: readonly Path[]): unknown {
  const copies = new Set<object>();
  const copied = (value: unknown): unknown => {
    if (!isObject(value) || copies.has(value)) return value;
    const copy = Array.isArray(value) ? [...value] : { ...value };
    copies.add(copy);
    return copy;
  };
  const root = copied(json);
  for (const place of places) {
    let around = root;
    for (const [index, key] of place.entries()) {
      if (!isObject(around)) break;
      const value = index === place.length - 1 ? null : copied(valueAt(around, [key]));
      Object.defineProperty(around, key, asProperty(value));
      around = value;
    }
  }
  return root;
}

function asProperty(value: unknown): PropertyDescriptor {
  return { value, enumerable: true, configurable: true, writable: true };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function keyOf(path: Path): string {
  return bodyError(path, '').pointer;
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
