import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CredentialedRole } from '../../specs/roles.ts';
import { ConformanceError } from '../errors.ts';
import type { EmbeddedAnswer, EmbeddedOrder } from './embedded-server-worker.ts';

/** A reference server that runs beside the run. */
export interface EmbeddedServer {
  /** Role to name in the clouds.yaml. */
  readonly clouds: Readonly<Record<CredentialedRole, string>>;
  /** A clouds.yaml with those clouds. It holds passwords. */
  readonly cloudsYaml: string;
  /** What the mutant does wrong, where one was asked for. */
  readonly defect?: string;
  /** Ends it and removes its data. */
  close(): Promise<void>;
}

/**
 * Starts a reference server in a thread of its own: this thread hands out the tests and gathers what comes of them, and has
 * enough to do. Errors: ERR_USAGE for a mutant that there is not; ERR_BROKEN when the server does not start.
 */
export async function startEmbeddedServer(mutant: string | undefined): Promise<EmbeddedServer> {
  // As TypeScript from the repository, as JavaScript from the package.
  const file = new URL(`./embedded-server-worker${extname(import.meta.url)}`, import.meta.url);
  const order: EmbeddedOrder = { mutant };
  const worker = new Worker(file, { workerData: order });
  const answer = await firstAnswer(worker);
  if ('known' in answer) {
    throw new ConformanceError('ERR_USAGE', `There is no mutant ${mutant}.`, { hint: `There are: ${answer.known.join(', ')}.` });
  }
  // Should it die later, its clients find nobody there, and say so.
  worker.on('error', () => undefined);
  return {
    ...answer,
    async close() {
      const ended = once(worker, 'exit');
      worker.postMessage('close');
      await ended;
    },
  };
}

async function firstAnswer(worker: Worker): Promise<EmbeddedAnswer> {
  try {
    const [answer] = (await once(worker, 'message')) as [EmbeddedAnswer];
    return answer;
  } catch (cause) {
    throw new ConformanceError(
      'ERR_BROKEN',
      `The embedded server did not start: ${cause instanceof Error ? cause.message : String(cause)}.`,
      {
        cause,
      },
    );
  }
}
