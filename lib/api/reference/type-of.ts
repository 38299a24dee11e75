import { z } from 'zod';
import type { Field, TypePart } from './reference';

/** What is read of a JSON Schema (2020-12) as OpenAPI 3.1 has it; all else is left to programs. */
export interface JsonSchema {
  $ref?: string | undefined;
  type?: string | string[] | undefined;
  const?: unknown;
  enum?: unknown[] | undefined;
  format?: string | undefined;
  description?: string | undefined;
  items?: JsonSchema | undefined;
  properties?: Record<string, JsonSchema> | undefined;
  required?: string[] | undefined;
  additionalProperties?: boolean | JsonSchema | undefined;
  anyOf?: JsonSchema[] | undefined;
  oneOf?: JsonSchema[] | undefined;
  discriminator?:
    | { propertyName: string; mapping?: Record<string, string> | undefined }
    | undefined;
  minimum?: number | undefined;
  maximum?: number | undefined;
  maxLength?: number | undefined;
}

export const JsonSchema: z.ZodType<JsonSchema> = z.lazy(() =>
  z.object({
    $ref: z.string().optional(),
    type: z.union([z.string(), z.array(z.string())]).optional(),
    const: z.unknown().optional(),
    enum: z.array(z.unknown()).optional(),
    format: z.string().optional(),
    description: z.string().optional(),
    items: JsonSchema.optional(),
    properties: z.record(z.string(), JsonSchema).optional(),
    required: z.array(z.string()).optional(),
    additionalProperties: z.union([z.boolean(), JsonSchema]).optional(),
    anyOf: z.array(JsonSchema).optional(),
    oneOf: z.array(JsonSchema).optional(),
    discriminator: z
      .object({
        propertyName: z.string(),
        mapping: z.record(z.string(), z.string()).optional(),
      })
      .optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    maxLength: z.number().optional(),
  }),
);

/** The name of the schema that a reference leads to. */
export function nameOfReference(reference: string): string {
  return reference.split('/').at(-1) ?? reference;
}

/** A type as TypeScript would write it; an object with fields of its own is `object`, since these stand beside it. */
export function typeOf(schema: JsonSchema): TypePart[] {
  if (schema.$ref !== undefined) {
    const name = nameOfReference(schema.$ref);
    return [{ text: name, schema: name }];
  }
  if (schema.const !== undefined) return [{ text: JSON.stringify(schema.const) }];
  if (schema.enum) return [{ text: schema.enum.map((one) => JSON.stringify(one)).join(' | ') }];
  const several = schema.anyOf ?? schema.oneOf;
  if (several) return several.flatMap((one, at) => (at > 0 ? [OR, ...typeOf(one)] : typeOf(one)));
  if (Array.isArray(schema.type)) {
    return schema.type.flatMap((type, at) => {
      const own = typeOf({ ...schema, type });
      return at > 0 ? [OR, ...own] : own;
    });
  }
  if (schema.type === 'array') return listOf(typeOf(schema.items ?? {}));
  if (schema.type === 'object' && typeof schema.additionalProperties === 'object') {
    return [{ text: '{ [key]: ' }, ...typeOf(schema.additionalProperties), { text: ' }' }];
  }
  const { type = 'any', format } = schema;
  return [{ text: type === 'string' && format !== undefined ? `string (${format})` : type }];
}

const OR: TypePart = { text: ' | ' };

function listOf(parts: readonly TypePart[]): TypePart[] {
  const isSeveral = parts.some(({ text }) => text.includes(' | '));
  return isSeveral ? [{ text: '(' }, ...parts, { text: ')[]' }] : [...parts, { text: '[]' }];
}

/** The fields of an object and, with dots, those of the objects within it. */
export function fieldsOf(schema: JsonSchema, within = ''): Field[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const place = `${within}${name}`;
    const [object, suffix] = innerOf(field);
    return [
      fieldOf(place, field, schema.required?.includes(name) ?? false),
      ...(object ? fieldsOf(object, `${place}${suffix}.`) : []),
    ];
  });
}

/** A field as it is told by itself. */
export function fieldOf(name: string, schema: JsonSchema, required: boolean): Field {
  // What may be null has its bounds in the other branch.
  const bounded = [schema, ...(schema.anyOf ?? [])];
  const [minimum] = bounded.flatMap((one) => one.minimum ?? []);
  const [maximum] = bounded.flatMap((one) => one.maximum ?? []);
  const [maxLength] = bounded.flatMap((one) => one.maxLength ?? []);
  return {
    name,
    type: typeOf(schema),
    required,
    description: schema.description ?? null,
    least: minimum ?? null,
    most: maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? maximum : null,
    longest: maxLength ?? null,
  };
}

/** The object that a field is or holds, and what its place adds to the field's: `[]` for each of a list. */
function innerOf(field: JsonSchema): [object: JsonSchema | null, suffix: string] {
  if (field.properties) return [field, ''];
  if (field.items) {
    const [object, suffix] = innerOf(field.items);
    return [object, `[]${suffix}`];
  }
  const only = (field.anyOf ?? []).filter(({ type }) => type !== 'null');
  return only.length === 1 && only[0] ? innerOf(only[0]) : [null, ''];
}
