import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parseSettings, Settings, SettingsRefusal } from '@/lib/process/settings/settings';

describe('settings', () => {
  test('without any, the site listens on port 3000 and keeps an embedded database in .data', () => {
    expect(parseSettings({})).toEqual({
      PORT: 3000,
      DATABASE_URL: null,
      DATABASE_POOL_SIZE: 10,
      DATA_FOLDER: '.data',
      SHARED_CACHE_SECONDS: 0,
      MISSES_PER_MINUTE: 600,
      WRITES_PER_MINUTE: 300,
      TRUSTED_PROXIES: 0,
      AUTH_SECRET: null,
      SESSION_IDLE_MINUTES: 60,
      SESSION_HOURS: 24,
      REQUIRE_ADMIN_FACTOR: null,
      AUDIT_RETENTION_DAYS: 90,
      CLOCK_STARTS_AT: null,
      BACKUP_FOLDER: null,
      BACKUP_EVERY_HOURS: 24,
      BACKUP_KEEP: 7,
      METRICS_TOKEN: null,
      OTEL_EXPORTER_OTLP_ENDPOINT: null,
      LOG_FORMAT: null,
      LOG_REQUESTS: 'on',
      NEWS_POLLING: 'on',
      SOURCE_CHECKS: 'on',
      READER_SUGGESTIONS: 'on',
      CONTACT_EMAIL: null,
      SITE_OPERATOR: null,
      SITE_CONTACT: null,
      DATA_LICENCE: null,
      FETCH_ALLOWS_LOOPBACK_PORTS: [],
    });
  });

  test('an empty setting is an unset one', () => {
    expect(parseSettings({ PORT: '', DATABASE_URL: '', DATA_FOLDER: '' })).toMatchObject({
      PORT: 3000,
      DATABASE_URL: null,
      DATA_FOLDER: '.data',
    });
  });

  test('each is read from text', () => {
    expect(
      parseSettings({
        PORT: '8080',
        HOST: '::1',
        DATABASE_URL: 'postgres:///tracker?host=/tmp/socket',
        DATABASE_POOL_SIZE: '20',
        DATA_FOLDER: '/srv/data',
        SITE_ADDRESS: 'https://agreements.example/',
        SHARED_CACHE_SECONDS: '30',
        MISSES_PER_MINUTE: '100',
        TRUSTED_PROXIES: '1',
        AUTH_SECRET: 'a secret that nobody can guess, this long',
        SESSION_IDLE_MINUTES: '30',
        SESSION_HOURS: '12',
        REQUIRE_ADMIN_FACTOR: 'on',
        AUDIT_RETENTION_DAYS: '30',
        READER_SUGGESTIONS: 'off',
        CLOCK_STARTS_AT: '2025-09-01T00:59:50+01:00',
        SITE_OPERATOR: ' The Example Society ',
        SITE_CONTACT: 'https://example.org/contact',
        DATA_LICENCE: 'CC BY 4.0 https://creativecommons.org/licenses/by/4.0/',
        FETCH_ALLOWS_LOOPBACK_PORTS: '4111,4112',
      }),
    ).toEqual({
      PORT: 8080,
      HOST: '::1',
      DATABASE_URL: 'postgres:///tracker?host=/tmp/socket',
      DATABASE_POOL_SIZE: 20,
      DATA_FOLDER: '/srv/data',
      SITE_ADDRESS: 'https://agreements.example',
      SHARED_CACHE_SECONDS: 30,
      MISSES_PER_MINUTE: 100,
      WRITES_PER_MINUTE: 300,
      TRUSTED_PROXIES: 1,
      AUTH_SECRET: 'a secret that nobody can guess, this long',
      SESSION_IDLE_MINUTES: 30,
      SESSION_HOURS: 12,
      REQUIRE_ADMIN_FACTOR: 'on',
      AUDIT_RETENTION_DAYS: 30,
      CLOCK_STARTS_AT: 1756684790000,
      BACKUP_FOLDER: null,
      BACKUP_EVERY_HOURS: 24,
      BACKUP_KEEP: 7,
      METRICS_TOKEN: null,
      OTEL_EXPORTER_OTLP_ENDPOINT: null,
      LOG_FORMAT: null,
      LOG_REQUESTS: 'on',
      NEWS_POLLING: 'on',
      SOURCE_CHECKS: 'on',
      READER_SUGGESTIONS: 'off',
      CONTACT_EMAIL: null,
      SITE_OPERATOR: 'The Example Society',
      SITE_CONTACT: 'https://example.org/contact',
      DATA_LICENCE: {
        name: 'CC BY 4.0',
        address: 'https://creativecommons.org/licenses/by/4.0/',
      },
      FETCH_ALLOWS_LOOPBACK_PORTS: [4111, 4112],
    });
  });

  test('readers may be asked to write to an e-mail address', () => {
    const { SITE_CONTACT } = parseSettings({ SITE_CONTACT: 'desk@example.org' });
    expect(SITE_CONTACT).toBe('desk@example.org');
  });

  test.each([
    [
      { PORT: 'http' },
      'PORT must be a port number from 0 to 65535 (0 takes any free port); it is set to “http”.',
    ],
    [
      { PORT: '65536' },
      'PORT must be a port number from 0 to 65535 (0 takes any free port); it is set to “65536”.',
    ],
    [{ HOST: 'a b' }, 'HOST must be a host name or an IP address; it is set to “a b”.'],
    [
      { SITE_ADDRESS: 'agreements.example' },
      'SITE_ADDRESS must be a web address without a path, such as https://agreements.example; it is set to “agreements.example”.',
    ],
    [
      { SITE_ADDRESS: 'https://example.org/path' },
      'SITE_ADDRESS must be a web address without a path, such as https://agreements.example; it is set to “https://example.org/path”.',
    ],
    [
      { TRUSTED_PROXIES: '10.0.0.0/33' },
      'TRUSTED_PROXIES must be how many proxies stand in front, a number from 0 to 9, or their networks, such as 10.0.0.0/8,2001:db8::1; it is set to “10.0.0.0/33”.',
    ],
    [
      { TRUSTED_PROXIES: '10' },
      'TRUSTED_PROXIES must be how many proxies stand in front, a number from 0 to 9, or their networks, such as 10.0.0.0/8,2001:db8::1; it is set to “10”.',
    ],
    [
      { AUDIT_RETENTION_DAYS: '6' },
      'AUDIT_RETENTION_DAYS must be a number of days from 7 to 3650; it is set to “6”.',
    ],
    [
      { SESSION_HOURS: '0' },
      'SESSION_HOURS must be a number of hours from 1 to 720; it is set to “0”.',
    ],
    [
      { CLOCK_STARTS_AT: '2025-08-31' },
      'CLOCK_STARTS_AT must be an instant with its offset, such as 2025-08-31T22:59:50Z; it is set to “2025-08-31”.',
    ],
    [
      { SITE_OPERATOR: 'x'.repeat(201) },
      `SITE_OPERATOR must be a name of at most 200 characters; it is set to “${'x'.repeat(201)}”.`,
    ],
    [
      { SITE_OPERATOR: ' ' },
      'SITE_OPERATOR must be a name of at most 200 characters; it is set to “ ”.',
    ],
    ...['http://example.org/contact', 'javascript:alert(1)', 'the desk'].map(
      (given): [Record<string, string>, string] => [
        { SITE_CONTACT: given },
        `SITE_CONTACT must be an e-mail address, such as desk@example.org, or an https address; it is set to “${given}”.`,
      ],
    ),
    ...[
      'CC-BY-4.0',
      'https://creativecommons.org/licenses/by/4.0/',
      'CC BY 4.0 http://creativecommons.org/licenses/by/4.0/',
      'CC BY 4.0 https://[',
    ].map((given): [Record<string, string>, string] => [
      { DATA_LICENCE: given },
      `DATA_LICENCE must be a licence’s name and its https address, such as CC BY 4.0 https://creativecommons.org/licenses/by/4.0/; it is set to “${given}”.`,
    ]),
    [
      { FETCH_ALLOWS_LOOPBACK_PORTS: '4111 4112' },
      'FETCH_ALLOWS_LOOPBACK_PORTS must be port numbers from 1 to 65535, separated by commas; it is set to “4111 4112”.',
    ],
    [
      { FETCH_ALLOWS_LOOPBACK_PORTS: '80,0' },
      'FETCH_ALLOWS_LOOPBACK_PORTS must be port numbers from 1 to 65535, separated by commas; it is set to “80,0”.',
    ],
  ])('%o is refused with a sentence that names it and what it accepts', (values, sentence) => {
    expect(() => parseSettings(values)).toThrow(new SettingsRefusal(sentence));
  });

  test('the address of a database is not repeated, for it may hold a password', () => {
    expect(() => parseSettings({ DATABASE_URL: 'mysql://me:secret@db/tracker' })).toThrow(
      new SettingsRefusal(
        'DATABASE_URL must be the address of a PostgreSQL server, postgres://user@host/database; what it is set to is not.',
      ),
    );
  });

  test('every bad setting is named at once', () => {
    expect(() => parseSettings({ PORT: 'x', HOST: '?' })).toThrow(/^PORT .+\nHOST .+$/);
  });

  test('.env.example tells of every setting, each with a comment, and of nothing else', async () => {
    const example = await readFile('.env.example', 'utf8');
    const named = [...example.matchAll(/^# .+\n# ([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(named.toSorted()).toEqual(Object.keys(Settings.shape).toSorted());
  });

  test('.env.example states the defaults', async () => {
    const example = await readFile('.env.example', 'utf8');
    const stated = [...example.matchAll(/^# ([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [
      name,
      value,
    ]);
    expect(parseSettings(Object.fromEntries(stated))).toEqual(parseSettings({}));
  });
});
