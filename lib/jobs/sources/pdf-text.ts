import { getDocumentProxy } from 'unpdf';

// One with more would be read in part, and words that are not found might stand in the rest.
const MOST_PAGES = 2_000;

/** The text of a PDF, a line for each of its lines; rejects for what is none, is locked or has more than 2,000 pages. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  // Words alone are wanted: no fonts are drawn with, no code is compiled, and pictures are not unpacked.
  const pdf = await getDocumentProxy(bytes, {
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    maxImageSize: 1,
    verbosity: 0,
  });
  if (pdf.numPages > MOST_PAGES) throw new Error(`it has ${pdf.numPages} pages`);
  const lines: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const text = items
      .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''))
      .join('');
    page.cleanup();
    lines.push(text);
  }
  return lines.join('\n');
}
