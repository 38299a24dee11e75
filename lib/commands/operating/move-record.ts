import { writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { exportRecord } from '@/lib/control/export-record';
import { type ImportResult, importRecord } from '@/lib/control/import-record';
import { verifyRecord } from '@/lib/formats/verify-record';
import { startedIn } from '@/lib/process/env';
import { CommandRefusal } from '../command';
import { readDocument } from './read-document';
import { runControlCommand } from './run-control-command';

const USAGE = `Say what to move:
  npm run record -- export SLUG [--to FILE]   tells a whole record as one JSON document
  npm run record -- import FILE [--approved-by EMAIL]
                                              brings one; - reads it from standard input. Where it changes a
                                              judgement of a record that is here, an editor approves it
  npm run record -- verify FILE [--kept HASH] proves by its hashes that nothing in a document was changed, without a
                                              database; a hash that was kept earlier must be among them`;

/** Does what the words after the command ask about records, and gives what is to be printed; throws a `CommandRefusal`. */
export async function moveRecord(words: readonly string[]): Promise<string> {
  const { positionals, values } = parse(words);
  const [verb, subject, ...rest] = positionals;
  if (subject === undefined || rest.length > 0) throw new CommandRefusal(USAGE);
  const { to, 'approved-by': approvedBy, kept } = values;
  const given = Object.keys(values);
  const has = (...names: string[]) => given.every((name) => names.includes(name));
  if (verb === 'export' && has('to')) return exportTo(subject, to ?? null);
  if (verb === 'import' && has('approved-by')) return importFrom(subject, approvedBy ?? null);
  if (verb === 'verify' && has('kept')) return verifyFile(subject, kept ?? null);
  throw new CommandRefusal(USAGE);
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        to: { type: 'string' },
        'approved-by': { type: 'string' },
        kept: { type: 'string' },
      },
      allowPositionals: true,
    });
  } catch {
    throw new CommandRefusal(USAGE);
  }
}

/** Writes the document of an agreement's whole record to a file; with null it is given to be printed. */
async function exportTo(slug: string, file: string | null): Promise<string> {
  const answer = await runControlCommand(exportRecord, { slug });
  if ('slugs' in answer) {
    const there =
      answer.slugs.length > 0 ? `There are: ${answer.slugs.join(', ')}.` : 'There is none.';
    throw new CommandRefusal(`No agreement is called “${slug}”. ${there}`);
  }
  if (file === null) return answer.text;
  try {
    await writeFile(resolve(startedIn(), file), answer.text);
    return '';
  } catch (error) {
    throw new CommandRefusal(`${file} cannot be written: ${reasonOf(error)}.`);
  }
}

/**
 * Brings the record in a file (`-`: from standard input) and gives a sentence on what came of it; throws a
 * `CommandRefusal` with what is wrong. `approvedBy`: the e-mail address of the editor who approves what changes a judgement.
 */
async function importFrom(file: string, approvedBy: string | null): Promise<string> {
  const { name, document } = await readNamed(file);
  const by = `import of ${name}`.trim();
  return `${sentenceOn(await runControlCommand(importRecord, { document, by, approvedBy }), name)}\n`;
}

/** Proves the document in a file by its hashes, and gives a sentence on that; throws a `CommandRefusal` where it cannot be proven. */
async function verifyFile(file: string, kept: string | null): Promise<string> {
  const { name, document } = await readNamed(file);
  const verified = verifyRecord(document, kept);
  switch (verified.result) {
    case 'proven': {
      const { slug, revisions, hash, keptAt } = verified;
      const at = keptAt === null ? '' : ` The hash that was kept is that of revision ${keptAt}.`;
      return `${slug}: ${counted(revisions, 'revision')}, proven by ${hash}.${at} ${NOT_PROVEN}\n`;
    }
    case 'no hash':
      throw new CommandRefusal(
        `${name} has no hash of revision ${verified.revision} to prove it by.`,
      );
    case 'not kept':
      throw new CommandRefusal(
        `${name} has another history than the hash that was kept proves: it is the hash of none of its revisions.`,
      );
    case 'refused':
      throw new CommandRefusal(problemText(verified.problems, `${name} is not proven`));
  }
}

