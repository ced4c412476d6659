import { ConformanceError } from '../../errors.ts';
import { listen } from '../../server/index.ts';
import { interruptSignal } from '../interrupt.ts';

/** `serve`: the embedded server until it is interrupted; prints the clouds.yaml entries that lead to it. */
export async function serve(flags: { readonly port: number }): Promise<number> {
  const server = await listen({ port: flags.port }).catch((cause: NodeJS.ErrnoException) => {
    throw new ConformanceError('ERR_USAGE', `The server cannot listen on 127.0.0.1:${flags.port}: ${cause.message}.`, {
      hint: 'Give another port with --port; 0 takes a free one.',
      cause,
    });
  });
  console.error(`Image API and Keystone on ${server.url}; Ctrl-C ends. This clouds.yaml leads to it:\n`);
  console.log(server.cloudsYaml);
  const { signal, release } = interruptSignal();
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  release();
  await server.close();
  return 0;
}
