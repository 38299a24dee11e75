// Generates the database client of prisma/schema.prisma by the generator that `prisma generate` calls.
import { createRequire } from 'node:module';
import internals from '@prisma/internals';

// As an ES module it does not load under Node: its imports have no file endings.
const { PrismaClientTsGenerator } = createRequire(import.meta.url)('@prisma/client-generator-ts');

const generator = await internals.getGenerator({
  schemaContext: await internals.loadSchemaContext({
    schemaPath: { cliProvidedPath: 'prisma/schema.prisma' },
    printLoadMessage: false,
  }),
  registry: {
    'prisma-client': { type: 'in-process', generator: new PrismaClientTsGenerator() },
  },
  skipDownload: true,
  cliCommand: 'generate',
});
await generator.generate();
generator.stop();
