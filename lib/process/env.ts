import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { runtime } from './runtime';
import { parseSettings, type Settings } from './settings/settings';

/** The settings of this process, from its environment and the file `.env` in the folder where it was started; throws a `SettingsRefusal`. */
export function settings(): Settings {
  runtime.settings ??= readSettings();
  return runtime.settings;
}

/** Notes the port that the system gave where any free one was asked for. */
export function settlePort(port: number): void {
  runtime.settings = { ...settings(), PORT: port };
}

/** The address under which the public finds this site, without a slash at the end. */
export function siteAddress(): string {
  const { SITE_ADDRESS, PORT } = settings();
  return SITE_ADDRESS ?? `http://localhost:${PORT}`;
}

/** How this process is served: behind TLS, and by `npm run dev`. */
export interface Serving {
  secure: boolean;
  developing: boolean;
}

/** How this process serves its pages: behind TLS, where the public address says so, and by `npm run dev`. */
export function serving(): Serving {
  const secure = settings().SITE_ADDRESS?.startsWith('https:') ?? false;
  return { secure, developing: process.env.NODE_ENV === 'development' };
}

/** The folder in which a command was started; npm itself moves to that of package.json. */
export function startedIn(): string {
  return process.env['INIT_CWD'] ?? process.cwd();
}

// What the programs that this project builds with read: no advertising, no calls to their makers.
const QUIET = {
  NEXT_TELEMETRY_DISABLED: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  CHECKPOINT_DISABLE: '1',
} as const;

/** The environment for a program that this process starts: its own, kept quiet. */
export function quietEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, ...QUIET };
}

/** Sets what Next reads from the environment inside this process; before it is loaded. */
export function setMode(mode: 'production' | 'development'): void {
  Object.assign(process.env, QUIET, { NODE_ENV: mode });
}

/** Hands Next the configuration that its build left; before it is loaded. To read its source takes a compiler. */
export function setBuiltConfig(config: object): void {
  process.env['__NEXT_PRIVATE_STANDALONE_CONFIG'] = JSON.stringify(config);
}

function readSettings(): Settings {
  const file = resolve('.env');
  if (existsSync(file)) process.loadEnvFile(file);
  return parseSettings(process.env);
}
