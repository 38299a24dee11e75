import { notFound } from 'next/navigation';
import { siteAddress } from '@/lib/process/env';
import { languagesOf } from './page-metadata';

/** Answers with a sitemap; it speaks of pages in every language, so it has one address only. */
export function answerSitemap(locale: string, xml: string): Response {
  if (locale !== 'en') notFound();
  return new Response(xml, {
    headers: {
      'Content-Type': 'application/xml; charset=utf-8',
      'Cache-Control': 'public, max-age=0, must-revalidate',
    },
  });
}

/** A page's absolute address in every language, by its path without one. */
export function absolute(path: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(languagesOf(path)).map(([tag, address]) => [tag, `${siteAddress()}${address}`]),
  );
}
