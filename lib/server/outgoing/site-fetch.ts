import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { settings, siteAddress } from '../env';
import { processWide } from '../process-wide';
import { type GuardedFetch, guardedFetch } from './guarded-fetch';

/** The guarded fetcher of this site, which says who asks and where to find out more; every request made on a person's word goes through it. */
export function siteFetch(): GuardedFetch {
  return processWide('site-fetch', () =>
    guardedFetch({
      userAgent: `AgreementTracker/${version()} (+${siteAddress()})`,
      loopbackPorts: settings().FETCH_ALLOWS_LOOPBACK_PORTS,
    }),
  );
}

function version(): string {
  const text = readFileSync(join(process.cwd(), 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
