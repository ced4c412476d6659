import type { OperationId } from '../../../specs/schemas.gen.ts';
import { type Rules, rules } from '../rules/index.ts';

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
