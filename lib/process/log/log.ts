import pino, { type Logger } from 'pino';
import { settings } from '../env';
import { idOf, requestAnswered } from '../request-context';
import { type ConsoleLine, consoleLine } from './console-line';
import { folding } from './folding';

/** What the log tells of a request that was answered. */
export interface RequestLine {
  id: string;
  method: string;
  /** Without the query, and without secrets. */
  path: string;
  status: number;
  /** How many milliseconds it took. */
  ms: number;
  cache?: string;
}

/** The log of a process: a JSON object a line, or text for whoever reads along on a terminal. */
export interface Log {
  request(line: RequestLine): void;
}

const MINUTE = 60_000;
const LEVELS = { log: 'info', info: 'info', debug: 'debug', warn: 'warn', error: 'error' } as const;

/**
 * Starts the log on standard output. From then on it takes what is written to the console too, so that what libraries
 * say is in it; a fault that comes again within a minute is counted instead of told anew.
 */
export function startLog(): Log {
  const { LOG_FORMAT, LOG_REQUESTS } = settings();
  // Whoever read along may have gone; the site goes on.
  process.stdout.on('error', () => {});
  const isText = (LOG_FORMAT ?? (process.stdout.isTTY ? 'text' : 'json')) === 'text';
  if (isText) return { request: LOG_REQUESTS === 'on' ? writeRequest : () => {} };
  // Written at once: the last line before an end is the one that matters.
  const logger = pino(
    {
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    pino.destination({ fd: 1, sync: true }),
  );
  takeConsole(logger);
  return {
    request(line) {
      if (LOG_REQUESTS === 'on') logger.info(line, 'request');
    },
  };
}

function writeRequest({ method, path, status, ms }: RequestLine): void {
  process.stdout.write(`${method} ${path} ${status} ${ms} ms\n`);
}

function takeConsole(logger: Logger): void {
  const faults = folding(MINUTE, (key, times) => {
    logger.error({ repeated: times, fault: key }, 'the same fault again');
  });
  for (const [name, level] of Object.entries(LEVELS)) {
    Reflect.set(console, name, (...given: unknown[]) => {
      const { key, ...line }: ConsoleLine = consoleLine(given);
      if (level !== 'error' || faults.isNew(key)) logger[level]({ ...named(), ...line });
    });
  }
}

function named(): { id?: string } {
  const request = requestAnswered();
  const id = request && idOf(request);
  return id === undefined ? {} : { id };
}
