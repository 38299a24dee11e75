import { z } from 'zod';
import type { Store } from '@/lib/db/connection/open';

/**
 * Something that a command has done on the database: by itself, or by the process that serves from the data folder.
 * What goes in and what comes of it are JSON.
 */
export interface ControlCommand<Input, Result> {
  name: string;
  input: z.ZodType<Input>;
  result: z.ZodType<Result>;
  run(store: Store, input: Input): Promise<Result>;
}

/** How a command asks a running process to carry it out. */
export const ControlRequest = z.strictObject({ command: z.string(), input: z.unknown() });
