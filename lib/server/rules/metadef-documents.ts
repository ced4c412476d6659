import type { OperationId } from '../../../specs/schemas.gen.ts';
import { Fault } from '../fault.ts';
import type { MetadefCatalogue } from '../metadefs/catalogue.ts';
import { isSameName } from '../metadefs/collation.ts';
import { type JsonSchema, misfit } from '../metadefs/json-schema.ts';
import type { DocumentKind, Json } from '../metadefs/model.ts';
import { type Model, typed } from '../metadefs/typed-models.ts';

/** What is taken of a document about metadata definitions, and what is not. */
export const metadefDocuments = {
  /** The keys that only the server sets. */
  metadefReadOnly(_operation: OperationId, kind: DocumentKind): readonly string[] {
    const times = ['created_at', 'updated_at'];
    return kind === 'namespace' || kind === 'object' ? ['self', 'schema', ...times] : times;
  },

  /** Why a document does not fit the schema; undefined when it does. */
  metadefMisfit(_operation: OperationId, schema: JsonSchema, document: unknown): string | undefined {
    return misfit(schema, document);
  },

  /** A document as typed fields, where every default is text. Glance cuts numbers to integers, and takes texts alone into an enum. */
  metadefDocument(_operation: OperationId, model: Model, document: unknown): Json {
    return typed(model, document, { number: (value) => value, choice: (value) => value, default: asText }) as Json;
  },

  /** A property on its way into the database, where a default is ASCII. */
  storedProperty(_operation: OperationId, definition: Json): Json {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII begins with them
    if (typeof definition.default === 'string' && !/^[\x00-\x7f]*$/.test(definition.default)) throw new Fault(400, undecodable);
    return definition;
  },

  /** Whether a name is in use among its kind, in its own namespace. */
  isMetadefNameTaken(_operation: OperationId, name: string, inUse: readonly string[], _metadefs: MetadefCatalogue): boolean {
    return inUse.some((other) => isSameName(other, name));
  },

  /** The status for a name in use. Glance stumbles over objects and properties that are renamed, 500. */
  statusForTakenMetadef(_operation: OperationId): number {
    return 409;
  },
};

const undecodable =
  'Error decoding your request. Either the URL or the request body contained characters that could not be decoded by Glance';

/** Text as Python makes it of a scalar; lists and objects come to nothing. */
function asText(value: unknown): string | null {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}
