import { Fault } from '../fault.ts';
import type { Json } from './model.ts';

/** What Glance turns a document into behind its schema: typed fields, in this order. */
export type Kind = 'text' | 'boolean' | 'number' | 'choice' | 'default' | { readonly list: Kind } | { readonly map: Kind } | Model;

export interface Model {
  readonly required: readonly string[];
  readonly fields: Readonly<Record<string, Kind>>;
}

const times = { created_at: 'text', updated_at: 'text' } as const;
const links = { self: 'text', schema: 'text' } as const;

const items: Model = { required: ['type'], fields: { type: 'text', enum: { list: 'choice' } } };

const property: Model = {
  required: ['type', 'title'],
  fields: {
    name: 'text',
    type: 'text',
    title: 'text',
    description: 'text',
    operators: { list: 'text' },
    default: 'default',
    readonly: 'boolean',
    minimum: 'number',
    maximum: 'number',
    enum: { list: 'choice' },
    pattern: 'text',
    minLength: 'number',
    maxLength: 'number',
    confidential: 'boolean',
    items,
    uniqueItems: 'boolean',
    minItems: 'number',
    maxItems: 'number',
    additionalItems: 'boolean',
  },
};

const object: Model = {
  required: ['name'],
  fields: { name: 'text', required: { list: 'text' }, description: 'text', properties: { map: property }, ...times, ...links },
};

const association: Model = { required: ['name'], fields: { name: 'text', prefix: 'text', properties_target: 'text', ...times } };

const tag: Model = { required: ['name'], fields: { name: 'text', ...times } };

const namespace: Model = {
  required: ['namespace'],
  fields: {
    namespace: 'text',
    display_name: 'text',
    description: 'text',
    visibility: 'text',
    protected: 'boolean',
    owner: 'text',
    ...times,
    resource_type_associations: { list: association },
    properties: { map: property },
    objects: { list: object },
    tags: { list: tag },
    ...links,
  },
};

export const models = { namespace, object, property, association, tag, tags: { required: [], fields: { tags: { list: tag } } } } as const;

/** How scalars are taken over; each may be wrong alone. */
export interface Scalars {
  readonly number: (value: number) => number;
  /** A value of an enum. */
  readonly choice: (value: unknown) => unknown;
  readonly default: (value: unknown) => string | null;
}

/** A value as a field holds it. What has slipped through the schema is refused; Glance stumbles over it, 500. */
export function typed(kind: Kind, value: unknown, scalars: Scalars): unknown {
  if (value === null) return null;
  if (kind === 'text') return demand(typeof value === 'string', value);
  if (kind === 'boolean') return demand(typeof value === 'boolean', value);
  if (kind === 'number') return scalars.number(demand(typeof value === 'number', value) as number);
  if (kind === 'choice') return scalars.choice(value);
  if (kind === 'default') return scalars.default(value);
  if ('list' in kind) {
    demand(Array.isArray(value), value);
    return (value as unknown[]).map((item) => typed(kind.list, item, scalars));
  }
  demand(typeof value === 'object' && !Array.isArray(value), value);
  const members = Object.entries(value as Json);
  if ('map' in kind) return Object.fromEntries(members.map(([name, item]) => [name, typed(kind.map, item, scalars)]));
  return typedModel(kind, value as Json, scalars);
}

export function typedModel({ fields, required }: Model, value: Json, scalars: Scalars): Json {
  demand(Object.keys(value).every((name) => Object.hasOwn(fields, name)) && required.every((name) => Object.hasOwn(value, name)), value);
  const present = Object.entries(fields).filter(([name]) => Object.hasOwn(value, name));
  return Object.fromEntries(present.map(([name, kind]) => [name, typed(kind, value[name], scalars)]));
}

function demand(holds: boolean, value: unknown): unknown {
  if (!holds) throw new Fault(400, `No definition can hold ${JSON.stringify(value)}`);
  return value;
}
