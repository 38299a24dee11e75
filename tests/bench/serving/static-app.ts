import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runQuietly } from '@/lib/commands/building/programs';

const LARGEST = 6_000;

/** The sizes in which the page is made, in paragraphs: each 4 % below the one before. */
const SIZES = [0];
for (let size = LARGEST; size >= 10; size = Math.floor(size * 0.96)) SIZES.push(size);

const FILES = {
  'package.json': '{ "private": true }',
  // The packages lie outside the folder, behind a link.
  'next.config.js':
    "module.exports = { agentRules: false, poweredByHeader: false, turbopack: { root: '/' } };",
  'app/layout.js': `export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>;
}`,
  // One letter that Latin-1 lacks makes a whole text slower to send; the site's own pages have them too.
  'app/[paragraphs]/page.js': `export const dynamic = 'force-static';
export const dynamicParams = false;
export const generateStaticParams = () => ${JSON.stringify(SIZES)}.map((size) => ({ paragraphs: String(size) }));

export default async function Page({ params }) {
  const { paragraphs } = await params;
  const numbers = Array.from({ length: Number(paragraphs) }, (_, index) => index + 1);
  return (
    <main>
      <h1>A page’s heading</h1>
      {numbers.map((number) => (
        <p key={number}>Paragraph {number} says in plain words what a page says, and is then at its end.</p>
      ))}
    </main>
  );
}`,
} as const;

/** Makes and builds a minimal Next.js app, whose one page is prerendered in many sizes, with the site's own Next; gives its folder. */
export async function buildStaticApp(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'static-next-page-'));
  await mkdir(join(folder, 'app/[paragraphs]'), { recursive: true });
  for (const [file, text] of Object.entries(FILES)) await writeFile(join(folder, file), text);
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  await runQuietly('next', ['build', folder]);
  return folder;
}

/** The path of the page that is nearest in size to so many bytes, and its own size. */
export async function pageOfSize(
  address: string,
  bytes: number,
): Promise<{ path: string; bytes: number }> {
  const [least, most] = [await bytesOf(`${address}/0`), await bytesOf(`${address}/${LARGEST}`)];
  const paragraphs = ((bytes - least) / (most - least)) * LARGEST;
  const far = (size: number) => Math.abs(size - paragraphs);
  const nearest = SIZES.reduce((best, size) => (far(size) < far(best) ? size : best));
  return { path: `/${nearest}`, bytes: await bytesOf(`${address}/${nearest}`) };
}

/** The size of what an address answers, uncompressed. */
export async function bytesOf(url: string): Promise<number> {
  const answer = await fetch(url, { headers: { 'Accept-Encoding': 'identity' } });
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}`);
  return (await answer.arrayBuffer()).byteLength;
}
