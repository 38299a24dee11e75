import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import type { I18n } from '@/components/i18n/i18n';
import { NotFoundPage, notFoundMetadata } from './not-found-page';
import { pathI18n } from './path-i18n';

interface Parts<Path, Found> {
  /** What a path names; null where that is nothing. */
  read: (path: Path) => Promise<Found | null>;
  /** Its title, description and addresses. */
  describe: (found: Found, i18n: I18n, path: Path) => Metadata;
  /** What stands on the page, in its frame. */
  show: (found: Found, i18n: I18n, path: Path) => ReactNode | Promise<ReactNode>;
}

interface Props<Path> {
  params: Promise<Path & { locale: string }>;
}

/** A public page, as Next wants it: what its path names, in the path's language; where that is nothing, it says so (404). */
export function publicPage<Path, Found>({ read, describe, show }: Parts<Path, Found>) {
  const readPath = async ({ params }: Props<Path>) => {
    const path = await params;
    return { path, i18n: pathI18n(path.locale), found: await read(path) };
  };
  return {
    generateMetadata: async (props: Props<Path>): Promise<Metadata> => {
      const { path, i18n, found } = await readPath(props);
      return found ? describe(found, i18n, path) : notFoundMetadata(i18n);
    },
    Page: async (props: Props<Path>): Promise<ReactNode> => {
      const { path, i18n, found } = await readPath(props);
      return found ? show(found, i18n, path) : <NotFoundPage i18n={i18n} />;
    },
  };
}
