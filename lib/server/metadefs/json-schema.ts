/** As much of JSON Schema as the schemas of Glance use. Formats are not checked, as in Glance. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly uniqueItems?: boolean;
  readonly allOf?: readonly JsonSchema[];
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
  readonly [annotation: string]: unknown;
}

/** Why a value does not fit a schema, in one sentence; undefined when it does. A root without a type takes lists as well. */
export function misfit(schema: JsonSchema, value: unknown, root: JsonSchema = schema): string | undefined {
  if (schema.$ref !== undefined) return misfit(root.definitions?.[schema.$ref.replace('#/definitions/', '')] ?? {}, value, root);
  return (
    misfitOfValue(schema, value) ??
    (Array.isArray(value) ? misfitOfList(schema, value, root) : undefined) ??
    (isPlain(value) ? misfitOfObject(schema, value, root) : undefined) ??
    first(schema.allOf ?? [], (part) => misfit(part, value, root))
  );
}

function misfitOfValue(schema: JsonSchema, value: unknown): string | undefined {
  const types = typeof schema.type === 'string' ? [schema.type] : schema.type;
  if (types !== undefined && !types.some((type) => isOfType(type, value)))
    return `${JSON.stringify(value)} is not of type ${types.join(', ')}`;
  if (schema.enum !== undefined && !schema.enum.includes(value))
    return `${JSON.stringify(value)} is not one of ${JSON.stringify(schema.enum)}`;
  if (typeof value === 'string' && schema.maxLength !== undefined && [...value].length > schema.maxLength)
    return `${JSON.stringify(value)} is too long`;
  if (typeof value === 'number' && schema.minimum !== undefined && value < schema.minimum)
    return `${value} is less than the minimum of ${schema.minimum}`;
  return undefined;
}

function misfitOfList(schema: JsonSchema, value: readonly unknown[], root: JsonSchema): string | undefined {
  if (schema.minItems !== undefined && value.length < schema.minItems) return `${JSON.stringify(value)} is too short`;
  if (schema.uniqueItems === true && new Set(value.map((item) => JSON.stringify(item))).size < value.length)
    return `${JSON.stringify(value)} has non-unique elements`;
  const { items } = schema;
  return items === undefined ? undefined : first(value, (item) => misfit(items, item, root));
}

function misfitOfObject(schema: JsonSchema, value: Readonly<Record<string, unknown>>, root: JsonSchema): string | undefined {
  const { properties = {}, additionalProperties } = schema;
  const missing = schema.required?.find((name) => !Object.hasOwn(value, name));
  if (missing !== undefined) return `'${missing}' is a required property`;
  return first(Object.entries(value), ([name, member]) => {
    const known = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (known !== undefined) return misfit(known, member, root);
    if (additionalProperties === false) return `Additional properties are not allowed ('${name}' was unexpected)`;
    return typeof additionalProperties === 'object' ? misfit(additionalProperties, member, root) : undefined;
  });
}

function isOfType(type: string, value: unknown): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isPlain(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function first<T>(items: readonly T[], judge: (item: T) => string | undefined): string | undefined {
  for (const item of items) {
    const text = judge(item);
    if (text !== undefined) return text;
  }
  return undefined;
}
