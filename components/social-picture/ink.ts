/** The size of a picture, in pixels: what social media show large (Open Graph). */
export const SIZE = { width: 1200, height: 630 } as const;

/** The page's colours on paper; a picture has no dark scheme. */
export const INK = {
  paper: '#f6f8f7',
  ink: '#00205b',
  quiet: '#414b63',
  line: '#cdd5de',
  band: '#e1e8f0',
  late: '#c8102e',
} as const;
