import { expect, test } from 'vitest';
import { plainText } from '@/lib/news/text/plain-text';

test.each([
  ['Signed', 'Signed'],
  ['Fish &amp; chips&nbsp;&#8211; 5 < 6', 'Fish & chips\u00a0– 5 < 6'],
  ['<b>For</b>eign <i lang="no">minister</i>', 'Foreign minister'],
  ['One<br>two', 'One two'],
  ['Before<script>alert("<p>1</p>")</script><!-- no --> after', 'Before after'],
  ['<style>p{}</style>Seen<noscript><p>no</p></noscript>', 'Seen'],
  ['<a href="x" title="<p>">Link', 'Link'],
  ['&lt;b&gt; stays', '<b> stays'],
])('%o shows %o', (html, text) => {
  expect(plainText(html).replace(/ +/g, ' ').trim()).toBe(text);
});
