import { afterAll, describe, expect, it } from 'vitest';
import { readSource, type SourceAnswer } from '@/lib/jobs/sources/read-source';
import { sourceReader } from '@/lib/jobs/sources/source-reader';
import { workersFromBundles } from '../../fixtures/children/program';
import { pdfBomb, pdfOf } from '../../fixtures/evidence/pdf';

workersFromBundles();

const reader = sourceReader();
afterAll(() => reader.end());

const asked = (bytes: Uint8Array, contentType: string | null, quotes: string[] = []) => ({
  from: { bytes, contentType },
  quotes,
  isLook: false,
});
const problemOf = (answer: SourceAnswer) => (answer.result === 'read' ? null : answer.problem);

describe('a PDF', () => {
  it('is read, and words are found in it over the end of a line', async () => {
    const pdf = pdfOf(['They agreed with a deter-', 'mination to sign', 'by summer 2025.']);
    const quotes = ['a determination to sign by summer 2025', 'by spring 2025'];
    expect(await reader.read(asked(pdf, 'application/pdf', quotes))).toMatchObject({
      result: 'read',
      text: 'They agreed with a deter-\nmination to sign\nby summer 2025.',
      has: [true, false],
    });
  });

  it('is known by how it begins, where its media type says nothing', async () => {
    const answer = await reader.read(asked(pdfOf(['Words']), 'application/octet-stream'));
    expect(answer).toMatchObject({ result: 'read', text: 'Words' });
  });

  it('that is broken, or is a page after all, is told', async () => {
    const cut = pdfOf(['Words']).subarray(0, 60);
    expect(problemOf(await reader.read(asked(cut, 'application/pdf')))).toMatch(
      /could not be read/,
    );
    const page = new TextEncoder().encode('<p>Not found');
    expect(problemOf(await reader.read(asked(page, 'application/pdf')))).toMatch(
      /could not be read/,
    );
  });

  it('that unpacks without end is given up before it fills the memory, and the next is read', async () => {
    const bounded = sourceReader({ milliseconds: 15_000, megabytes: 192, growth: 160 });
    const bomb = pdfBomb(2_000);
    const before = process.memoryUsage.rss();
    let most = before;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage.rss());
    }, 5);
    try {
      const answer = await bounded.read(asked(bomb, 'application/pdf'));
      expect(problemOf(answer)).toMatch(/takes too much memory|within 15 seconds/);
      expect((most - before) / 1_048_576).toBeLessThan(700);
      expect(await bounded.read(asked(pdfOf(['Words']), 'application/pdf'))).toMatchObject({
        result: 'read',
      });
    } finally {
      clearInterval(watch);
      await bounded.end();
    }
  });
});

describe('a source', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  it('of a media type that is no text is not read', async () => {
    expect(problemOf(await readSource(asked(bytes('PK'), 'application/zip')))).toBe(
      'What it sent (application/zip) is not read as text.',
    );
    expect(problemOf(await readSource(asked(bytes('PK'), null)))).toBe(
      'What it sent (of no media type) is not read as text.',
    );
  });

  it('that shows no text is not read', async () => {
    const page = bytes('<script src="/app.js"></script><div id="root">&shy;</div>');
    expect(problemOf(await readSource(asked(page, 'text/html')))).toMatch(/shows no text/);
  });

  it('that is longer than is kept is not read in part', async () => {
    const page = bytes(`<p>${'Ministers met. '.repeat(300_000)}</p>`);
    expect(problemOf(await readSource(asked(page, 'text/html', ['met'])))).toMatch(
      /is longer than/,
    );
  });

  it('is looked at with the sentence around words that were found, the nearest passage, and what may be quoted', async () => {
    const page = bytes(
      '<nav>Home</nav><p>First. They met in Oslo, with a determination to sign by summer 2025.</p>',
    );
    const quotes = [
      'to sign by summer',
      'with a determination to sign by spring 2025',
      'a frigate',
    ];
    const { looked, sentences } = (await readSource({
      ...asked(page, 'text/html', quotes),
      isLook: true,
    })) as Extract<SourceAnswer, { result: 'read' }>;
    expect(looked.map(({ state }) => state)).toEqual(['found', 'not found', 'not found']);
    expect(looked[0]?.passage?.map(({ text }) => text)).toEqual([
      'They met in Oslo, with a determination ',
      'to sign by summer',
      ' 2025.',
    ]);
    expect(looked[1]?.passage?.find(({ marked }) => marked)?.text).toBe('summer');
    expect(looked[2]?.passage).toBeNull();
    expect(sentences).toEqual(['They met in Oslo, with a determination to sign by summer 2025.']);
  });
});
