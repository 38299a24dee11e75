import { z } from 'zod';
import type { Answer, Body, Operation, Parameter, Reference, Schema } from './reference';
import { fieldOf, fieldsOf, JsonSchema, nameOfReference, typeOf } from './type-of';

const Content = z.record(
  z.string(),
  z.object({ schema: JsonSchema, example: z.unknown().optional() }),
);
const ParameterObject = z.object({
  name: z.string(),
  in: z.enum(['path', 'query', 'header']),
  required: z.boolean().default(false),
  description: z.string().optional(),
  schema: JsonSchema,
});
const OperationObject = z.object({
  operationId: z.string(),
  summary: z.string(),
  description: z.string().optional(),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  parameters: z.array(ParameterObject).default([]),
  requestBody: z.object({ content: Content }).optional(),
  responses: z.record(
    z.string(),
    z.object({
      description: z.string(),
      headers: z.record(z.string(), z.unknown()).default({}),
      content: Content.default({}),
    }),
  ),
});
const Document = z.object({
  servers: z.tuple([z.object({ url: z.string() })]),
  paths: z.record(z.string(), z.record(z.string(), OperationObject)),
  components: z.object({ schemas: z.record(z.string(), JsonSchema) }),
});

/** The reference that an OpenAPI document of this API amounts to; throws where the document has not what each operation must have. */
export function readReference(document: object): Reference {
  const { servers, paths, components } = Document.parse(document);
  return {
    server: servers[0].url,
    operations: Object.entries(paths)
      .flatMap(([path, operations]) =>
        Object.entries(operations).map(([method, one]) => toOperation(method, path, one)),
      )
      // Reading first: it is what nearly everyone comes for.
      .sort((a, b) => Number(a.needsKey) - Number(b.needsKey)),
    schemas: Object.entries(components.schemas)
      .map(([name, schema]) => toSchema(name, schema))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

function toOperation(
  method: string,
  path: string,
  operation: z.infer<typeof OperationObject>,
): Operation {
  return {
    id: operation.operationId,
    method: method.toUpperCase(),
    path,
    summary: operation.summary,
    description: operation.description ?? null,
    needsKey: operation.security.length > 0,
    parameters: operation.parameters.map(toParameter),
    body: toBody(operation.requestBody?.content ?? {}),
    answers: Object.entries(operation.responses).map(
      ([status, { description, headers, content }]): Answer => ({
        status,
        description,
        headers: Object.keys(headers),
        body: toBody(content),
      }),
    ),
  };
}

function toParameter(parameter: z.infer<typeof ParameterObject>): Parameter {
  const { name, required, schema, description = schema.description } = parameter;
  return { ...fieldOf(name, { ...schema, description }, required), place: parameter.in };
}

function toBody(content: z.infer<typeof Content>): Body | null {
  const [only] = Object.entries(content);
  if (!only) return null;
  const [mediaType, { schema, example }] = only;
  return { mediaType, type: typeOf(schema), example: JSON.stringify(example, null, 2) };
}

function toSchema(name: string, schema: JsonSchema): Schema {
  const { discriminator, description = null } = schema;
  return {
    name,
    description,
    fields: fieldsOf(schema),
    kinds: discriminator
      ? {
          property: discriminator.propertyName,
          of: Object.entries(discriminator.mapping ?? {}).map(([value, reference]) => ({
            value,
            schema: nameOfReference(reference),
          })),
        }
      : null,
  };
}
