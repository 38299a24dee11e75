import { once } from 'node:events';
import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction, type TcpSocketConnectOpts } from 'node:net';
import { decompressed } from './decompress';
import { type FetchTarget, quoted } from './fetch-target';
import { failed, type NotFetched } from './fetched';
import type { Addresses } from './resolve';

/** What one server said: an answer with its body decompressed, or a redirect, whose body is not read. */
export type Exchange =
  | { result: 'exchanged'; status: number; headers: IncomingHttpHeaders; body: Uint8Array }
  | { result: 'redirected'; status: number; location: string };

// In milliseconds, for each of several addresses: Node gives one up after 250, for which a busy process may be busy.
const CONNECTING: Partial<TcpSocketConnectOpts> = { autoSelectFamilyAttemptTimeout: 2_500 };

/** Asks a target at the addresses given and at no others; fails with a body of more than `bytes`, sent or decompressed, or where the signal aborts. */
export async function exchange(
  target: FetchTarget,
  addresses: Addresses,
  headers: Readonly<Record<string, string>>,
  bytes: number,
  signal: AbortSignal,
): Promise<Exchange | NotFetched> {
  const { request: ask } = target.url.protocol === 'https:' ? https : http;
  const request = ask(target.url, {
    // An agent of its own: no connection that others opened, and no proxy that the environment names.
    agent: false,
    ...CONNECTING,
    lookup: only(addresses),
    // SNI names no final dot (RFC 6066, 3) and no IP address.
    servername: isIP(target.host) === 0 ? target.host.replace(/\.$/, '') : '',
    rejectUnauthorized: true,
    headers,
    maxHeaderSize: 65_536,
    signal,
  });
  // What the connection does after the body has been read concerns nobody; what it does before rejects below.
  request.on('error', () => {});
  try {
    // A server that answers with another protocol (101) closes the request without an error.
    const answered = Promise.race([once(request, 'response'), once(request, 'close')]);
    request.end();
    const [response]: IncomingMessage[] = await answered;
    if (response !== undefined) return await read(target, response, bytes);
    return failed('connection', `${quoted(target.url.host)} ended the connection unanswered.`);
  } catch (error) {
    return failureOf(error, target, signal);
  } finally {
    request.destroy();
  }
}

async function read(
  target: FetchTarget,
  response: IncomingMessage,
  bytes: number,
): Promise<Exchange | NotFetched> {
  const { statusCode: status = 0, headers } = response;
  const location = locationOf(status, headers);
  if (location !== null) return { result: 'redirected', status, location };
  const tooLarge = failed('size', `${quoted(target.url.href)} is larger than ${inWords(bytes)}.`);
  if (Number(headers['content-length']) > bytes) return tooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    size += chunk.length;
    if (size > bytes) return tooLarge;
    chunks.push(chunk);
  }
  const codings = headers['content-encoding'] ?? '';
  const body = await decompressed(Buffer.concat(chunks), codings, bytes);
  if (body === 'too large') return tooLarge;
  if (body === 'unreadable') {
    return failed('encoding', `What ${quoted(target.url.href)} sent cannot be decompressed.`);
  }
  return { result: 'exchanged', status, headers, body };
}

const REDIRECTING: readonly number[] = [301, 302, 303, 307, 308];

function locationOf(status: number, { location }: IncomingHttpHeaders): string | null {
  if (!REDIRECTING.includes(status) || location === undefined) return null;
  // Node gives the bytes of a header as Latin-1; servers write other letters in UTF-8, as browsers read them.
  return Buffer.from(location, 'latin1').toString('utf8');
}

function only(addresses: Addresses): LookupFunction {
  return (_name, { all }, done) => {
    if (all) done(null, [...addresses]);
    else done(null, addresses[0].address, addresses[0].family);
  };
}

function failureOf(error: unknown, target: FetchTarget, signal: AbortSignal): NotFetched {
  if (signal.aborted) throw signal.reason;
  const code = error instanceof Error && 'code' in error ? String(error.code) : null;
  // What the network does carries a code; anything else is a fault of ours.
  if (code === null) throw error;
  const host = quoted(target.url.host);
  if (CERTIFICATE.test(code)) {
    return failed('certificate', `The certificate of ${host} is not one to be trusted (${code}).`);
  }
  if (code.startsWith('HPE_')) {
    return failed('answer', `What ${host} sent is no answer of the web (${code}).`);
  }
  return failed('connection', `The connection to ${host} failed (${code}).`);
}

// The codes of OpenSSL's verification and of Node's own check of the name (Node, "TLS", X509 certificate error codes).
const CERTIFICATE =
  /CERT|^CRL_|_CRL|^UNABLE_TO_|^HOSTNAME_MISMATCH|^ERR_TLS_CERT|^PATH_LENGTH|^INVALID_(CA|PURPOSE)/;

function inWords(bytes: number): string {
  return `${new Intl.NumberFormat('en-GB').format(bytes)} bytes`;
}
