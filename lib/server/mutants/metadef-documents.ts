import type { OperationId } from '../../../specs/schemas.gen.ts';
import { type Rules, rules } from '../rules/index.ts';

/** Ways in which operations on metadata definitions can be careless about what they are sent. */

/** What does not fit the schema for a reason like this is taken all the same. */
export function misfitPassedOver(operation: OperationId, reason: RegExp): Partial<Rules> {
  return {
    metadefMisfit(asked, schema, document) {
      const found = rules.metadefMisfit(asked, schema, document);
      return asked === operation && found !== undefined && reason.test(found) ? undefined : found;
    },
  };
}

/** Keys that a document does not have are dropped. */
export function unknownKeysDropped(...operations: readonly OperationId[]): Partial<Rules> {
  const known = (asked: OperationId, names: object, document: unknown): unknown =>
    operations.includes(asked) ? Object.fromEntries(Object.entries(document as object).filter(([key]) => key in names)) : document;
  return {
    metadefMisfit: (asked, schema, document) => rules.metadefMisfit(asked, schema, known(asked, schema.properties ?? {}, document)),
    metadefDocument: (asked, model, document) => rules.metadefDocument(asked, model, known(asked, model.fields, document)),
  };
}

/** Nobody looks whether a name is in use. */
export function namesTwice(operation: OperationId): Partial<Rules> {
  return {
    isMetadefNameTaken: (asked, name, inUse, metadefs) => asked !== operation && rules.isMetadefNameTaken(asked, name, inUse, metadefs),
  };
}
