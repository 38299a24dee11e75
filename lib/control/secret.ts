import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { runtime } from '../process/runtime';

/** How this machine's own programs speak to this process: a loopback address, and a secret of this process. */
export interface Control {
  address: string;
  secret: string;
}

/** Where this process can be spoken to from this machine; undefined where it does not listen. */
function control(): Control | undefined {
  return runtime.control;
}

/** Notes the loopback address on which this process listens, and makes the secret for it. */
export function takeControlAt(address: string): Control {
  runtime.control = { address, secret: randomBytes(32).toString('base64url') };
  return runtime.control;
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
