import { ConformanceError } from '../../errors.ts';
import { type FeatureName, featureNames, isFeatureName, type ListenOptions, listen } from '../../server/index.ts';
import { interruptSignal } from '../interrupt.ts';

/** How the server is set up on the command line; lists have commas between. */
export interface ServeFlags {
  readonly port: number;
  readonly host: string;
  readonly stores?: string;
  readonly without?: string;
  readonly pageSize?: number;
  readonly latency?: number;
  readonly importDelay?: number;
}

/** `serve`: the embedded server until it is interrupted; prints the clouds.yaml entries that lead to it. */
export async function serve(flags: ServeFlags): Promise<number> {
  const server = await listen(listenOptions(flags)).catch((cause: NodeJS.ErrnoException) => {
    throw new ConformanceError('ERR_USAGE', `The server cannot listen on ${flags.host}:${flags.port}: ${cause.message}.`, {
      hint: 'Give another port with --port, where 0 takes a free one, or an address of this machine with --host.',
      cause,
    });
  });
  if (!isLoopback(flags.host))
    console.error(`Warning: whoever reaches ${flags.host} can use this server, and its passwords are no secret.\n`);
  console.error(`Image API and Keystone on ${server.url}; Ctrl-C ends. This clouds.yaml leads to it:\n`);
  console.log(server.cloudsYaml);
  const { signal, release } = interruptSignal('Stopping the server.');
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  release();
  await server.close();
  return 0;
}

/** The options of the server that flags stand for. Throws ERR_USAGE for names that there are not. */
export function listenOptions({ port, host, stores, without, pageSize, latency, importDelay }: ServeFlags): ListenOptions {
  return {
    port,
    host,
    ...(stores !== undefined && { stores: storeNames(stores) }),
    ...(without !== undefined && { without: featuresIn(without) }),
    ...(pageSize !== undefined && { pageSize }),
    ...(latency !== undefined && { latencyMs: latency }),
    ...(importDelay !== undefined && { importDelayMs: importDelay }),
  };
}

function storeNames(text: string): readonly string[] {
  const names = listIn(text);
  const isGood = names.length > 0 && names.every((name) => /^[\w-]+$/.test(name)) && new Set(names).size === names.length;
  if (isGood) return names;
  throw new ConformanceError('ERR_USAGE', `--stores ${text} is no list of store names.`, {
    hint: 'Give different names of letters, digits, dashes and underscores, as in --stores fast,slow.',
  });
}

function featuresIn(text: string): readonly FeatureName[] {
  const names = listIn(text);
  const unknown = names.filter((name) => !isFeatureName(name));
  if (unknown.length === 0) return names.filter(isFeatureName);
  throw new ConformanceError('ERR_USAGE', `--without ${unknown.join(',')}: there is no such feature.`, {
    hint: `There are: ${featureNames.join(', ')}.`,
  });
}

function listIn(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
