import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DESK_MESSAGES, PUBLIC_MESSAGES } from '@/components/i18n/messages';

interface Messages {
  [key: string]: string | Messages;
}

const flat = (messages: Messages, prefix = ''): [string, string][] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as [string, string]]
      : flat(value, `${prefix}${key}.`),
  );
const code = ['app', 'components']
  .flatMap(sourcesIn)
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

describe.each([
  ['the public pages', PUBLIC_MESSAGES],
  ['the desk', DESK_MESSAGES],
])('the messages of %s', (_, messages) => {
  const english = new Map(flat(messages.en));
  const languages = Object.entries(messages).map(
    ([locale, all]) => [locale, new Map(flat(all))] as const,
  );

  it.each(languages)('are all there in %s, and no others', (_locale, own) => {
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it.each(languages)('all say something in %s', (_locale, own) => {
    expect([...own].filter(([, message]) => message.trim() === '')).toEqual([]);
  });

  it.each(languages)('take nothing in %s that the English ones are not given', (_locale, own) => {
    for (const [key, message] of own) {
      const given = argumentsOf(english.get(key) ?? '');
      expect(
        [...argumentsOf(message)].filter((name) => !given.has(name)),
        key,
      ).toEqual([]);
    }
  });

  it('are all used', () => {
    expect([...english.keys()].filter((key) => !isUsed(key))).toEqual([]);
  });
});

it('no name is one of the public pages’ and of the desk’s', () => {
  const names = Object.keys(PUBLIC_MESSAGES.en);
  expect(names.filter((name) => Object.keys(DESK_MESSAGES.en).includes(name))).toEqual([]);
});

/** The arguments of an ICU message stand at odd depths of its braces, the texts to choose from at even ones. */
function argumentsOf(message: string): Set<string> {
  const found = new Set<string>();
  let depth = 0;
  for (const [part] of message.matchAll(/\{|\}|[^{}]+/g)) {
    if (part === '{') depth += 1;
    else if (part === '}') depth -= 1;
    else if (depth % 2 === 1) found.add(part.split(',')[0]?.trim() ?? '');
  }
  // What follows a closing brace inside an argument is the next choice's name, not an argument.
  return new Set(
    [...found].filter((name) => message.includes(`{${name}}`) || message.includes(`{${name},`)),
  );
}

/** A message is used where its key stands in a call, whole or with its end put in (`claim.${…}`). */
function isUsed(key: string): boolean {
  if (code.includes(`'${key}'`)) return true;
  const parts = key.split('.');
  return [...Array(parts.length).keys()].some((length) => {
    const prefix = parts.slice(0, length).join('.');
    if (length > 0 && code.includes(`\`${prefix}.\${`)) return true;
    const [head = ''] = (parts[length] ?? '').split('-');
    return length > 0 && code.includes(`\`${prefix}.${head}-\${`);
  });
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sourcesIn(path);
    return /\.tsx?$/.test(path) ? [path] : [];
  });
}
