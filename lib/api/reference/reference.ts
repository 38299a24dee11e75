/** A part of a type as it is written for readers; `schema` where it names a schema that the reference describes. */
export interface TypePart {
  text: string;
  schema?: string;
}

/** A parameter, or a field of an object: fields of objects within it stand beside it, as `agreement.slug`. */
export interface Field {
  name: string;
  type: readonly TypePart[];
  required: boolean;
  description: string | null;
  /** Bounds of a number, or the most characters of a text. */
  least: number | null;
  most: number | null;
  longest: number | null;
}

/** A parameter of a request: where it stands in it. */
export interface Parameter extends Field {
  place: 'path' | 'query' | 'header';
}

/** What is sent or answered as a body. */
export interface Body {
  mediaType: string;
  type: readonly TypePart[];
  /** JSON, two spaces a level. */
  example: string;
}

/** What may be answered. */
export interface Answer {
  status: string;
  description: string;
  headers: readonly string[];
  body: Body | null;
}

/** One thing that can be asked of the API. */
export interface Operation {
  id: string;
  method: string;
  path: string;
  summary: string;
  description: string | null;
  needsKey: boolean;
  parameters: readonly Parameter[];
  body: Body | null;
  answers: readonly Answer[];
}

/** A named schema: its fields or, where it is one of several by the value of a field, these. */
export interface Schema {
  name: string;
  description: string | null;
  fields: readonly Field[];
  kinds: { property: string; of: readonly { value: string; schema: string }[] } | null;
}

/** All that the OpenAPI document says, in the order in which it is read. */
export interface Reference {
  /** The address below which all paths are. */
  server: string;
  operations: readonly Operation[];
  schemas: readonly Schema[];
}
