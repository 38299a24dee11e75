import { defineConfig } from 'prisma/config';

// Generating and validating need no schema engine, but the CLI would fetch one unless it is named.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: 'schema.prisma',
  migrations: { path: 'migrations' },
});
