import { expect, test } from 'vitest';
import { startEmbeddedServer } from '../../lib/cli/embedded-server.ts';

const urlIn = (yaml: string) => /auth_url: (\S+)/.exec(yaml)?.[1] ?? '';

test('the embedded server answers until it is closed', async () => {
  const { clouds, cloudsYaml, defect, close } = await startEmbeddedServer(undefined);
  const url = urlIn(cloudsYaml);
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:/);
  for (const cloud of Object.values(clouds)) expect(cloudsYaml).toContain(`  ${cloud}:\n`);
  expect(defect).toBeUndefined();
  expect((await fetch(url)).status).toBe(200);
  await close();
  await expect(fetch(url)).rejects.toThrow();
});

test('a mutant says what is wrong with it, and has the defect', async () => {
  const { cloudsYaml, defect, close } = await startEmbeddedServer('version-root-answers-200');
  expect(defect).toMatch(/\S/);
  expect((await fetch(new URL('/', urlIn(cloudsYaml)))).status).toBe(200);
  await close();
});

test('a mutant that there is not is an error that names those that there are', async () => {
  await expect(startEmbeddedServer('nonesuch')).rejects.toThrow(
    expect.objectContaining({
      code: 'ERR_USAGE',
      message: expect.stringContaining('nonesuch'),
      hint: expect.stringContaining('version-root'),
    }),
  );
});
