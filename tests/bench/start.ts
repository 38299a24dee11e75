import { prepareClient } from '@/lib/commands/building/prepare-client';

// What measures loads the database client, which a fresh clone does not have yet.
await prepareClient();
await import('./run');
