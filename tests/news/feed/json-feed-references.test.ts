import { expect, it } from 'vitest';
import { readFeed } from '@/lib/news/feed/read-feed';

it('a JSON Feed is told with its references resolved as browsers do, and its signs as they stand', () => {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Defence &amp; security',
    items: [
      { id: '1', title: 'UK&nbsp;&amp; Norway&#8217;s pact', content_text: 'R&amp;D&#x2026;' },
      { id: '2', title: 'R&D: 1 < 2 &amp;amp; <b>', authors: [{ name: 'Ola &oslash;' }] },
      { id: '3', title: 'AT&T and Q&A' },
    ],
  };
  const told = readFeed(new TextEncoder().encode(JSON.stringify(feed)), {
    contentType: null,
    address: 'https://a.example/feed',
  });
  expect(told).toMatchObject({
    title: 'Defence & security',
    items: [
      { content: { title: 'UK & Norway’s pact', summary: 'R&D…' } },
      { content: { title: 'R&D: 1 < 2 &amp; <b>', credit: 'Ola ø' } },
      { content: { title: 'AT&T and Q&A' } },
    ],
  });
});
