import { schemas } from '../../../../specs/schemas.gen.ts';

/** A JSON Schema as far as the contract uses the language. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly allOf?: readonly Schema[];
}

/** A field of a document: the keys that lead to it, `*` for every entry of a list or of a dictionary. */
export interface Field {
  readonly path: readonly string[];
  readonly isRequired: boolean;
  /** The JSON types that it may have; none where anything goes. */
  readonly types: readonly string[];
  readonly isTime: boolean;
}

/** Documents inside documents are followed so far. */
const deepest = 4;

/** Every field that a schema of the contract names, outer ones first; lists and dictionaries by their entries. */
export function fieldsOf(schema: unknown, path: readonly string[] = []): Field[] {
  const { properties, required, items, additionalProperties } = flat(schema as Schema);
  if (path.length >= deepest) return [];
  const entries = typeof additionalProperties === 'object' && properties === undefined ? additionalProperties : items;
  const named = Object.entries(properties ?? {}).map(([name, inner]): [Field, Schema] => {
    const types = typesOf(flat(inner));
    return [
      { path: [...path, name], isRequired: required?.includes(name) ?? false, types, isTime: inner.$ref?.endsWith('/Time') ?? false },
      inner,
    ];
  });
  return [
    ...named.map(([field]) => field),
    ...named.flatMap(([field, inner]) => fieldsOf(inner, field.path)),
    ...(entries === undefined ? [] : fieldsOf(entries, [...path, '*'])),
  ];
}

/** The lists in a document of this schema; the empty path where the document is one. */
export function listsOf(schema: unknown): (readonly string[])[] {
  const document = flat(schema as Schema);
  const named = Object.entries(document.properties ?? {}).filter(([, inner]) => flat(inner).items !== undefined);
  return [...(document.items === undefined ? [] : [[]]), ...named.map(([name]) => [name])];
}

/** References followed and parts put together. */
function flat(schema: Schema): Schema {
  if (schema.$ref !== undefined) return flat(schemas[schema.$ref.replace('#/components/schemas/', '')] as Schema);
  if (schema.allOf === undefined) return schema;
  const parts = schema.allOf.map(flat);
  const own = schema.properties ?? {};
  return {
    ...schema,
    required: [...parts.flatMap(({ required = [] }) => required), ...(schema.required ?? [])],
    properties: {
      ...Object.assign({}, ...parts.map(({ properties }) => properties)),
      // What is said anew without a word is the part's.
      ...Object.fromEntries(Object.entries(own).filter(([name, inner]) => Object.keys(inner).length > 0 || !inPart(parts, name))),
    },
  };
}

const inPart = (parts: readonly Schema[], name: string) => parts.some(({ properties = {} }) => name in properties);

function typesOf({ type, const: only, enum: some }: Schema): readonly string[] {
  if (type !== undefined) return typeof type === 'string' ? [type] : type;
  return [...new Set([...(only === undefined ? [] : [only]), ...(some ?? [])].map((value) => (value === null ? 'null' : typeof value)))];
}
