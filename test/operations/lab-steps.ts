import { isConformanceError } from '../../lib/errors.ts';
import type { ImageOperations } from '../../lib/operations/index.ts';

export type LabRole = 'member' | 'stranger' | 'admin';

/** What the steps know of the cloud, and hand on to one another. */
export interface Lab {
  readonly as: Readonly<Record<LabRole, ImageOperations>>;
  /** Of everything that is made. */
  readonly prefix: string;
  /** http://HOST:PORT of a content server that the cloud can reach. */
  readonly content: string;
  readonly folder: string;
  readonly strangersProject: string;
  /** Another Image API in the same catalog, and the operations there. */
  readonly remote: { readonly region: string; readonly operations: ImageOperations } | undefined;
  /** Ids and names of what was made, by what it is. */
  readonly kept: Map<string, string>;
}

export interface Step {
  readonly method: keyof ImageOperations;
  readonly role: LabRole;
  /** What of the method is tried. */
  readonly about?: string;
  /** A deployment may do without it, or keep it from this role: then a refusal with 403, 404, 405 or 409 is no failure. */
  readonly optional?: true;
  run(operations: ImageOperations, lab: Lab): Promise<unknown>;
}

/** Says that this deployment cannot show a step. */
export class NotOffered extends Error {}

export const rawBare = { diskFormat: 'raw', containerFormat: 'bare' } as const;

export function keptOf(lab: Lab, name: string): string {
  const id = lab.kept.get(name);
  if (id === undefined) throw new NotOffered(`an earlier step made no ${name}`);
  return id;
}

export function expectThat(holds: boolean, what: string): void {
  if (!holds) throw new Error(`not so: ${what}`);
}

/** The code of the error that an operation throws. */
export async function codeOf(operation: Promise<unknown>): Promise<string> {
  return operation.then(
    () => 'nothing was thrown',
    (error: { code?: string }) => error.code ?? String(error),
  );
}

/** What a step came to: `ok`, or why not. */
export async function outcomeOf(step: Step, lab: Lab): Promise<string> {
  try {
    await step.run(lab.as[step.role], lab);
    return 'ok';
  } catch (error) {
    if (error instanceof NotOffered) return `not offered (${error.message})`;
    const said = error instanceof Error ? error.message : String(error);
    const isRefusal = isConformanceError(error) && (error.code === 'ERR_NOT_FOUND' || / was answered (403|405|409)\b/.test(said));
    return step.optional && isRefusal ? `not offered (${said})` : `FAILED ${said}`;
  }
}

/** How a step is called in a list. */
export function titleOf({ method, about }: Step): string {
  return about === undefined ? method : `${method} (${about})`;
}
