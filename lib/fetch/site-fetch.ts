import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { appFile } from '../process/app-folder';
import { settings, siteAddress } from '../process/env';
import { runtime } from '../process/runtime';
import { type Guard, type GuardedFetch, guardedFetch } from './guarded-fetch';

// A feed of 10,000 items has some megabytes, and a slow one of them is still read.
const LIMITS_OF_CHANNELS = { milliseconds: 15_000, bytes: 8_000_000 };

/** The guarded fetcher of this site, which says who asks and where to find out more; every request made on a person's word goes through it. */
export function siteFetch(): GuardedFetch {
  runtime.siteFetch ??= guardedFetch(guard());
  return runtime.siteFetch;
}

// A paper as PDF has some megabytes.
const LIMITS_OF_SOURCES = { milliseconds: 20_000, bytes: 12_000_000 };

/** The same for channels of news, which may be larger and slower than a page that somebody waits for. */
export function channelFetch(): GuardedFetch {
  runtime.channelFetch ??= guardedFetch({ ...guard(), limits: LIMITS_OF_CHANNELS });
  return runtime.channelFetch;
}

/** The same for sources that the record cites, which may be long papers. */
export function sourceFetch(): GuardedFetch {
  runtime.sourceFetch ??= guardedFetch({ ...guard(), limits: LIMITS_OF_SOURCES });
  return runtime.sourceFetch;
}

function guard(): Guard {
  return {
    userAgent: `AgreementTracker/${version()} (${contact()})`,
    loopbackPorts: settings().FETCH_ALLOWS_LOOPBACK_PORTS,
  };
}

// Where to find out more, and to whom to write (RFC 9110, 10.1.2 and 10.1.5).
function contact(): string {
  const { CONTACT_EMAIL } = settings();
  return [`+${siteAddress()}`, ...(CONTACT_EMAIL === null ? [] : [`mailto:${CONTACT_EMAIL}`])].join(
    '; ',
  );
}

function version(): string {
  const text = readFileSync(appFile('package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
