import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { pathOf } from '@/lib/http/path';
import { appFile } from '@/lib/process/app-folder';
import { runtime } from '@/lib/process/runtime';

/** Every action of the build by its id, with the pages that have it. */
const Actions = z.object({
  node: z.record(z.string(), z.object({ workers: z.record(z.string(), z.unknown()) })),
});

const Routes = z.object({ page: z.string(), regex: z.string() }).array();
const Manifest = z.object({ staticRoutes: Routes, dynamicRoutes: Routes });

/** The server actions of a build. */
export interface KnownActions {
  /** The pages that have an action, by its id. */
  pages: ReadonlyMap<string, readonly string[]>;
  /** Each page with what its paths look like, in the order in which Next looks for one. */
  routes: readonly { page: string; path: RegExp }[];
}

/** Whether the page at a request's target has an action, by its id, in the build that answers. */
export function isKnownAction(target: string, id: string): boolean {
  runtime.actions ??= readActions();
  const { pages, routes } = runtime.actions;
  const path = pathOf(target);
  const page = routes.find((route) => route.path.test(path))?.page;
  return page !== undefined && (pages.get(id)?.includes(`app${page}/page`) ?? false);
}

function readActions(): KnownActions {
  const { node } = Actions.parse(readJson('server/server-reference-manifest.json'));
  const { staticRoutes, dynamicRoutes } = Manifest.parse(readJson('routes-manifest.json'));
  return {
    pages: new Map(Object.entries(node).map(([id, { workers }]) => [id, Object.keys(workers)])),
    routes: [...staticRoutes, ...dynamicRoutes].map(({ page, regex }) => ({
      page,
      path: new RegExp(regex),
    })),
  };
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(appFile('.next', file), 'utf8'));
}
