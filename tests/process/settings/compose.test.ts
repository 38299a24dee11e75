import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { parseSettings, Settings } from '@/lib/process/settings/settings';

const FILE = '.ci/compose.yaml';

// What of the compose specification is used.
const Service = z.strictObject({
  image: z.string(),
  build: z.strictObject({ context: z.string(), dockerfile: z.string() }).optional(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()),
  depends_on: z
    .record(
      z.string(),
      z.strictObject({
        condition: z.enum(['service_healthy', 'service_completed_successfully']),
      }),
    )
    .optional(),
  healthcheck: z
    .strictObject({ test: z.array(z.string()), interval: z.string(), retries: z.int() })
    .optional(),
  ports: z.array(z.string()).optional(),
  volumes: z.array(z.string()).optional(),
  tmpfs: z.array(z.string()).optional(),
  read_only: z.boolean().optional(),
  cap_drop: z.array(z.string()).optional(),
  security_opt: z.array(z.string()).optional(),
  restart: z.string().optional(),
  stop_grace_period: z.string().optional(),
});
const Compose = z.strictObject({
  name: z.string(),
  'x-site': z.unknown(),
  services: z.record(z.string(), Service),
  volumes: z.record(z.string(), z.null()),
});

const { services, volumes } = Compose.parse(parse(readFileSync(FILE, 'utf8'), { merge: true }));

/** A text with what the environment gives in it, as compose puts it there. */
function withVariables(text: string, given: Record<string, string>): string {
  return text.replace(/\$\{(\w+)(?::([?-])([^}]*))?\}/g, (_all, name, kind, other) => {
    const value = given[name];
    if (value) return value;
    if (kind === '-') return other;
    throw new Error(`${name} is not set: ${other}`);
  });
}

const given = { DATABASE_PASSWORD: 'a1b2c3', SITE_ADDRESS: 'https://agreements.example' };
const environmentOf = (name: string, variables: Record<string, string> = given) =>
  Object.fromEntries(
    Object.entries(services[name]?.environment ?? {}).map(([setting, text]) => [
      setting,
      withVariables(text, variables),
    ]),
  );

test.each(['site', 'migrate'])('what %s is given are settings that the program takes', (name) => {
  const environment = environmentOf(name);
  const unknown = Object.keys(environment).filter((setting) => !(setting in Settings.shape));
  expect(unknown).toEqual([]);
  const { DATABASE_URL, SITE_ADDRESS } = parseSettings(environment);
  expect(SITE_ADDRESS).toBe(given.SITE_ADDRESS);
  const { username, password, hostname, pathname } = new URL(DATABASE_URL ?? '');
  const database = environmentOf('database');
  expect({ username, password, hostname, pathname }).toEqual({
    username: database['POSTGRES_USER'],
    password: database['POSTGRES_PASSWORD'],
    hostname: 'database',
    pathname: `/${database['POSTGRES_DB']}`,
  });
});

test('without a password for the database it does not start', () => {
  expect(() => environmentOf('site', {})).toThrow('DATABASE_PASSWORD is not set');
});

test('each service waits for services that there are, which tell when they are ready', () => {
  for (const { depends_on: others = {} } of Object.values(services)) {
    for (const [name, { condition }] of Object.entries(others)) {
      expect(services[name]).toBeDefined();
      if (condition === 'service_healthy') expect(services[name]?.healthcheck).toBeDefined();
    }
  }
  expect(services['site']?.depends_on?.['migrate']).toBeDefined();
});

test('the image is made here, on a root that is read-only, and its programs are in dist', () => {
  const dockerfile = readFileSync('.ci/Dockerfile', 'utf8');
  for (const name of ['site', 'migrate']) {
    const { build, tmpfs, ...service } = services[name] ?? {};
    expect(existsSync(join(dirname(FILE), build?.context ?? '', build?.dockerfile ?? ''))).toBe(
      true,
    );
    expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
    const [folder] = /DATA_FOLDER=(\S+)/.exec(dockerfile)?.slice(1) ?? [];
    expect(tmpfs?.some((place) => place.startsWith(`${folder}:`))).toBe(true);
  }
  const [program, file = ''] = services['migrate']?.command ?? [];
  expect(program).toBe('node');
  expect(readFileSync('lib/commands/building/make-dist.ts', 'utf8')).toContain(
    `'lib/commands/${file.replace('.js', '.ts')}'`,
  );
  expect(services['site']?.ports?.[0]).toContain(`:${parseSettings({}).PORT}`);
});

test('each volume that is used is declared', () => {
  const used = Object.values(services).flatMap((service) => service.volumes ?? []);
  expect(used.map((volume) => volume.split(':')[0])).toEqual(Object.keys(volumes));
});
