import { Duplex } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PGlite } from '@electric-sql/pglite';

type Done = (error?: Error | null) => void;

/**
 * What a client of PostgreSQL takes for a socket: the embedded engine at the other end, in this process. The engine
 * answers within one turn of the event loop; whoever waits has the turn before, and the one before its answer is read.
 */
export class EngineStream extends Duplex {
  readonly #pglite: PGlite;

  constructor(pglite: PGlite) {
    super();
    this.#pglite = pglite;
  }

  // What the client does with a socket besides reading and writing.
  connect(): void {
    process.nextTick(() => this.emit('connect'));
  }
  setNoDelay(): void {}
  setKeepAlive(): void {}
  ref(): void {}
  unref(): void {}

  override _read(): void {}

  override _write(bytes: Uint8Array, _encoding: BufferEncoding, done: Done): void {
    this.#send(bytes, done);
  }

  override _writev(written: { chunk: Uint8Array }[], done: Done): void {
    this.#send(Buffer.concat(written.map(({ chunk }) => chunk)), done);
  }

  override _final(done: Done): void {
    this.push(null);
    done();
  }

  #send(bytes: Uint8Array, done: Done): void {
    const answers: Buffer[] = [];
    // What it gives is a part of the engine's memory, and other bytes soon.
    const onRawData = (answer: Uint8Array) => answers.push(Buffer.from(answer));
    const send = async () => {
      await nextTurn();
      await this.#pglite.runExclusive(() =>
        this.#pglite.execProtocolRawStream(bytes, { onRawData }),
      );
      await nextTurn();
      for (const answer of answers) this.push(answer);
    };
    send().then(() => done(), done);
  }
}
