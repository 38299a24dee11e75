import { parentPort } from 'node:worker_threads';
import { ImageResponse } from 'next/og.js';
import { pictureFonts } from './picture-fonts';
import type { PlainElement } from './plain-element';

/** A picture to be drawn: its markup, in the styles that the drawing program (Satori) knows, and its size in pixels. */
export interface Picture {
  element: PlainElement;
  width: number;
  height: number;
}

const fonts = pictureFonts();

// Says that it is there, and then draws what it is handed until it is ended.
parentPort?.on('message', async ({ element, width, height }: Picture) => {
  const png = await new ImageResponse(element, { width, height, fonts }).arrayBuffer();
  parentPort?.postMessage(png, [png]);
});
parentPort?.postMessage('ready');
