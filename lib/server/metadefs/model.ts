/** What the server remembers of metadata definitions. Times are seconds since the epoch; what the operator loaded was never updated. */

export type Json = Record<string, unknown>;

interface Timed {
  readonly createdAt: number;
  updatedAt: number | null;
}

/** A group of properties. In an answer that echoes a request, what the request left out is null. */
export interface MetadefObject extends Timed {
  name: string;
  description: string | null;
  required: readonly string[] | null;
  properties: Readonly<Record<string, Json>> | null;
}

/** A property of a namespace, in words of JSON Schema. */
export interface MetadefProperty {
  name: string;
  definition: Json;
}

export interface MetadefTag extends Timed {
  readonly id: number;
  name: string;
}

export interface MetadefAssociation extends Timed {
  readonly name: string;
  readonly prefix: string | null;
  readonly propertiesTarget: string | null;
}

export interface MetadefResourceType extends Timed {
  readonly id: number;
  readonly name: string;
}

/** The attributes that a client may set; they keep their wire names. */
export interface NamespaceAttributes {
  namespace: string;
  display_name: string | null;
  description: string | null;
  visibility: string;
  protected: boolean;
  owner: string;
}

export interface NamespaceContents {
  objects: readonly MetadefObject[];
  properties: readonly MetadefProperty[];
  tags: readonly MetadefTag[];
  associations: readonly MetadefAssociation[];
}

export interface Namespace extends Timed {
  readonly id: number;
  attributes: NamespaceAttributes;
  contents: NamespaceContents;
}

/** The documents that a client sends. */
export type DocumentKind = 'namespace' | 'object' | 'property' | 'association' | 'tag' | 'tags';
