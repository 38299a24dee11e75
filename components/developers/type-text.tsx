import type { TypePart } from '@/lib/api/reference/reference';
import { schemaAnchor } from './anchors';

/** A type, in which each schema leads to its fields. */
export function TypeText({ type }: { type: readonly TypePart[] }) {
  return (
    <code>
      {type.map(({ text, schema }, at) =>
        schema === undefined ? (
          text
        ) : (
          // The parts of a type never change places.
          <a key={at} href={`#${schemaAnchor(schema)}`}>
            {text}
          </a>
        ),
      )}
    </code>
  );
}
