import localFont from 'next/font/local';
import '@/components/fallback-fonts.css';

// The files are made by `lib/commands/building/subset-fonts`. What a page does not have of them when it is first seen it does
// without (`optional`): it never moves while it is read. Chromium uses them on a first page only where they are preloaded:
// on wide screens (`linksBeforehand`). A name must not be that of a font of a system, as `sans` is where fonts are found by
// fontconfig: it would be used before what stands in for the typeface.

const caslonDisplay = localFont({
  src: './fonts/caslon-display.woff2',
  weight: '400',
  display: 'optional',
  variable: '--font-display',
  adjustFontFallback: false,
  fallback: ['Caslon Display Times', 'Caslon Display Noto', 'serif'],
});

const caslonText = localFont({
  src: [
    { path: './fonts/caslon-text.woff2', weight: '400', style: 'normal' },
    { path: './fonts/caslon-text-italic.woff2', weight: '400', style: 'italic' },
  ],
  display: 'optional',
  variable: '--font-text',
  adjustFontFallback: false,
  fallback: ['Caslon Text Times', 'Caslon Text Noto', 'serif'],
});

const schibstedGrotesk = localFont({
  src: './fonts/grotesk.woff2',
  weight: '400 600',
  display: 'optional',
  variable: '--font-sans',
  adjustFontFallback: false,
  fallback: ['Grotesk Arial', 'Grotesk Roboto', 'sans-serif'],
});

/** The classes that give the page its type: Caslon for verdict and headings, Schibsted Grotesk for data. */
export const fonts = [caslonDisplay, caslonText, schibstedGrotesk]
  .map(({ variable }) => variable)
  .join(' ');
