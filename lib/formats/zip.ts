import { Deflate, Zip, ZipPassThrough } from 'fflate';

/** A file to be put into an archive. */
export interface ZipFile {
  name: string;
  bytes: Uint8Array;
}

// So many bytes are compressed at once, in some milliseconds: a table of all entries has millions.
const PART = 256_000;

// The first that a zip can tell, by the machine's own calendar, as which it is written: the same bytes in every zone.
const NO_TIME = new Date(1980, 0, 1);

/**
 * Files as one zip archive (APPNOTE 6.3), the same bytes for the same files, of which only one is needed at a time; after each
 * of them, and between parts of one that is long, others have their turn by `pause`.
 */
export async function toZip(
  files: Iterable<ZipFile> | AsyncIterable<ZipFile>,
  pause: () => Promise<void>,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for await (const { name, bytes } of files) {
    const file = new DeflatedFile(name);
    file.mtime = NO_TIME;
    zip.add(file);
    for (let from = 0; from === 0 || from < bytes.length; from += PART) {
      file.push(bytes.subarray(from, from + PART), from + PART >= bytes.length);
      await pause();
    }
  }
  zip.end();
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

// How a file is compressed: by DEFLATE (APPNOTE 6.3, 4.4.5).
const DEFLATED = 8;

/** A file that is compressed as it is put into an archive: `ZipDeflate`, which takes 100 kB for each until the archive ends. */
class DeflatedFile extends ZipPassThrough {
  #deflate: Deflate | null = new Deflate({ level: 6 }, (chunk, isLast) =>
    this.ondata(null, chunk, isLast),
  );

  constructor(name: string) {
    super(name);
    this.compression = DEFLATED;
  }

  protected override process(chunk: Uint8Array, isLast: boolean): void {
    this.#deflate?.push(chunk, isLast);
    if (isLast) this.#deflate = null;
  }
}
