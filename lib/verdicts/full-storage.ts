import type { Exchange } from '../http/index.ts';
import type { TestVerdict } from './judge-test.ts';
import type { TestOutcome } from './outcome.ts';
import { tellsOfFailedWork } from './transient.ts';

/** No limit on the size of one image forbids so few bytes in earnest: who refuses them with 413 has no room. */
const fewBytes = 64 * 1024;

/** The id of an exchange of the run that shows that the project may store nothing more; undefined where none does. */
export function fullStorageIn(outcomes: readonly TestOutcome[]): string | undefined {
  for (const { trace } of outcomes) for (const exchange of trace?.exchanges ?? []) if (isWithoutRoom(exchange)) return exchange.id;
  return undefined;
}

function isWithoutRoom({ operation, request, response }: Exchange): boolean {
  const isUpload = operation === 'uploadImageData' || operation === 'stageImageData';
  return isUpload && response?.status === 413 && request.body.kind === 'bytes' && request.body.size <= fewBytes;
}

/**
 * Where there is no room an import fails, too, and does not say why (measured on 33.0.0: "Task failed due to Internal Error"): a failure beside such
 * an import says nothing about the service. `full`: as fullStorageIn has it.
 */
export function givenFullStorage({ trace }: TestOutcome, test: TestVerdict, full: string | undefined): TestVerdict {
  if (full === undefined || test.verdict !== 'failed' || !trace?.exchanges.some(({ response }) => tellsOfFailedWork(response))) return test;
  return {
    verdict: 'blocked',
    reason:
      `An import failed here, and in the same run uploads of a few bytes were answered 413: the storage quota is used up. ${test.reason ?? ''}`.trim(),
    decisive: full,
  };
}
