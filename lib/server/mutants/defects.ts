import type { OperationId } from '../../../specs/schemas.gen.ts';
import { Fault } from '../fault.ts';
import { type Rules, rules } from '../rules/index.ts';
import type { Mutant } from './mutant.ts';

/** Defects that many operations can have in the same way. */

/** An id that was never in use gets another answer than 404 from this operation. */
export function answersAbsent(operation: OperationId, status: number): Partial<Rules> {
  return { statusForAbsent: (asked, gone) => (asked === operation && !gone ? status : rules.statusForAbsent(asked, gone)) };
}

/** A reader of the project may do what only members may, in this operation. */
export function letsReadersChange(operation: OperationId): Partial<Rules> {
  return {
    mayChange: (asked, caller, image) =>
      rules.mayChange(asked, caller, image) || (asked === operation && caller.projectId === image.attributes.owner),
  };
}

/** Images of this visibility are seen by everybody in this operation. */
export function opens(visibility: string, operation: OperationId): Partial<Rules> {
  return {
    canSee: (asked, caller, image) =>
      rules.canSee(asked, caller, image) || (asked === operation && image.attributes.visibility === visibility),
  };
}

/** Whoever sees an image of this visibility may do what only its project may, in this operation. */
export function letsStrangersChange(visibility: string, operation: OperationId): Partial<Rules> {
  return {
    mayChange: (asked, caller, image) =>
      rules.mayChange(asked, caller, image) || (asked === operation && image.attributes.visibility === visibility),
  };
}

/** One filter of the list pays no attention to its value. */
export function ignoresFilter(name: keyof Rules['filters']): Partial<Rules> {
  return { filters: { ...rules.filters, [name]: () => true } };
}

/** The answers of one operation show an image with some fields changed. */
export function shows(
  operations: readonly OperationId[],
  change: (body: Record<string, unknown>, userId: string) => Record<string, unknown>,
): Partial<Rules> {
  return {
    represent: (operation, image, caller) => {
      const body = rules.represent(operation, image, caller);
      return operations.includes(operation) ? { ...body, ...change(body, caller.userId) } : body;
    },
  };
}

/** Whoever has no valid token is let in by this operation, as an admin of no project. */
export function letsNobodyIn(operation: OperationId): Partial<Rules> {
  const nobody = { userId: '', projectId: '', roles: ['admin', 'member', 'reader'] };
  return { admit: (asked, token, lookUp) => rules.admit(asked, token, lookUp) ?? (asked === operation ? nobody : undefined) };
}

/** This operation pays no attention to a body that does not belong to it. */
export function takesBodies(operation: OperationId): Partial<Rules> {
  return { mindsBody: (asked) => asked !== operation && rules.mindsBody(asked) };
}

/** A private namespace of another project is no secret to this operation. */
export function revealsNamespaces(operation: OperationId): Partial<Rules> {
  return {
    canSeeNamespace: (asked, caller, namespace) => asked === operation || rules.canSeeNamespace(asked, caller, namespace),
    mayReadMetadefs: (asked, caller, namespace, settings) =>
      asked === operation || rules.mayReadMetadefs(asked, caller, namespace, settings),
  };
}

/** Whoever sees a namespace may change what it holds, in this operation. */
export function letsMembersChangeMetadefs(operation: OperationId): Partial<Rules> {
  return { mayWriteMetadefs: (asked, caller, settings) => asked === operation || rules.mayWriteMetadefs(asked, caller, settings) };
}

/** A document that does not fit its schema is a server error of this operation. */
export function stumblesOverMisfits(operation: OperationId): Partial<Rules> {
  return {
    metadefMisfit(asked, schema, document) {
      const reason = rules.metadefMisfit(asked, schema, document);
      if (asked === operation && reason !== undefined) throw new Fault(500);
      return reason;
    },
  };
}

type ChangeOfBody = (body: Record<string, unknown>) => Record<string, unknown>;

/** What a gateway makes of posted JSON objects, before the server sees them; `ending` is that of the path. */
export function rewrites(ending: string, change: ChangeOfBody): Pick<Mutant, 'onRequest'> {
  return {
    async onRequest(request, next) {
      if (request.method !== 'POST' || !new URL(request.url).pathname.endsWith(ending)) return next(request);
      const text = await request.text();
      const headers = new Headers(request.headers);
      headers.delete('content-length');
      return next(new Request(request.url, { method: 'POST', headers, body: rewritten(text, change) }));
    },
  };
}

export const rewritesImports = (change: ChangeOfBody) => rewrites('/import', change);

function rewritten(text: string, change: ChangeOfBody): string {
  try {
    return JSON.stringify(change(JSON.parse(text)));
  } catch {
    return text;
  }
}

/** A refusal of this operation has another status than it should. */
export function refusesWith(operation: OperationId, status: number, instead: number): Pick<Mutant, 'onResponse'> {
  return {
    onResponse: (asked, response) =>
      asked === operation && response.status === status
        ? new Response(instead === 204 ? null : response.body, { status: instead, headers: response.headers })
        : response,
  };
}
