import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What each place may import of ours (design: architecture, "Layout"); the longest place that fits a file counts. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'lib/agreement': [],
  'lib/formats': ['lib/agreement'],
  'lib/api': ['lib/agreement', 'lib/formats'],
  'lib/news': ['lib/agreement'],
  'lib/forms': ['lib/agreement', 'lib/news'],
  'lib/db': ['lib/agreement', 'lib/news', 'prisma/client'],
  'lib/process': ['lib/agreement', 'lib/db', 'prisma/client'],
  // The types of what the process holds, and nothing else.
  'lib/process/runtime.ts': ['lib'],
  'lib/http': ['lib/agreement', 'lib/api', 'lib/db/connection/database-fault', 'lib/process'],
  'lib/auth': ['lib/agreement', 'lib/db', 'lib/process', 'prisma/client'],
  'lib/fetch': ['lib/process'],
  'lib/jobs': ['lib/agreement', 'lib/db', 'lib/fetch', 'lib/news', 'lib/process', 'prisma/client'],
  'lib/control': [
    'lib/agreement',
    'lib/auth',
    'lib/db',
    'lib/formats',
    'lib/jobs',
    'lib/process',
    'prisma/client',
  ],
  'lib/answers': ['lib/agreement', 'lib/api', 'lib/auth', 'lib/db', 'lib/formats', 'lib/process'],
  'lib/pages': ['lib/agreement', 'lib/db', 'lib/http', 'lib/news', 'lib/process'],
  'lib/commands': ['lib', 'prisma'],
  // The reference is plain values, read of the OpenAPI document for the page that shows it.
  components: ['lib/agreement', 'lib/news', 'lib/forms', 'lib/api/reference'],
  app: ['lib', 'components', 'prisma'],
  prisma: ['lib/agreement', 'lib/db', 'lib/formats', 'prisma/client'],
};

const PURE = ['lib/agreement', 'lib/api', 'lib/formats', 'lib/news', 'lib/forms'];
const VAGUE = /(^|\/)(index|utils?|helpers?|misc|common|constants|types)\.(ts|tsx)$/;
const CLOCKS = ['lib/process/clock.ts', 'components/islands/ticking.ts'];
const ENVIRONMENT = [
  'lib/process/env.ts',
  'next.config.ts',
  'instrumentation.ts',
  'prisma/prisma.config.ts',
];
const AT_ROOT =
  'package.json package-lock.json tsconfig.json next.config.ts prisma app components lib tests README.md LICENSE .gitignore .npmrc .env.example .ci biome.json instrumentation.ts'.split(
    ' ',
  );

const sources = ['app', 'components', 'lib', 'prisma'].flatMap(filesIn).filter(isSource);
const rooted = ['next.config.ts', 'instrumentation.ts'].filter(existsSync);
const text = (file: string) => readFileSync(file, 'utf8');
const code = (file: string) => text(file).replace(/\/\*[\s\S]*?\*\/|\/\/ .*$/gm, '');

const graph = new Map(sources.map((file) => [file, valueImports(file)]));

// Beside what they are for, these know of drafts, and show none of them to the public.
const KNOW_OF_DRAFTS = [
  // For the desk.
  'lib/pages/statuses-today.ts',
  // A slug, or a name, is taken by a draft too.
  'app/api/v1/agreements/route.ts',
  // Of what was just written to.
  'lib/answers/writing/etag-after.ts',
];

describe.each(Object.entries(MAY_IMPORT))('%s', (place, allowed) => {
  it(`imports of ours only itself and ${allowed.join(', ') || 'nothing'}`, () => {
    const own = sources.filter((file) => placeOf(file) === place);
    const against = own
      .flatMap((file) => ownImports(file).map((imported) => ({ file, imported })))
      .filter(({ imported }) => ![place, ...allowed].some((root) => isUnder(imported, root)));
    expect(own).not.toEqual([]);
    expect(against).toEqual([]);
  });
});

