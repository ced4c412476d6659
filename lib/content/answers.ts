import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { passingStreamOf, streamOf } from './bytes.ts';

/** One path of the content server: its pattern, and what it answers. HEAD gets the same head. */
export interface ContentPath {
  readonly pattern: RegExp;
  answer(found: readonly string[], response: ServerResponse, head: boolean): void | Promise<void>;
}

/** A slow answer may not take longer. */
const slowestMs = 10 * 60 * 1000;
/** What comes at once of data that stops in the middle. */
const firstPart = 64 * 1024;

/** Data of an honest length. */
const bytes: ContentPath = {
  pattern: /^\/bytes\/([\w.-]+)\/(\d{1,12})$/,
  async answer([key = '', size = '0'], response, head) {
    announce(response, size);
    if (head) response.end();
    else await pipeline(passingStreamOf(key, Number(size)), response);
  },
};

/** The same in chunks, without a length. */
const chunked: ContentPath = {
  pattern: /^\/chunked\/([\w.-]+)\/(\d{1,12})$/,
  async answer([key = '', size = '0'], response, head) {
    response.writeHead(200, { 'content-type': 'application/octet-stream' });
    if (head) response.end();
    else await pipeline(streamOf(key, Number(size)), response);
  },
};

/** Announces SIZE bytes, sends half of them and closes. */
const short: ContentPath = {
  pattern: /^\/short\/([\w.-]+)\/(\d{1,12})$/,
  async answer([key = '', size = '0'], response, head) {
    announce(response, size);
    if (head) return void response.end();
    await pipeline(streamOf(key, Math.floor(Number(size) / 2)), response, { end: false });
    // What was written must have gone out, or the half would be less.
    response.socket?.end();
  },
};

/** Waits MS before the answer (/slow/MS/…) or after the first 64 KiB of its body (/stalled/MS/…). */
const slow: ContentPath = {
  pattern: /^\/(slow|stalled)\/(\d{1,6})\/([\w.-]+)\/(\d{1,12})$/,
  async answer([where = '', ms = '0', key = '', size = '0'], response, head) {
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    const pause = () => sleep(Math.min(Number(ms), slowestMs), undefined, { signal: gone.signal });
    if (where === 'slow') await pause();
    announce(response, size);
    if (head) return void response.end();
    async function* paused(): AsyncGenerator<Uint8Array> {
      let sent = 0;
      for await (const chunk of streamOf(key, Number(size), firstPart)) {
        if (where === 'stalled' && sent === firstPart) await pause();
        sent += chunk.length;
        yield chunk;
      }
    }
    await pipeline(paused(), response);
  },
};

/** Announces SIZE bytes and sends as many again after them. */
const long: ContentPath = {
  pattern: /^\/long\/([\w.-]+)\/(\d{1,9})$/,
  async answer([key = '', size = '0'], response, head) {
    announce(response, size);
    if (head) return void response.end();
    await pipeline(streamOf(key, Number(size) * 2), response);
  },
};

/** Hangs up without an answer. */
const hangUp: ContentPath = {
  pattern: /^\/hang-up\/[\w.-]+$/,
  answer: (_, response) => void response.destroy(),
};

/** Redirects to a file of whoever asks, which is no address to follow. */
const toFile: ContentPath = {
  pattern: /^\/to-file\/[\w.-]+$/,
  answer: (_, response) => void response.writeHead(302, { location: 'file:///etc/hostname' }).end(),
};

/** Redirects to what follows: /redirect/302/bytes/KEY/SIZE to /bytes/KEY/SIZE; /loop/KEY redirects to itself. */
const redirects = (prefix: string): readonly ContentPath[] => [
  {
    pattern: /^\/redirect\/(301|302|303|307|308)(\/[\w./-]*)$/,
    answer([status = '', path = ''], response) {
      // Two slashes would name another host.
      response.writeHead(Number(status), { location: `${prefix}${path.replace(/^\/+/, '/')}` }).end();
    },
  },
  {
    pattern: /^(\/loop\/[\w.-]+)$/,
    answer: ([path = ''], response) => void response.writeHead(302, { location: `${prefix}${path}` }).end(),
  },
];

/** Any status that is an answer: /status/503. */
const status: ContentPath = {
  pattern: /^\/status\/([2-5]\d\d)$/,
  answer([code = ''], response, head) {
    response.writeHead(Number(code), { 'content-type': 'text/plain' }).end(head ? undefined : `status ${code} as asked for\n`);
  },
};

function announce(response: ServerResponse, size: string): void {
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': String(Number(size)) });
}

/** What there is to be had. `prefix` is what stands before these paths where the target asks for them, such as /conformance; mostly nothing. */
export function contentPaths(prefix: string): readonly ContentPath[] {
  return [bytes, chunked, short, long, slow, hangUp, toFile, ...redirects(prefix), status];
}
