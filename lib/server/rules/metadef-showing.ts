import type { OperationId } from '../../../specs/schemas.gen.ts';
import type {
  Json,
  MetadefAssociation,
  MetadefObject,
  MetadefProperty,
  MetadefResourceType,
  MetadefTag,
  Namespace,
  NamespaceContents,
} from '../metadefs/model.ts';
import { type Caller, wireTime } from '../model.ts';

/** How metadata definitions are shown. What is null is left out. */
export const metadefShowing = {
  showNamespace(_operation: OperationId, { attributes, createdAt, updatedAt }: Namespace): Json {
    const self = `${namespacesPath}/${attributes.namespace}`;
    return withoutNulls({ ...attributes, ...times(createdAt, updatedAt), self, schema: '/v2/schemas/metadefs/namespace' });
  },

  /** An object, in a namespace by the name with which the request asked for it. */
  showMetadefObject(_operation: OperationId, { createdAt, updatedAt, ...object }: MetadefObject, namespace: string): Json {
    const self = `${namespacesPath}/${namespace}/objects/${object.name}`;
    return withoutNulls({ ...object, ...times(createdAt, updatedAt), self, schema: '/v2/schemas/metadefs/object' });
  },

  /** A property by itself. */
  showMetadefProperty(_operation: OperationId, { name, definition }: MetadefProperty): Json {
    return { ...definition, name };
  },

  /** The properties of a namespace by name; those of its objects are not among them. */
  showMetadefProperties(
    _operation: OperationId,
    properties: readonly MetadefProperty[],
    _contents: NamespaceContents,
  ): Record<string, Json> {
    return Object.fromEntries(properties.map(({ name, definition }) => [name, definition]));
  },

  showMetadefTag(_operation: OperationId, { name, createdAt, updatedAt }: MetadefTag): Json {
    return withoutNulls({ name, ...times(createdAt, updatedAt) });
  },

  /** Tags in a list have nothing but their names. */
  listedMetadefTag(_operation: OperationId, { name }: MetadefTag): Json {
    return { name };
  },

  showMetadefAssociation(_operation: OperationId, association: MetadefAssociation): Json {
    const { name, prefix, propertiesTarget, createdAt, updatedAt } = association;
    return withoutNulls({ name, prefix, properties_target: propertiesTarget, ...times(createdAt, updatedAt) });
  },

  showMetadefResourceType(_operation: OperationId, { name, createdAt, updatedAt }: MetadefResourceType): Json {
    return withoutNulls({ name, ...times(createdAt, updatedAt) });
  },

  /** The resource types that there are, from all that there have ever been. */
  listedResourceTypes(all: readonly MetadefResourceType[], _caller: Caller): readonly MetadefResourceType[] {
    return all;
  },

  /** What the names of properties begin with for a resource type; null where there is nothing to say. */
  prefixFor(_operation: OperationId, { contents }: Namespace, resourceType: string): string | null {
    return contents.associations.find(({ name }) => name === resourceType)?.prefix || null;
  },

  /** Names behind a prefix: keys of a map, or a list. */
  prefixedKeys<T>(map: Readonly<Record<string, T>>, prefix: string): Record<string, T> {
    return Object.fromEntries(Object.entries(map).map(([name, value]) => [`${prefix}${name}`, value]));
  },
  prefixedNames(names: readonly string[], prefix: string): readonly string[] {
    return names.map((name) => `${prefix}${name}`);
  },

  /** The name of a property behind the prefix of an association; undefined when it does not begin so. */
  unprefixedName(name: string, prefix: string | null): string | undefined {
    return prefix && name.startsWith(prefix) ? name.slice(prefix.length) : undefined;
  },

  /** The status for a query without resource_type; undefined when it is passed over. Glance stumbles over it, 500. */
  statusForOtherQuery(_operation: OperationId): number | undefined {
    return undefined;
  },

  namespaceLocation(origin: string, { attributes }: Namespace): string {
    return `${origin}${namespacesPath}/${attributes.namespace}`;
  },
};

const namespacesPath = '/v2/metadefs/namespaces';

function times(createdAt: number, updatedAt: number | null): Json {
  return { created_at: wireTime(createdAt), updated_at: updatedAt === null ? null : wireTime(updatedAt) };
}

function withoutNulls(document: Json): Json {
  return Object.fromEntries(Object.entries(document).filter(([, value]) => value !== null));
}
