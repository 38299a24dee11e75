import localFont from 'next/font/local';

const display = localFont({
  src: '../node_modules/@fontsource/libre-caslon-display/files/libre-caslon-display-latin-400-normal.woff2',
  weight: '400',
  display: 'swap',
  variable: '--font-display',
  fallback: ['Times New Roman', 'serif'],
});

const text = localFont({
  src: [
    {
      path: '../node_modules/@fontsource/libre-caslon-text/files/libre-caslon-text-latin-400-normal.woff2',
      weight: '400',
      style: 'normal',
    },
    {
      path: '../node_modules/@fontsource/libre-caslon-text/files/libre-caslon-text-latin-400-italic.woff2',
      weight: '400',
      style: 'italic',
    },
  ],
  display: 'swap',
  variable: '--font-text',
  fallback: ['Times New Roman', 'serif'],
});

const sans = localFont({
  src: '../node_modules/@fontsource-variable/schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2',
  weight: '400 900',
  display: 'swap',
  variable: '--font-sans',
  adjustFontFallback: 'Arial',
});

/** The classes that give the page its type: Caslon for verdict and headings, Schibsted Grotesk for data. */
export const fonts = [display, text, sans].map(({ variable }) => variable).join(' ');