it('the Runtime imports of ours types only', () => {
  const found = text('lib/process/runtime.ts').match(/^import (?!type ).*$/gm) ?? [];
  expect(found.filter((line) => /from '[.@]\//.test(line))).toEqual([]);
});

describe('the domain, what is published, the news and what forms say', () => {
  it('know neither framework nor database nor machine', () => {
    const against = sources
      .filter((file) => PURE.some((place) => isUnder(file, place)))
      .flatMap((file) => imports(file).map((imported) => ({ file, imported })))
      .filter(({ imported }) => /^(next|react|@prisma|prisma|node:)/.test(imported));
    expect(against).toEqual([]);
  });
});

describe('every source file', () => {
  it('has a name that says something, in kebab-case', () => {
    expect(sources.filter((file) => VAGUE.test(file))).toEqual([]);
    const names = sources
      .filter((file) => !isUnder(file, 'app'))
      .map((file) => file.split('/').at(-1));
    expect(names.filter((name) => !/^[a-z0-9-]+(\.config)?\.tsx?$/.test(name ?? ''))).toEqual([]);
  });

  it('has at most 250 lines, and half of them at most 60', () => {
    const lengths = ['app', 'components', 'lib']
      .flatMap(filesIn)
      .filter((file) => /\.(ts|tsx|css)$/.test(file))
      .map((file) => ({ file, lines: text(file).split('\n').length - 1 }));
    expect(lengths.filter(({ lines }) => lines > 250)).toEqual([]);
    const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(60);
  });

  it('asks no clock but the server’s, and in the browser the countdown’s', () => {
    const asking = sources.filter((file) => /new Date\(\)|Date\.now\(\)/.test(text(file)));
    expect(asking.filter((file) => !CLOCKS.includes(file))).toEqual([]);
  });

  it('reads no environment but through the settings', () => {
    const reading = [...sources, ...rooted].filter((file) => /process\.env\b/.test(text(file)));
    expect(reading.filter((file) => !ENVIRONMENT.includes(file))).toEqual([]);
  });

  it('has no `any`, and no cast through `unknown`', () => {
    const casting =
      /:\s*any\b|\bas any\b|<any>|\bas unknown as\b|@ts-(ignore|expect-error|nocheck)/;
    expect([...sources, ...rooted].filter((file) => casting.test(code(file)))).toEqual([]);
  });

  it('looks words up in no object, which has words of its own such as constructor, but in a Map', () => {
    const tables =
      /\bconst [A-Z_]+: (Readonly<)?(Partial<)?Record<string,|\b\w+ in [A-Z]+_[A-Z_]+\b/;
    // Its own keys alone are looked up in it.
    const own = ['lib/api/openapi/reads.ts'];
    const looking = sources.filter((file) => tables.test(code(file)));
    expect(looking.filter((file) => !own.includes(file))).toEqual([]);
  });

  it('has its actions, if any, at its top level, where they close over nothing that Next would encrypt', () => {
    const acting = sources.filter((file) => /['"]use server['"]/.test(code(file)));
    expect(
      acting.filter((file) => !/^'use server';$/m.test(code(file).split('\n')[0] ?? '')),
    ).toEqual([]);
    expect(
      acting.filter((file) => (code(file).match(/['"]use server['"]/g) ?? []).length > 1),
    ).toEqual([]);
  });

  it('stands for the server only where it imports next', () => {
    const marked = sources.filter((file) => imports(file).includes('server-only'));
    expect(
      marked.filter((file) => !imports(file).some((name) => /^next(\/|$)/.test(name))),
    ).toEqual([]);
  });

  it('has no default export outside app and configuration', () => {
    const exporting = sources.filter((file) => /^export default /m.test(text(file)));
    expect(
      exporting.filter((file) => !isUnder(file, 'app') && !file.endsWith('.config.ts')),
    ).toEqual([]);
  });
});

describe('what the browser is sent', () => {
  const inBrowser = sources.filter((file) => text(file).startsWith("'use client'"));

  it('brings no language whole, but is given the words that it shows', () => {
    const whole = ['components/i18n/messages.ts', 'components/i18n/i18n.ts'];
    expect(inBrowser.length).toBeGreaterThan(15);
    expect(
      inBrowser.filter((file) => whole.some((messages) => reachedFrom(file).has(messages))),
    ).toEqual([]);
  });

  it('on a public page is the islands, without React and without a language', () => {
    const islands = sources.filter((file) => isUnder(file, 'components/islands'));
    const reached = reachedFrom('components/islands/islands.ts');
    expect(reached.size).toBeGreaterThan(10);
    expect([...reached].filter((file) => !islands.includes(file)).sort()).toEqual([
      'components/is-typing.ts',
      'components/ruler/axis.ts',
      'components/ruler/position.ts',
      'components/verdict/whole-numbers.ts',
    ]);
    expect(islands.filter((file) => /^import (?!type ).*'react'/m.test(text(file)))).toEqual([]);
    const shown = filesIn('app/[locale]').flatMap((file) => [file, ...reachedFrom(file)]);
    expect(shown.filter((file) => inBrowser.includes(file))).toEqual([]);
  });

  it('is given the words of each namespace that it asks for', () => {
    const given = inBrowser.flatMap((file) => {
      const named = text(file).match(/FormMessages<([^>]+)>/)?.[1];
      const names = named?.replaceAll("'", '').split(' | ');
      return names ? [{ file, names: ['date', 'quotation', 'language', ...names] }] : [];
    });
    const missing = given.flatMap(({ file, names }) =>
      [file, ...reachedFrom(file)]
        .flatMap((one) => [...text(one).matchAll(/\bt\(\s*['`](\w+)[.'`]/g)])
        .filter(([, asked]) => !names.includes(asked ?? ''))
        .map(([call]) => ({ file, call })),
    );
    expect(given).toHaveLength(7);
    expect(missing).toEqual([]);
  });
});

describe('the public pages', () => {
  const folder = 'components/i18n/messages/en/desk';
  const ofTheDesk = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => Object.keys(JSON.parse(text(join(folder, name)))));
  /** The files that are loaded with those under some roots and name messages of the desk. */
  const asking = (...roots: string[]) => {
    const own = sources.filter((file) => roots.some((root) => isUnder(file, root)));
    const loaded = new Set(own.flatMap((file) => [file, ...reachedFrom(file)]));
    return [...loaded].filter((file) => {
      const names = [...text(file).matchAll(/['`](\w+)\.[\w$]/g)].map(([, name]) => name ?? '');
      const isPage = ['app', 'components'].some((place) => isUnder(file, place));
      return isPage && names.some((name) => ofTheDesk.includes(name));
    });
  };

  it('ask for no words of the desk, which not every language of theirs has', () => {
    expect(ofTheDesk).toContain('signIn');
    expect(asking('app/[locale]', 'app/api', 'lib/pages')).toEqual([]);
    expect(asking('app/edit').length).toBeGreaterThan(40);
  });
});

describe('nothing', () => {
  it('imports app', () => {
    const others = sources.filter((file) => !isUnder(file, 'app'));
    expect(others.filter((file) => ownImports(file).some((one) => isUnder(one, 'app')))).toEqual(
      [],
    );
  });

  it('imports the commands but themselves: the app is not built anew when they change', () => {
    const others = sources.filter((file) => !isUnder(file, 'lib/commands'));
    expect(
      others.filter((file) => ownImports(file).some((one) => isUnder(one, 'lib/commands'))),
    ).toEqual([]);
  });

  it('imports itself by way of others; types may, which are gone when it runs', () => {
    expect([...graph.values()].flat().length).toBeGreaterThan(2_000);
    expect(sources.filter((file) => reachedFrom(file).has(file))).toEqual([]);
  });

  it('lies at the root but what the layout names', () => {
    const ignored = [
      '.git',
      '.next',
      '.data',
      '.data.marker',
      'dist',
      '.env',
      'node_modules',
      'next-env.d.ts',
    ];
    const found = readdirSync('.').filter((name) => !name.endsWith('.tsbuildinfo'));
    expect(found.filter((name) => ![...AT_ROOT, ...ignored].includes(name))).toEqual([]);
  });
});

it('reads for the public only what is public', () => {
  const forThePublic = ['app/[locale]', 'app/api', 'lib/pages', 'lib/answers'];
  const reading = sources
    .filter((file) => forThePublic.some((place) => isUnder(file, place)))
    .filter((file) => /\b(recordOf|allRecords|allStatuses)\b/.test(code(file)));
  expect(reading.filter((file) => !KNOW_OF_DRAFTS.includes(file))).toEqual([]);
});

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}

function isSource(file: string): boolean {
  return /\.tsx?$/.test(file) && !isUnder(file, 'prisma/client');
}

function isUnder(path: string, root: string): boolean {
  return path === root || path.startsWith(`${root}/`);
}

function placeOf(file: string): string | undefined {
  return Object.keys(MAY_IMPORT)
    .filter((place) => isUnder(file, place))
    .sort((a, b) => b.length - a.length)[0];
}

function imports(file: string): string[] {
  const found = text(file).matchAll(/(?:from|import|import\()\s*['"]([^'"]+)['"]/g);
  return [...found].map(([, name]) => name ?? '');
}

function ownImports(file: string): string[] {
  return imports(file).flatMap((name) => placeOfImport(file, name));
}

/** The files of ours that are loaded with a file, by way of others too. */
function reachedFrom(file: string): Set<string> {
  const [reached, open] = [new Set<string>(), [...(graph.get(file) ?? [])]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (!graph.has(next) || reached.has(next)) continue;
    reached.add(next);
    open.push(...(graph.get(next) ?? []));
  }
  return reached;
}

/** The files whose values a file imports at its top: an import within a function loads nothing before it is called. */
function valueImports(file: string): string[] {
  const found = text(file).matchAll(/^(?:import|export)(?! type\b)[^;]*?from '([^']+)';/gms);
  return [...found]
    .filter(([statement]) => !/^\w+ \{(\s*type [^,}]+,?)+\s*\}/.test(statement))
    .flatMap(([, name]) => placeOfImport(file, name ?? ''))
    .flatMap((place) => ['', '.ts', '.tsx'].map((ending) => `${place}${ending}`))
    .filter((place) => existsSync(place) && statSync(place).isFile());
}

function placeOfImport(file: string, name: string): string[] {
  if (name.startsWith('@/')) return [name.slice(2)];
  return name.startsWith('.') ? [normalize(join(dirname(file), name))] : [];
}
