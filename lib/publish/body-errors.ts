import type { z } from 'zod';
import type { BodyError } from './write-problem';

type Path = readonly PropertyKey[];

/** What a schema finds wrong with a body, each fault at its place. */
export function errorsOf({ issues }: z.ZodError): BodyError[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) =>
          bodyError([...issue.path, key], 'nothing of this name is known here'),
        )
      : [bodyError(issue.path, issue.message)],
  );
}

/** A fault at a place in a body, which is told as a JSON Pointer (RFC 6901). */
export function bodyError(path: Path, detail: string): BodyError {
  return { pointer: path.map((key) => `/${escaped(String(key))}`).join(''), detail };
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
