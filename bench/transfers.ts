import { contentSink } from '../lib/client/content.ts';
import { passingStreamOf } from '../lib/content/index.ts';
import { createDispatcher, defaultDispatcherOptions, type OutgoingBody, type OutgoingRequest, send } from '../lib/http/index.ts';
import { mebibyte } from './figures.ts';

const dispatcher = createDispatcher(defaultDispatcherOptions);

async function exchange(changes: Pick<OutgoingRequest, 'url' | 'method'> & Partial<OutgoingRequest>): Promise<void> {
  const { status } = await send(dispatcher, { operation: 'bench', role: 'member', phase: 'act', headers: {}, ...changes });
  if (status >= 300) throw new Error(`answered ${status}`);
}

/** Downloads with MD5 and SHA-512, as an image is downloaded. */
export async function download(url: string, size: number): Promise<void> {
  const { sink, content } = contentSink('sha512');
  await exchange({ method: 'GET', url, sink });
  const taken = await content();
  if (taken.size !== size || taken.md5 === '' || taken.hash === '') throw new Error(`${taken.size} bytes instead of ${size}`);
}

/** Downloads to nothing. */
export async function discard(url: string): Promise<void> {
  await exchange({ method: 'GET', url, sink: Object.assign(() => undefined, { borrows: true as const }) });
}

export async function upload(url: string, body: OutgoingBody): Promise<void> {
  await exchange({ method: 'PUT', url, body });
}

/** Generated data with a length. */
export function generated(size: number): { readonly size: number; readonly stream: AsyncIterable<Uint8Array> } {
  return { size, stream: passingStreamOf('bench', size, mebibyte / 4) };
}
