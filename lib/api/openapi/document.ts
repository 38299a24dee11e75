import { createDocument } from 'zod-openapi';
import { READS } from './reads';
import { SECURITY_SCHEMES, WRITES } from './writes';

const PATHS = new Set([...Object.keys(READS), ...Object.keys(WRITES)]);

/** The OpenAPI 3.1 document of the API at an address, made of the schemas that parse and type its answers. */
export function openApi(address: string) {
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Agreement Tracker',
      version: '1',
      description: 'Whether defence agreements are kept, with evidence, as of any day.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    externalDocs: {
      url: `${address}/developers`,
      description: 'The same as a page, with examples',
    },
    servers: [{ url: `${address}/api/v1` }],
    tags: [
      { name: 'reading', description: 'Open to everyone and to every site, without a key' },
      { name: 'writing', description: 'With a key that an editor makes at the desk' },
    ],
    components: { securitySchemes: SECURITY_SCHEMES },
    paths: Object.fromEntries(
      [...PATHS].map((path) => [path, { ...READS[path], ...WRITES[path] }]),
    ),
  });
}
