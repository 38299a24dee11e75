import { Zip, ZipDeflate } from 'fflate';

/** A file to be put into an archive. */
export interface ZipFile {
  name: string;
  bytes: Uint8Array;
}

// The first that a zip can tell, by the machine's own calendar, as which it is written: the same bytes in every zone.
const NO_TIME = new Date(1980, 0, 1);

/** Files as one zip archive (APPNOTE 6.3), the same bytes for the same files; after each of them others have their turn by `pause`. */
export async function toZip(
  files: readonly ZipFile[],
  pause: () => Promise<void>,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const { name, bytes } of files) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = NO_TIME;
    zip.add(file);
    file.push(bytes, true);
    await pause();
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
