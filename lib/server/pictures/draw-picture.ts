import { processWide } from '../process-wide';
import { turns } from '../workers/turns';
import { workerApart } from '../workers/worker-apart';
import type { Picture } from './drawing-worker';

/** A picture as a PNG, or that too many are waiting to be drawn. */
export type Drawn = { result: 'drawn'; png: ArrayBuffer } | { result: 'busy' };

/** Draws pictures until it is ended; after that the next one begins it anew. */
export interface Drawer {
  /** Draws a picture in its turn; throws where it cannot be drawn, or not in time. */
  draw(picture: Picture): Promise<Drawn>;
  end(): Promise<void>;
}

// A picture takes a tenth of a second, and the first one the loading of what draws it.
const BOUNDS = { milliseconds: 20_000, megabytes: 256 };

/** Draws a picture in the process's one thread for pictures; throws where it cannot be drawn, or not in time. */
export function drawPicture(picture: Picture): Promise<Drawn> {
  return processWide('pictures', () => pictureDrawer()).draw(picture);
}

/**
 * Draws pictures one after another in a thread of their own, so that readers of pages wait for none; while `most` are
 * under way or waiting, no further one is taken.
 */
export function pictureDrawer(most = 100, bounds = BOUNDS): Drawer {
  const inTurn = turns();
  const { ask, end } = workerApart<Picture, ArrayBuffer>(
    'lib/server/pictures/drawing-worker.ts',
    bounds,
    'The picture could not be drawn',
  );
  let taken = 0;
  return {
    end: () => inTurn(end),
    draw: async (picture) => {
      if (taken >= most) return { result: 'busy' };
      taken += 1;
      try {
        const drawn = await inTurn(() => ask(picture));
        if (drawn.result === 'failed') throw new Error(drawn.message);
        return { result: 'drawn', png: drawn.answer };
      } finally {
        taken -= 1;
      }
    },
  };
}
