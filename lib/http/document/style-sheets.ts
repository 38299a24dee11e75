import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import postcss, { AtRule, type ChildNode, Rule } from 'postcss';
import { appFile } from '../../process/app-folder';
import { hashSource } from './content-security-policy';

const LINK = /<link rel="stylesheet" href="(\/_next\/static\/[^"]+\.css)"[^>]*>/g;
const CLASSES = /\bclass="([^"]*)"/g;

/** A page with its styles in its head, and the hash source of these (CSP 3, 2.3.1); null where it has none. */
export interface StyledPage {
  html: string;
  hash: string | null;
}

const sheets = new Map<string, readonly ChildNode[]>();

/**
 * Puts a page's styles into its head in the place of the links to its style sheets, so that a browser paints it without
 * asking for more; of rules for classes only those for classes that the page has.
 */
export function inlineStyles(html: string): StyledPage {
  const classes = classesIn(html);
  let css = '';
  const rest = html.replace(LINK, (_, address: string) => {
    css += sheetAt(address)
      .map((node) => written(node, classes))
      .join('');
    return '';
  });
  if (css === '') return { html, hash: null };
  const style = `<style>${css}</style>`;
  return { html: rest.replace('</head>', () => `${style}</head>`), hash: hashSource(css) };
}

function classesIn(html: string): ReadonlySet<string> {
  return new Set([...html.matchAll(CLASSES)].flatMap(([, names = '']) => names.split(/\s+/)));
}

/** What a style sheet of this build holds, with addresses that hold in any page; read once. */
function sheetAt(address: string): readonly ChildNode[] {
  const known = sheets.get(address);
  if (known) return known;
  const root = postcss.parse(readFileSync(appFile(address.replace('/_next/', '.next/')), 'utf8'));
  root.walkDecls((declaration) => {
    declaration.value = declaration.value.replace(
      /url\((?!["']?(?:data:|\/))(["']?)([^"')]+)\1\)/g,
      (_, __, file: string) => `url(${posix.resolve(posix.dirname(address), file)})`,
    );
  });
  sheets.set(address, root.nodes);
  return root.nodes;
}

function written(node: ChildNode, classes: ReadonlySet<string>): string {
  if (node instanceof Rule) {
    const fitting = node.selectors.filter((selector) => isOf(selector, classes));
    return fitting.length > 0 ? `${fitting.join(',')}{${node.nodes.map(String).join(';')}}` : '';
  }
  if (!(node instanceof AtRule)) return '';
  // A group of rules; what else begins with @ (a font, key frames) stays whole.
  if (!['media', 'supports', 'layer', 'container'].includes(node.name)) return `${node}`;
  const within = (node.nodes ?? []).map((one) => written(one, classes)).join('');
  return within === '' ? '' : `@${node.name} ${node.params}{${within}}`;
}

/** Whether every class that a selector names, outside of `:not()`, is one of the page's. */
function isOf(selector: string, classes: ReadonlySet<string>): boolean {
  const named = selector.replace(/:not\([^)]*\)/g, '').matchAll(/\.([\w-]+)/g);
  return [...named].every(([, name = '']) => classes.has(name));
}
