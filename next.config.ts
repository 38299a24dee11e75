import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { NextConfig } from 'next';
import { LOCALES } from './lib/agreement/locales';
import { FILE_ENDINGS } from './lib/http/file-endings';

// A form that was opened under one build is taken by another: by this, actions have the same ids in every build. Next
// would also encrypt by it what an action closes over, and would else make it at random; none does (`architecture.test`).
process.env['NEXT_SERVER_ACTIONS_ENCRYPTION_KEY'] ??= createHash('sha256')
  .update('the actions of Agreement Tracker')
  .digest('base64');

// What has no language in front is English; the other languages, the API, the desk and Next's own files are not pages of it.
const unprefixed = `/:path((?!(?:${LOCALES.join('|')}|api|edit|_next)(?:/|$)).*)`;
// What a page is offered as beside itself, each by a route of its folder `files`.
const file = `:file([^/]+\\.(?:${FILE_ENDINGS.join('|')}))`;
const prefixed = `/:locale(${LOCALES.filter((_locale, index) => index > 0).join('|')})`;

const config: NextConfig = {
  agentRules: false,
  poweredByHeader: false,
  reactStrictMode: true,
  output: 'standalone',
  outputFileTracingRoot: resolve('.'),
  // What is read by its name: by migrations, by the seed, and by the thread that draws pictures.
  outputFileTracingIncludes: {
    '/*': [
      'prisma/migrations/**',
      'prisma/seed/*.json',
      'node_modules/@fontsource/libre-caslon-{display,text}/files/*-400-normal.woff',
      'node_modules/next/og.js',
      'node_modules/next/dist/server/og/*.js',
      'node_modules/next/dist/compiled/@vercel/og/{package.json,*.node.js,*.wasm,*.ttf}',
    ],
  },
  // No pictures are made smaller.
  outputFileTracingExcludes: { '**': ['node_modules/{sharp,@img}/**'] },
  // The ids of actions go by their files’ paths from here, whatever folder this one lies in.
  turbopack: { root: resolve('.') },
  // `npm test` checks types, the tests' too: a fault in those is no reason not to start.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@electric-sql/pglite'],
  // A description of 200 milestones is sent field by field, twice: as it was and as it is. A form is told what is too
  // long in it, so it must get through.
  experimental: {
    serverActions: { bodySizeLimit: '8mb' },
    // Node would read each of them as it loads what they describe: a second and 90 MB at every start.
    turbopackSourceMaps: false,
    // What nobody asks for need not be in memory.
    preloadEntriesOnStart: false,
  },
  // A page's title and description stand in its head whoever asks: `lib/http/render` asks for everyone.
  htmlLimitedBots: /.*/,
  // Nothing here has its pictures made smaller; Next would do it for whoever asks.
  images: { unoptimized: true },
  redirects: async () => [
    { source: '/en', destination: '/', permanent: true },
    { source: '/en/:path*', destination: '/:path*', permanent: true },
  ],
  rewrites: async () => ({
    beforeFiles: [],
    afterFiles: [
      { source: '/', destination: '/en' },
      // A route of that name would be Next's own and rendered by the build, which has no database.
      { source: '/:path*/sitemap.xml', destination: '/en/:path*/pages.xml' },
      { source: `/${file}`, destination: '/en/files/:file' },
      { source: `${prefixed}/${file}`, destination: '/:locale/files/:file' },
      { source: `${prefixed}/:path(.+)/${file}`, destination: '/:locale/:path/files/:file' },
      {
        source: `${unprefixed.replace(/\*\)$/, '+)')}/${file}`,
        destination: '/en/:path/files/:file',
      },
      { source: unprefixed, destination: '/en/:path' },
    ],
    fallback: [],
  }),
};

export default config;