const NOT_PROVEN =
  'Its slug, feeds, watched words and translations of titles are no part of the history.';

async function readNamed(file: string): Promise<{ name: string; document: unknown }> {
  const name = file === '-' ? 'standard input' : basename(file);
  const document = await readDocument(file === '-' ? null : resolve(startedIn(), file), name);
  return { name, document };
}

const MOST_PROBLEMS = 20;

function sentenceOn(outcome: ImportResult, name: string): string {
  switch (outcome.result) {
    case 'imported': {
      const { slug, revisions, entries, feeds, watchedWords } = outcome;
      const parts = [
        counted(revisions, 'revision'),
        counted(entries, 'entry'),
        counted(feeds, 'feed'),
        ...(watchedWords > 0 ? [counted(watchedWords, 'watched word')] : []),
      ];
      return `${slug} is on the record, with ${parts.join(', ')}.`;
    }
    case 'extended': {
      const { slug, revision, entries } = outcome;
      return `${slug} is at revision ${revision}, which holds what was new in ${name}: ${counted(entries, 'entry')}, and the description as it is there.${sourcesAdded(outcome)}`;
    }
    case 'identical':
      return `${outcome.slug} is already so, revision by revision. Nothing was recorded.${sourcesAdded(outcome)}`;
    case 'nothing new':
      return `${outcome.slug} already has all that ${name} says, under revisions of its own. Nothing was recorded.${sourcesAdded(outcome)}`;
    case 'diverged': {
      const { slug, pointer, here, there } = outcome;
      throw new CommandRefusal(
        `${slug} is here already and says something else; nothing was written. The first difference is at ${pointer}:\n  here: ${here}\n  in ${name}: ${there}`,
      );
    }
    case 'overtaken':
      throw new CommandRefusal(
        'The agreement was changed by somebody else meanwhile; nothing was written. Try again.',
      );
    case 'needs approval': {
      const { slug, changes } = outcome;
      throw new CommandRefusal(
        `${slug} has editors, and ${name} changes judgements, which one of them has to approve; nothing was written. It changes:\n${changes.map((one) => `  ${one}`).join('\n')}\nWith that editor’s approval, import it with --approved-by and their e-mail address.`,
      );
    }
    case 'no such approver': {
      const who = outcome.admin ? 'admin, as a change of the description needs,' : 'editor';
      throw new CommandRefusal(
        `No ${who} has the address ${outcome.email}; nothing was written. “npm run editors -- list” lists them.`,
      );
    }
    case 'refused':
      throw new CommandRefusal(
        problemText(outcome.problems, `${name} cannot be imported; nothing was written`),
      );
  }
}

function problemText(problems: { pointer: string; message: string }[], head: string): string {
  const lines = problems
    .slice(0, MOST_PROBLEMS)
    .map(({ pointer, message }) => `  ${pointer === '' ? 'the whole' : pointer}: ${message}`);
  const more = problems.length - lines.length;
  if (more > 0) lines.push(`  … and ${more} more`);
  return [`${head}:`, ...lines].join('\n');
}

function sourcesAdded({ feeds, watchedWords }: { feeds: number; watchedWords: number }): string {
  return `${added(feeds, 'feed')}${added(watchedWords, 'watched word')}`;
}

function added(count: number, noun: Counted): string {
  return count === 0 ? '' : ` ${counted(count, noun)} ${count === 1 ? 'was' : 'were'} added.`;
}

type Counted = 'entry' | 'revision' | 'feed' | 'watched word';

function counted(count: number, noun: Counted): string {
  if (count === 1) return `1 ${noun}`;
  return `${count} ${noun === 'entry' ? 'entries' : `${noun}s`}`;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
