import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openImageApi } from '../lib/index.ts';
import { listen } from '../lib/server/index.ts';

test('the library opens a cloud, and does what the README shows', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'image-conformance-library-'));
  const server = await listen();
  onTestFinished(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });
  const clientConfigFile = join(folder, 'clouds.yaml');
  writeFileSync(clientConfigFile, server.cloudsYaml);
  const data = join(folder, 'tiny.raw');
  writeFileSync(data, 'a tiny disk');

  const { images, client, close } = await openImageApi({ cloud: server.clouds.member, clientConfigFile });
  onTestFinished(close);
  const image = await images.createImage('tiny', { filename: data, diskFormat: 'raw', wait: true });
  expect((await client.showImage(image.id)).body).toMatchObject({ name: 'tiny', status: 'active', size: 11 });
  const output = join(folder, 'copy.raw');
  await images.downloadImage(image, { output });
  expect(readFileSync(output, 'utf8')).toBe('a tiny disk');
});

test('a cloud that is not there is told as such', async () => {
  await expect(openImageApi({ cloud: 'nowhere', clientConfigFile: '/does/not/exist' })).rejects.toMatchObject({ code: 'ERR_CONFIG_FILE' });
});
