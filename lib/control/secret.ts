import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { processWide } from '../process/process-wide';

/** How this machine's own programs speak to this process: a loopback address, and a secret of this process. */
export interface Control {
  address: string;
  secret: string;
}

const place = () => processWide<{ control?: Control }>('control', () => ({}));

/** Where this process can be spoken to from this machine; undefined where it does not listen. */
export function control(): Control | undefined {
  return place().control;
}

/** Notes the loopback address on which this process listens, and makes the secret for it. */
export function takeControlAt(address: string): Control {
  const control = { address, secret: randomBytes(32).toString('base64url') };
  place().control = control;
  return control;
}

/** Whether a request's Authorization header bears this process's secret; compared in constant time. */
export function bearsSecret(authorization: string | null): boolean {
  const secret = control()?.secret;
  if (secret === undefined || authorization === null) return false;
  return timingSafeEqual(digest(authorization), digest(`Bearer ${secret}`));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
