/** What a page's linked data (JSON-LD, schema.org) says of the article on it, as it stands there; empty where it says nothing. */
export interface LinkedArticle {
  headline: readonly string[];
  published: readonly string[];
  publisher: readonly string[];
  language: readonly string[];
}

type Node = Readonly<Record<string, unknown>>;

const NOTHING: Node = {};

// So many nodes of a script, and values of one property, are looked at; pages that mean it have some dozens.
const MOST_NODES = 1_000;
const MOST_VALUES = 20;

// NewsArticle and its kin, BlogPosting, Report (schema.org, "Article" and its subtypes).
const ARTICLE = /(Article|Posting|Report)$/;
const PAGE = /Page$/;

/** Reads what scripts of linked data say of the article: the first that is one, else the page; scripts that are not JSON say nothing. */
export function linkedArticle(scripts: readonly string[]): LinkedArticle {
  const nodes = scripts.flatMap((script) => nodesOf(parsed(script)));
  const ofKind = (kind: RegExp) => nodes.find((node) => isA(node, kind));
  const article = ofKind(ARTICLE) ?? ofKind(PAGE) ?? NOTHING;
  return {
    headline: [...texts(article['headline']), ...texts(article['name'])],
    published: texts(article['datePublished']),
    publisher: list(article['publisher']).flatMap((publisher) => named(publisher, nodes)),
    language: list(article['inLanguage']).flatMap(languages),
  };
}

function parsed(script: string): unknown {
  try {
    return JSON.parse(script);
  } catch {
    return null;
  }
}

/** The nodes on the upper levels: in lists, in a graph, and what a page is mainly about. */
function nodesOf(document: unknown): Node[] {
  const nodes: Node[] = [];
  const waiting: unknown[] = [document];
  for (let at = 0; at < waiting.length && at < MOST_NODES; at++) {
    const next = waiting[at];
    if (Array.isArray(next)) waiting.push(...next.slice(0, MOST_NODES));
    if (!isNode(next)) continue;
    nodes.push(next);
    waiting.push(next['@graph'], next['mainEntity']);
  }
  return nodes;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isA(node: Node, kind: RegExp): boolean {
  return texts(node['@type']).some((type) => kind.test(type));
}

function named(publisher: unknown, nodes: readonly Node[]): readonly string[] {
  if (!isNode(publisher)) return texts(publisher);
  const own = texts(publisher['name']);
  if (own.length > 0) return own;
  const id = publisher['@id'];
  const described = nodes.find((node) => typeof id === 'string' && node['@id'] === id);
  return texts(described?.['name']);
}

function languages(language: unknown): readonly string[] {
  if (!isNode(language)) return texts(language);
  return [...texts(language['alternateName']), ...texts(language['name'])];
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, MOST_VALUES) : [value];
}

function texts(value: unknown): readonly string[] {
  return list(value).filter((one): one is string => typeof one === 'string');
}
