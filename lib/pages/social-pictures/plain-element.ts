import { isValidElement, type ReactNode } from 'react';

/** An element of markup as plain data, with nothing of a component in it: it can be handed to a worker thread. */
export interface PlainElement {
  type: string;
  props: Record<string, unknown>;
  key: null;
}

/**
 * The markup that an element of synchronous components makes, as plain data; throws where that is not one element.
 */
export function plainElement(node: ReactNode): PlainElement {
  const plain = plainNode(node);
  if (!isPlainElement(plain)) throw new Error('a picture is one element');
  return plain;
}

function plainNode(node: ReactNode): unknown {
  if (Array.isArray(node)) return node.map(plainNode);
  if (!isValidElement<{ children?: ReactNode }>(node)) return node;
  const { type, props } = node;
  if (typeof type === 'function') {
    const made: ReactNode = Reflect.apply(type, undefined, [props]);
    return plainNode(made);
  }
  return { type, props: { ...props, children: plainNode(props.children) }, key: null };
}

function isPlainElement(node: unknown): node is PlainElement {
  return (
    typeof node === 'object' && node !== null && 'type' in node && typeof node.type === 'string'
  );
}
