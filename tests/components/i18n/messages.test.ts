import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MESSAGES } from '@/components/i18n/messages';

interface Messages {
  [key: string]: string | Messages;
}

const flat = (messages: Messages, prefix = ''): [string, string][] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as [string, string]]
      : flat(value, `${prefix}${key}.`),
  );
const english = new Map(flat(MESSAGES.en));
const norwegian = new Map(flat(MESSAGES.nb));
const code = ['app', 'components']
  .flatMap(sourcesIn)
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

describe('the messages', () => {
  it('are the same in both languages', () => {
    expect([...norwegian.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('are all said in both languages', () => {
    for (const [key, message] of [...english, ...norwegian]) {
      expect(message.trim(), key).not.toBe('');
    }
  });

  it('take nothing in one language that the other does not give', () => {
    for (const [key, message] of norwegian) {
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
