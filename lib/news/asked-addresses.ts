import type { FeedFormat } from '@/lib/agreement/feed';

/** The addresses that are asked for a feed: its own. */
export function askedAddresses({ url, format }: { url: string; format: FeedFormat }): string[] {
  switch (format) {
    case 'Atom':
    case 'RSS 2.0':
    case 'RSS 1.0':
    case 'JSON Feed':
      return [url];
    case 'UK Parliament treaties':
    case 'UK Parliament written questions':
    case 'UK Parliament written statements':
      return [];
  }
}
