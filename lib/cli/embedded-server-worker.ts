/** The thread of the embedded server: starts it, says how it is reached, and closes it when it is told to. */
import { parentPort, workerData } from 'node:worker_threads';
import { type ListeningServer, listen, mutants, wholeDeployment } from '../server/index.ts';

/** What the thread is begun with. */
export interface EmbeddedOrder {
  /** The id of the defect to build in. */
  readonly mutant: string | undefined;
}

/** Its one message: how the server is reached, or which mutants there are when the one asked for is none of them. */
export type EmbeddedAnswer =
  | (Pick<ListeningServer, 'clouds' | 'cloudsYaml'> & { readonly defect?: string })
  | { readonly known: readonly string[] };

async function answer(port: NonNullable<typeof parentPort>, { mutant: wanted }: EmbeddedOrder): Promise<void> {
  const tell = (message: EmbeddedAnswer) => port.postMessage(message);
  const mutant = mutants.find(({ id }) => id === wanted);
  if (wanted !== undefined && mutant === undefined) return tell({ known: mutants.map(({ id }) => id) });
  const server = await listen({ port: 0, ...wholeDeployment, ...(mutant && { mutant }) });
  port.once('message', () => void server.close());
  const { clouds, cloudsYaml } = server;
  tell({ clouds, cloudsYaml, ...(mutant && { defect: mutant.says }) });
}

if (parentPort) await answer(parentPort, workerData as EmbeddedOrder);
