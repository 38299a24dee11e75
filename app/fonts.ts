import localFont from 'next/font/local';
import '@/components/fallback-fonts.css';

// The files are made by `lib/commands/building/subset-fonts`.

const display = localFont({
  src: './fonts/caslon-display.woff2',
  weight: '400',
  display: 'swap',
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
  variable: '--font-text',
  adjustFontFallback: false,
  fallback: ['Caslon Text Times', 'Caslon Text Noto', 'serif'],
});

const sans = localFont({
  src: './fonts/grotesk.woff2',
  weight: '400 700',
  display: 'swap',
  variable: '--font-sans',
  adjustFontFallback: false,
  fallback: ['Grotesk Arial', 'Grotesk Roboto', 'sans-serif'],
});

/** The classes that give the page its type: Caslon for verdict and headings, Schibsted Grotesk for data. */
export const fonts = [display, text, sans].map(({ variable }) => variable).join(' ');
