import type { MetadataRoute } from 'next';
import { siteAddress } from '@/lib/process/env';

// The build does not know the site's address.
export const dynamic = 'force-dynamic';

/** Everything may be read by everybody. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/' }, sitemap: `${siteAddress()}/sitemap.xml` };
}
