import { type Call, isObject } from '../call.ts';
import { Fault } from '../fault.ts';
import { nowInSeconds } from '../model.ts';
import { isSameName } from './collation.ts';
import type { Json, MetadefAssociation, MetadefTag, Namespace } from './model.ts';

/** Puts single definitions into a namespace, as operations on them and a namespace that comes with contents both do. */

/**
 * Throws for what the columns of the database do not hold. Over names that are too long Glance stumbles, 500; characters of
 * four bytes in UTF-8 it looks for where it has thought of them, 400.
 *
 * @param fields What is to be stored, by column.
 * @param names The columns among them that hold 80 characters.
 */
export function demandStorable({ operation }: Call, fields: Json, names: readonly string[]): void {
  const [, verb, kind] = /^(create|update)Metadef(\w+)$/.exec(operation) ?? [];
  const column = astralColumn(fields);
  if (column !== undefined && kind === undefined) throw new Fault(500);
  if (column !== undefined)
    throw new Fault(400, `Couldn't ${verb} metadata ${kind?.toLowerCase()}: ${column} can't contain 4 byte unicode characters.`);
  if (names.some((name) => [...String(fields[name] ?? '')].length > 80)) throw new Fault(500);
}

/** The first column with a character beyond the basic plane, as Glance writes it; lists are not looked into. */
function astralColumn(fields: Json): string | undefined {
  for (const [name, value] of Object.entries(fields)) {
    if (isObject(value)) {
      const inner = astralColumn(value);
      if (inner !== undefined) return inner;
    } else if (typeof value === 'string' && /[\u{10000}-\u{10ffff}]/u.test(value)) return name.replace(/[a-z]+/gi, titleCase);
  }
  return undefined;
}

const titleCase = (word: string) => `${word.slice(0, 1).toUpperCase()}${word.slice(1).toLowerCase()}`;

export function addObject(call: Call, namespace: Namespace, document: Json): void {
  const { contents } = namespace;
  const name = document.name as string;
  const properties = storedProperties(call, document);
  demandStorable(call, { name, description: document.description, properties }, ['name']);
  demandFree(call, name, contents.objects, taken.object(name, namespace));
  const now = nowInSeconds();
  const object = {
    name,
    description: (document.description as string | undefined) ?? null,
    required: storedRequired(document),
    properties,
    createdAt: now,
    updatedAt: now,
  };
  contents.objects = call.rules.withDefinition(call.operation, contents.objects, object);
}

export function addProperty(call: Call, namespace: Namespace, name: string, document: Json): void {
  const { contents } = namespace;
  const definition = call.rules.storedProperty(call.operation, document);
  demandStorable(call, { name, definition }, ['name']);
  demandFree(call, name, contents.properties, taken.property(name, namespace));
  contents.properties = call.rules.withDefinition(call.operation, contents.properties, { name, definition });
}

export function addTag(call: Call, namespace: Namespace, name: string): MetadefTag {
  const { contents } = namespace;
  const tag = newTag(call, name);
  demandFree(call, name, contents.tags, taken.tag(name, namespace));
  contents.tags = call.rules.withDefinition(call.operation, contents.tags, tag);
  return tag;
}

/** Associates a namespace with a resource type, which comes into being with its first association. */
export function addAssociation(call: Call, namespace: Namespace, document: Json): MetadefAssociation {
  const { contents } = namespace;
  const { name, prefix, properties_target: target } = document as Record<string, string | undefined>;
  demandStorable(call, { name, prefix, target }, ['name', 'prefix', 'target']);
  const type = call.metadefs.resourceType(name ?? '');
  demandFree(call, type.name, contents.associations, taken.association(name ?? '', namespace));
  const now = nowInSeconds();
  const association = { name: type.name, prefix: prefix ?? null, propertiesTarget: target ?? null, createdAt: now, updatedAt: now };
  contents.associations = call.rules.withDefinition(call.operation, contents.associations, association);
  return association;
}

export function newTag(call: Call, name: string): MetadefTag {
  demandStorable(call, { name }, ['name']);
  const now = nowInSeconds();
  return { id: call.metadefs.nextId(), name, createdAt: now, updatedAt: now };
}

/** Throws when a name is in use by another of its kind. */
export function demandFree(call: Call, name: string, others: readonly { readonly name: string }[], text: string): void {
  const inUse = others.map((other) => other.name);
  if (!call.rules.isMetadefNameTaken(call.operation, name, inUse, call.metadefs)) return;
  const status = call.rules.statusForTakenMetadef(call.operation);
  throw status === 500 ? new Fault(500) : new Fault(status, text);
}

/** The definition of a name. */
export function findByName<T extends { readonly name: string }>(all: readonly T[], name: string): T | undefined {
  return all.find((one) => isSameName(one.name, name));
}

export function storedProperties(call: Call, { properties }: Json): Record<string, Json> {
  const entries = Object.entries((properties as Record<string, Json> | undefined) ?? {});
  return Object.fromEntries(entries.map(([name, property]) => [name, call.rules.storedProperty(call.operation, property)]));
}

/** The required list as the database keeps it: one text with commas. */
export function storedRequired({ required }: Json): string[] {
  const text = ((required as string[] | undefined) ?? []).join(',');
  return text === '' ? [] : text.split(',');
}

/** What is said of a name in use. */
export const taken = {
  namespace: (name: string) => `The metadata definition namespace=${name} already exists.`,
  renamed: (name: string) => `Invalid update. It would result in a duplicate metadata definition namespace with the same name of ${name}`,
  object: (name: string, { attributes }: Namespace) =>
    `A metadata definition object with name=${name} already exists in namespace=${attributes.namespace}.`,
  property: (name: string, { attributes }: Namespace) =>
    `A metadata definition property with name=${name} already exists in namespace=${attributes.namespace}.`,
  tag: (name: string, { attributes }: Namespace) =>
    `A metadata tag with name=${name} already exists in namespace=${attributes.namespace}. (Please note that metadata tag names are case insensitive).`,
  association: (name: string, { attributes }: Namespace) =>
    `The metadata definition resource-type association of resource-type=${name} to namespace=${attributes.namespace} already exists.`,
};
