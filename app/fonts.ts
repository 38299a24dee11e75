import localFont from 'next/font/local';
import '@/components/fallback-fonts.css';

// The files are made by `lib/commands/building/subset-fonts`. They are not preloaded: on a slow network they would take
// from the page itself the time in which its first words are seen (0.9 s instead of 0.74 s).

const display = localFont({
  src: './fonts/caslon-display.woff2',
  weight: '400',
  display: 'swap',
  preload: false,
  variable: '--font-display',
  adjustFontFallback: false,
  fallback: ['Caslon Display Times', 'Caslon Display Noto', 'serif'],
});

const text = localFont({
  src: [
    { path: './fonts/caslon-text.woff2', weight: '400', style: 'normal' },
    { path: './fonts/caslon-text-italic.woff2', weight: '400', style: 'italic' },
  ],
  display: 'swap',
  preload: false,
  variable: '--font-text',
  adjustFontFallback: false,
  fallback: ['Caslon Text Times', 'Caslon Text Noto', 'serif'],
});

const sans = localFont({
  src: './fonts/grotesk.woff2',
  weight: '400 600',
  display: 'swap',
  preload: false,
  variable: '--font-sans',
  adjustFontFallback: false,
  fallback: ['Grotesk Arial', 'Grotesk Roboto', 'sans-serif'],
});

/** The classes that give the page its type: Caslon for verdict and headings, Schibsted Grotesk for data. */
export const fonts = [display, text, sans].map(({ variable }) => variable).join(' ');
