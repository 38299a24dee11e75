// The sfnt format (OpenType 1.9.1, “Organization of an OpenType font”): a head, and for each table a tag, a checksum, where it
// begins and its length, in bytes.
const HEAD = 12;
const RECORD = 16;
const COUNT_AT = 4;
const BEGIN_AT = 8;
const LENGTH_AT = 12;

/** The tables of a font in the sfnt format by their tags, such as `GPOS`. */
export function tablesOf(font: Buffer): Map<string, Buffer> {
  const records = Array.from({ length: font.readUInt16BE(COUNT_AT) }, (_, at) =>
    font.subarray(HEAD + RECORD * at, HEAD + RECORD * (at + 1)),
  );
  return new Map(
    records.map((record) => {
      const begin = record.readUInt32BE(BEGIN_AT);
      const table = font.subarray(begin, begin + record.readUInt32BE(LENGTH_AT));
      return [record.toString('latin1', 0, 4), table];
    }),
  );
}

/** A font in the sfnt format in which tables that it has are replaced, its checksums left empty: for a program that makes these anew. */
export function withTables(font: Buffer, replacing: ReadonlyMap<string, Buffer>): Buffer {
  const tables = [...tablesOf(font)].map(
    ([tag, table]) => [tag, replacing.get(tag) ?? table] as const,
  );
  const head = Buffer.alloc(HEAD + RECORD * tables.length);
  font.copy(head, 0, 0, HEAD);
  const parts: Buffer[] = [head];
  let begin = head.length;
  for (const [at, [tag, table]] of tables.entries()) {
    const record = head.subarray(HEAD + RECORD * at);
    record.write(tag, 'latin1');
    record.writeUInt32BE(begin, BEGIN_AT);
    record.writeUInt32BE(table.length, LENGTH_AT);
    // Each begins at a multiple of four bytes.
    const padded = Math.ceil(table.length / 4) * 4;
    parts.push(table, Buffer.alloc(padded - table.length));
    begin += padded;
  }
  return Buffer.concat(parts);
}
