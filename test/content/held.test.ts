import { randomUUID } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { bytesOf, startContentServer } from '../../lib/content/index.ts';
import { contentOf } from '../../lib/fixtures/content.ts';

/** A content server for the length of one test, and what a test would have it serve. */
async function served() {
  const server = await startContentServer('127.0.0.1', 0);
  onTestFinished(() => server.close());
  return contentOf(
    () => server.url,
    () => randomUUID(),
  );
}

test('held content stops after its first bytes until it is released, and is then whole', async () => {
  const held = (await served()).hold(10_000);
  const response = await fetch(held.url);
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const pieces = [(await reader.read()).value as Uint8Array];
  const next = reader.read();
  expect(await Promise.race([next, new Promise((resolve) => setTimeout(resolve, 20, 'nothing'))])).toBe('nothing');
  await held.release();
  for (let piece = await next; !piece.done; piece = await reader.read()) pieces.push(piece.value);
  expect(Buffer.concat(pieces).equals(bytesOf(held.key, 10_000))).toBe(true);
});

test('content that was released beforehand does not stop', async () => {
  const held = (await served()).hold(10_000);
  await held.release();
  expect((await (await fetch(held.url)).arrayBuffer()).byteLength).toBe(10_000);
});

test('the other ways lead where they say', async () => {
  const content = await served();
  const redirected = content.redirected(10, 302);
  expect(Buffer.from(await (await fetch(redirected.url)).arrayBuffer()).equals(bytesOf(redirected.key, 10))).toBe(true);
  expect((await fetch(content.missing())).status).toBe(404);
  expect((await fetch(content.answering(503))).status).toBe(503);
  await expect(fetch(content.short(200_000).url).then((response) => response.arrayBuffer())).rejects.toThrow();
});
