import type { OperationId } from '../../../specs/schemas.gen.ts';
import { Fault } from '../fault.ts';
import type { Json, NamespaceContents } from '../metadefs/model.ts';
import { type Rules, rules } from '../rules/index.ts';

/** Ways in which operations on objects and properties of a namespace can be wrong. */

/** A document is taken for another one. */
export function rewritesDocument(operation: OperationId, rewrite: (document: Json) => Json): Partial<Rules> {
  const rewritten = (asked: OperationId, document: unknown) => (asked === operation ? rewrite(document as Json) : document);
  return {
    metadefMisfit: (asked, schema, document) => rules.metadefMisfit(asked, schema, rewritten(asked, document)),
    metadefDocument: (asked, model, document) => rules.metadefDocument(asked, model, rewritten(asked, document)),
  };
}

/** Keys that only the server sets are dropped without a word. */
export function passesOverReadOnly(operation: OperationId): Partial<Rules> {
  const dropped = (document: Json) => {
    const readOnly = ['created_at', 'updated_at', 'self', 'schema'];
    return Object.fromEntries(Object.entries(document).filter(([key]) => !readOnly.includes(key)));
  };
  return {
    ...rewritesDocument(operation, dropped),
    metadefReadOnly: (asked, kind) => (asked === operation ? [] : rules.metadefReadOnly(asked, kind)),
  };
}

/** A name has to be shorter by one character than it may be. */
export function limitsNamesByOneTooFew(operation: OperationId): Partial<Rules> {
  return {
    metadefMisfit: (asked, schema, document) =>
      asked === operation && (document as Json).name?.toString().length === 80 ? 'too long' : rules.metadefMisfit(asked, schema, document),
  };
}

/** JSON that breaks off before its last brace is read all the same. */
export const mendsJson: Partial<Rules> = {
  parseJson(text) {
    try {
      return rules.parseJson(text);
    } catch {
      return rules.parseJson(`${text}}`);
    }
  },
};

/** A namespace that is protected takes nothing new. */
export function protectsFromAdding(operation: OperationId): Partial<Rules> {
  return {
    mayWriteMetadefs: (asked, caller, settings, namespace) =>
      rules.mayWriteMetadefs(asked, caller, settings, namespace) && !(asked === operation && namespace?.attributes.protected === true),
  };
}

/** What is created is answered, and forgotten. */
export function forgetsTheNew(operation: OperationId): Partial<Rules> {
  return { withDefinition: (asked, all, one) => (asked === operation ? all : rules.withDefinition(asked, all, one)) };
}

/** With one definition all of its kind go. */
export function deletesTheOthers(operation: OperationId): Partial<Rules> {
  return { withoutDefinition: (asked, all, one) => (asked === operation ? [] : rules.withoutDefinition(asked, all, one)) };
}

/** What is deleted stays. */
export function keepsTheDeleted(operation: OperationId): Partial<Rules> {
  return { withoutDefinition: (asked, all, one) => (asked === operation ? all : rules.withoutDefinition(asked, all, one)) };
}

/** Protection does not stand in the way. */
export function passesOverProtection(operation: OperationId): Partial<Rules> {
  return { isProtectedMetadef: (asked, namespace) => asked !== operation && rules.isProtectedMetadef(asked, namespace) };
}

/** Deleting all of one kind leaves another state than it should. */
export function deletesAllBut(operation: OperationId, left: (contents: NamespaceContents) => NamespaceContents): Partial<Rules> {
  return {
    withoutDefinitions: (asked, contents, kind) => (asked === operation ? left(contents) : rules.withoutDefinitions(asked, contents, kind)),
  };
}

/** Deleting all of a kind of which there are none is answered 404. */
export function findsNoneToDelete(operation: OperationId): Partial<Rules> {
  return {
    withoutDefinitions(asked, contents, kind) {
      if (asked === operation && contents[kind].length === 0) throw new Fault(404);
      return rules.withoutDefinitions(asked, contents, kind);
    },
  };
}

/** A name in use is found out by the database alone: 500, as in 28.1.0 and 33.0.0. */
export function stumblesOverTakenNames(operation: OperationId): Partial<Rules> {
  return { statusForTakenMetadef: (asked) => (asked === operation ? 500 : rules.statusForTakenMetadef(asked)) };
}

/** An update leaves another definition than it says. */
export function updatesTo(operation: OperationId, left: (before: Json, after: Json) => Json): Partial<Rules> {
  return {
    replacedDefinition: <T>(asked: OperationId, before: T, after: T) =>
      asked === operation ? (left(before as Json, after as Json) as T) : after,
  };
}
