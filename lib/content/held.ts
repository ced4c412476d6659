import { pipeline } from 'node:stream/promises';
import type { ContentPath } from './answers.ts';
import { streamOf } from './bytes.ts';

/** What comes at once of data that are held. */
const firstPart = 4096;

/** Data are let go after so long, whatever happens: a test that broke off must not hold an import for ever. */
const longestMs = 120_000;

/**
 * Content that stops after its first bytes until somebody asks to let it go: /held/KEY/SIZE and /release/KEY. A test brings an import to
 * a stand and lets it go on when it has seen enough. A key that was released before it was asked for is not held.
 */
export function heldPaths(): readonly ContentPath[] {
  const waiting = new Map<string, () => void>();
  const released = new Set<string>();
  const release = (key: string) => {
    released.add(key);
    waiting.get(key)?.();
    waiting.delete(key);
  };
  const held: ContentPath = {
    pattern: /^\/held\/([\w.-]+)\/(\d{1,12})$/,
    async answer([key = '', size = '0'], response, head) {
      response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': String(Number(size)) });
      if (head) return void response.end();
      const go = new Promise<void>((resolve) => {
        if (released.has(key)) return resolve();
        waiting.set(key, resolve);
        response.on('close', resolve);
        setTimeout(resolve, longestMs).unref();
      });
      async function* stopped(): AsyncGenerator<Uint8Array> {
        let sent = 0;
        for await (const chunk of streamOf(key, Number(size), firstPart)) {
          if (sent === firstPart) await go;
          sent += chunk.length;
          yield chunk;
        }
      }
      await pipeline(stopped(), response);
    },
  };
  const releasing: ContentPath = {
    pattern: /^\/release\/([\w.-]+)$/,
    answer([key = ''], response) {
      release(key);
      response.writeHead(204).end();
    },
  };
  return [held, releasing];
}
