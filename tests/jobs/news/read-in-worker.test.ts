import { afterAll, describe, expect, it } from 'vitest';
import { type DocumentReader, documentReader } from '@/lib/jobs/news/read-in-worker';
import { workersFromBundles } from '../../fixtures/children/program';
import { RSS } from '../../fixtures/news/feed-documents';
import { rss } from '../../fixtures/news/read-document';

workersFromBundles();

const reader = documentReader();
afterAll(reader.end);

function reading(document: string, by: DocumentReader = reader) {
  const address = 'https://feeds.example.net/news.xml';
  const bytes = new TextEncoder().encode(document);
  return by.read(bytes, { format: 'RSS 2.0', contentType: 'text/xml', address });
}

const tenThousand = rss(
  ...Array.from({ length: 10_000 }, (_, index) => `<item><title>Item ${index}</title></item>`),
);

// The parser looks for the end of each bracket to the end of the text.
const endless = rss(`<item><title>A</title><author>${'('.repeat(1_000_000)}</author></item>`);

describe('a document read apart', () => {
  it('tells what it tells here', async () => {
    expect(await reading(RSS)).toMatchObject({
      result: 'news',
      title: 'Forsvarsdepartementet - regjeringen.no',
      items: [
        { content: { publishedAt: new Date('2025-12-04T23:45:00Z'), publishedOn: '2025-12-04' } },
        { content: { language: 'nn' } },
      ],
    });
    expect(await reading('Not found')).toEqual({
      result: 'not a feed',
      message: 'The document is neither XML nor a JSON Feed.',
    });
  });

  it('may hold 10,000 items', async () => {
    expect(await reading(tenThousand)).toMatchObject({ items: { length: 10_000 } });
  });

  it('that would take for ever is not read, and the next one is', async () => {
    const hasty = documentReader({ milliseconds: 500, megabytes: 64 });
    const [first, second] = await Promise.all([reading(endless, hasty), reading(RSS, hasty)]);
    expect(first).toEqual({
      result: 'not a feed',
      message: 'The document could not be read within 0.5 seconds.',
    });
    expect(second).toMatchObject({ result: 'news' });
    await hasty.end();
  });

  it('that would take too much memory is not read, and the next one is', async () => {
    const many = rss('<item><title>A</title></item>'.repeat(170_000));
    expect(await reading(many)).toEqual({
      result: 'not a feed',
      message: 'The document could not be read: it takes too much memory.',
    });
    expect(await reading(RSS)).toMatchObject({ result: 'news' });
  });

  it.each([
    [
      'values',
      `{"version":"1","items":[${Array(2_000_000).fill('{}').join()}]}`,
      'holds more than',
    ],
    ['depth', `{"version":"1","items":${'['.repeat(4_000_000)}`, 'are nested more than 100 deep'],
  ])('of JSON that would end this process by its %s is not read', async (_what, text, message) => {
    expect(await reading(text)).toEqual({
      result: 'not a feed',
      message: expect.stringContaining(message),
    });
    expect(await reading(RSS)).toMatchObject({ result: 'news' });
  });

  it('may come after the reader was ended', async () => {
    await reader.end();
    expect(await reading(RSS)).toMatchObject({ result: 'news' });
  });
});
