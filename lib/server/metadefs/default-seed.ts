import type { Json } from './model.ts';

/** A namespace as the tables of default namespaces write it down. */
export interface NamespaceSeed {
  readonly namespace: string;
  readonly title: string;
  readonly says: string;
  readonly types: readonly TypeSeed[];
  readonly unprotected?: true;
  readonly properties?: Readonly<Record<string, Json>>;
  readonly objects?: readonly ObjectSeed[];
  readonly tags?: readonly string[];
}

type TypeName = 'image' | 'volume' | 'server' | 'aggregate' | 'flavor' | 'database';

/** A resource type, the prefix of names for it, and which of its sets of properties is meant. */
export type TypeSeed = readonly [type: TypeName, prefix?: string | null, propertiesTarget?: string];

interface ObjectSeed {
  readonly name: string;
  readonly description: string;
  readonly properties: Readonly<Record<string, Json>>;
}

/** Property definitions; `more` are further words of JSON Schema. */
export const text = (title: string, description: string, more: Json = {}): Json => ({ type: 'string', title, description, ...more });
export const oneOf = (title: string, description: string, ...values: string[]): Json => text(title, description, { enum: values });
export const whole = (title: string, description: string, more: Json = {}): Json => ({ type: 'integer', title, description, ...more });
export const flag = (title: string, description: string, more: Json = {}): Json => ({ type: 'boolean', title, description, ...more });
