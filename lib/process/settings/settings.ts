import { z } from 'zod';
import { DataLicence } from './data-licence';
import { TrustedProxies } from './trusted-proxies';

/** An unset setting and an empty one mean the same: its default. */
function setting<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((text) => (text === '' ? undefined : text), schema);
}

const wholeNumber = 'a port number from 0 to 65535 (0 takes any free port)';
const instant = 'an instant with its offset, such as 2025-08-31T22:59:50Z';
const ports = 'port numbers from 1 to 65535, separated by commas';
const site = 'a web address without a path, such as https://agreements.example';
const connections = 'a number of connections from 2 to 500';
const backups = 'a number of backups from 1 to 1000';
const token = 'at least 16 characters that nobody can guess';
const writes = 'a number of writes from 10 to 99999';
const days = 'a number of days from 7 to 3650';
const minutes = 'a number of minutes from 5 to 1440';
const seconds = 'a number of seconds from 0 to 86400';
const answers = 'a number of answers from 10 to 99999';
const hours = 'a number of hours from 1 to 720';
const secret = 'at least 32 characters that nobody can guess';
const operator = 'a name of at most 200 characters';
const contact = 'an e-mail address, such as desk@example.org, or an https address';
const collector = 'a web address to which /v1/traces is added, such as http://127.0.0.1:4318';
const server = 'the address of a PostgreSQL server, postgres://user@host/database';

/** A whole number within bounds. */
function number(from: number, to: number, words: string) {
  return z
    .string()
    .regex(/^\d{1,5}$/, words)
    .transform(Number)
    .refine((given) => given >= from && given <= to, words);
}

/** Everything that can be set from outside, each with its default; `.env.example` describes them. */
export const Settings = z.object({
  PORT: setting(
    z
      .string()
      .regex(/^\d{1,5}$/, wholeNumber)
      .transform(Number)
      .refine((port) => port <= 65_535, wholeNumber)
      .default(3000),
  ),
  HOST: setting(
    z.union([z.ipv4(), z.ipv6(), z.hostname()], 'a host name or an IP address').optional(),
  ),
  DATABASE_URL: setting(
    z
      .url({ protocol: /^postgres(ql)?$/, hostname: /.*/, error: server })
      .nullable()
      .default(null),
  ),
  DATABASE_POOL_SIZE: setting(number(2, 500, connections).default(10)),
  DATA_FOLDER: setting(z.string().default('.data')),
  SITE_ADDRESS: setting(
    z
      .url({ protocol: /^https?$/, error: site, abort: true })
      .refine((address) => new URL(address).pathname === '/', site)
      .transform((address) => new URL(address).origin)
      .optional(),
  ),
  SHARED_CACHE_SECONDS: setting(number(0, 86_400, seconds).default(0)),
  MISSES_PER_MINUTE: setting(number(10, 99_999, answers).default(600)),
  WRITES_PER_MINUTE: setting(number(10, 99_999, writes).default(300)),
  TRUSTED_PROXIES: setting(TrustedProxies.default(0)),
  AUTH_SECRET: setting(z.string().min(32, secret).nullable().default(null)),
  SESSION_IDLE_MINUTES: setting(number(5, 1_440, minutes).default(60)),
  SESSION_HOURS: setting(number(1, 720, hours).default(24)),
  REQUIRE_ADMIN_FACTOR: setting(z.enum(['on', 'off'], 'on or off').nullable().default(null)),
  AUDIT_RETENTION_DAYS: setting(number(7, 3_650, days).default(90)),
  CLOCK_STARTS_AT: setting(
    z.iso
      .datetime({ offset: true, error: instant })
      .transform((text) => Date.parse(text))
      .nullable()
      .default(null),
  ),
  BACKUP_FOLDER: setting(z.string().nullable().default(null)),
  BACKUP_EVERY_HOURS: setting(number(1, 720, hours).default(24)),
  BACKUP_KEEP: setting(number(1, 1_000, backups).default(7)),
  METRICS_TOKEN: setting(z.string().min(16, token).nullable().default(null)),
  OTEL_EXPORTER_OTLP_ENDPOINT: setting(
    z
      .url({ protocol: /^https?$/, error: collector })
      .transform((address) => address.replace(/\/+$/, ''))
      .nullable()
      .default(null),
  ),
  LOG_FORMAT: setting(z.enum(['json', 'text'], 'json or text').nullable().default(null)),
  LOG_REQUESTS: setting(z.enum(['on', 'off'], 'on or off').default('on')),
  NEWS_POLLING: setting(z.enum(['on', 'off'], 'on or off').default('on')),
  SOURCE_CHECKS: setting(z.enum(['on', 'off'], 'on or off').default('on')),
  READER_SUGGESTIONS: setting(z.enum(['on', 'off'], 'on or off').default('on')),
  CONTACT_EMAIL: setting(
    z.email('an e-mail address, such as desk@example.org').nullable().default(null),
  ),
  SITE_OPERATOR: setting(
    z.string().trim().min(1, operator).max(200, operator).nullable().default(null),
  ),
  SITE_CONTACT: setting(
    z
      .union([z.email(), z.url({ protocol: /^https$/ })], contact)
      .nullable()
      .default(null),
  ),
  DATA_LICENCE: setting(DataLicence.nullable().default(null)),
  FETCH_ALLOWS_LOOPBACK_PORTS: setting(
    z
      .string()
      .regex(/^\d{1,5}(,\d{1,5})*$/, ports)
      .transform((text) => text.split(',').map(Number))
      .refine((list) => list.every((port) => port >= 1 && port <= 65_535), ports)
      .default([]),
  ),
});
export type Settings = z.infer<typeof Settings>;

// An address of a database may hold its password.
const SECRET = ['DATABASE_URL', 'AUTH_SECRET', 'METRICS_TOKEN'];

/** A setting that cannot be used; its message is a sentence for whoever started the process. */
export class SettingsRefusal extends Error {}

/** Reads settings from text values by name; throws a `SettingsRefusal` that names each bad one and what it accepts. */
export function parseSettings(values: Readonly<Record<string, string | undefined>>): Settings {
  const parsed = Settings.safeParse(values);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => {
    const name = String(path[0]);
    const given = SECRET.includes(name)
      ? 'what it is set to is not'
      : `it is set to “${values[name]}”`;
    return `${name} must be ${message}; ${given}.`;
  });
  throw new SettingsRefusal([...new Set(faults)].join('\n'));
}
