import { runtime } from '@/lib/process/runtime';
import { workerThread } from '@/lib/process/workers/worker-thread';
import type { Picture } from './drawing-worker';

/** Draws pictures until it is ended; after that the next one begins it anew. */
export interface Drawer {
  /** Draws a picture in its turn and gives its PNG; throws where it cannot be drawn, or not in time. */
  draw(picture: Picture): Promise<ArrayBuffer>;
  end(): Promise<void>;
}

// A picture takes a tenth of a second, and the first one the loading of what draws it.
const BOUNDS = { milliseconds: 20_000, megabytes: 256 };

/** Draws a picture in the process's one thread for pictures; throws where it cannot be drawn, or not in time. */
export function drawPicture(picture: Picture): Promise<ArrayBuffer> {
  runtime.pictures ??= pictureDrawer();
  return runtime.pictures.draw(picture);
}

/**
 * Draws pictures one after another in a thread of their own, so that readers of pages wait for none. How many may
 * wait is for the response cache to say.
 */
export function pictureDrawer(bounds = BOUNDS): Drawer {
  const { ask, end } = workerThread<Picture, ArrayBuffer>(
    'lib/pages/social-pictures/drawing-worker.ts',
    bounds,
    'The picture could not be drawn',
  );
  return {
    end,
    draw: async (picture) => {
      const drawn = await ask(picture);
      if (drawn.result === 'failed') throw new Error(drawn.message);
      return drawn.answer;
    },
  };
}
