import { readFileSync } from 'node:fs';
import { appFile } from '@/lib/process/app-folder';

const FACES = ['display', 'text'] as const;
const SUBSETS = ['latin', 'latin-ext'] as const;

/** The type of the pictures, "Caslon Display" and "Caslon Text", read from its packages. */
export function pictureFonts() {
  return FACES.flatMap((face) =>
    SUBSETS.map((subset) => ({
      name: `Caslon ${face === 'display' ? 'Display' : 'Text'}`,
      data: readFileSync(fileOf(face, subset)),
      weight: 400 as const,
      style: 'normal' as const,
    })),
  );
}

// Pictures are drawn by what reads woff, and not woff2.
function fileOf(face: (typeof FACES)[number], subset: (typeof SUBSETS)[number]): string {
  const family = `libre-caslon-${face}`;
  const file = `${family}-${subset}-400-normal.woff`;
  return appFile('node_modules/@fontsource', family, 'files', file);
}
