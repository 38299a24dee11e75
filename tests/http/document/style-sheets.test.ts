import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inlineStyles } from '@/lib/http/document/style-sheets';

const FOLDER = Symbol.for('agreement-tracker.folder');
const home: typeof globalThis & { [FOLDER]?: string } = globalThis;
const LINK = '<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'agreement-styles-'));
  home[FOLDER] = folder;
  const chunks = join(folder, '.next/static/chunks');
  mkdirSync(chunks, { recursive: true });
  writeFileSync(
    join(chunks, 'a.css'),
    '@font-face{font-family:A;src:url(../media/a.woff2)format("woff2")}' +
      'p,.used>q,.unused q{color:red}.unused{color:blue}.used:not(.unused){margin:0!important}' +
      '@media print{.unused{color:blue}}@media (width>=30rem){.used{gap:1px}.unused{gap:2px}}' +
      '.used:has(:checked) .other{color:red}@keyframes a{0%{top:0}}',
  );
});
afterAll(() => {
  delete home[FOLDER];
  rmSync(folder, { recursive: true });
});

describe('a page', () => {
  const page = (head: string, body: string) =>
    `<html><head>${head}<title>A</title></head><body>${body}</body></html>`;
  const KEPT =
    '@font-face{font-family:A;src:url(/_next/static/media/a.woff2)format("woff2")}' +
    'p,.used>q{color:red}.used:not(.unused){margin:0!important}' +
    '@media (width>=30rem){.used{gap:1px}}@keyframes a{0%{top:0}}';

  it('has those rules in its head that are for what it has', () => {
    const body = '<p class="used more">a</p>';
    expect(inlineStyles(page(LINK, body))).toEqual({
      html: page('', body).replace('</head>', `<style>${KEPT}</style></head>`),
      hash: `'sha256-${createHash('sha256').update(KEPT).digest('base64')}'`,
    });
  });

  it('stays as it is where it has no style sheet of this build', () => {
    const html = page(
      '<link rel="stylesheet" href="https://elsewhere.example/a.css"/>',
      '<p>a</p>',
    );
    expect(inlineStyles(html)).toEqual({ html, hash: null });
  });
});
