// What both Caslons have letters for; for anything else the drawing program would ask a font host.
const NOT_DRAWN =
  /[^\u0020-\u007e\u00a0-\u0148\u014a-\u017e\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u2212]+/gu;

// Nothing longer can be read on a picture.
const MOST = 160;

/** Text as a picture can show it: without characters that its type lacks, and cut where it is too long. */
export function drawable(text: string): string {
  const drawn = text.normalize('NFC').replace(/\s+/g, ' ').replace(NOT_DRAWN, '…');
  return drawn.length > MOST ? `${drawn.slice(0, MOST).trimEnd()}…` : drawn;
}
