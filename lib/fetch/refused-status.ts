import { STATUS_CODES } from 'node:http';
import { quoted } from './fetch-target';
import type { Answered } from './fetched';

/** A sentence that says by which status an address refused what it was asked for. */
export function refusedStatus({ status, url }: Pick<Answered, 'status' | 'url'>): string {
  const name = STATUS_CODES[status];
  return `${quoted(url)} answered ${status}${name === undefined ? '' : ` (${name})`}.`;
}
