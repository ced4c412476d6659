import { expect, test } from 'vitest';
import { diagnosed, fakeTarget, findingOf, troubles } from './diagnosed.ts';
import { fakeCloud, token, tokenBody, versionList } from './fake-cloud.ts';

const dateIn = (seconds: number) => new Date(Date.now() + seconds * 1000).toUTCString();

test('a clock that is an hour off is a warning that says which and how', async () => {
  const url = await fakeCloud({ 'GET /versions': ({ url: own }) => ({ headers: { date: dateIn(-3600) }, body: versionList(own) }) });
  const diagnosis = await diagnosed({ member: fakeTarget(url) });
  expect(troubles(diagnosis)).toEqual([{ check: 'clock', outcome: 'warning' }]);
  expect(findingOf(diagnosis, 'clock', 'warning').says).toMatch(/clock of the Image API is 3[56]\d\d s behind/);
  expect(diagnosis.exitStatus).toBe(0);
});

test('a Keystone ahead of us is a warning, and its tokens do not seem to live longer for it', async () => {
  const url = await fakeCloud({
    'GET /v3': () => ({ headers: { date: dateIn(3600) }, body: { version: { id: 'v3.14', 'media-types': [] } } }),
    'POST /v3/auth/tokens': ({ url: own }) => ({
      status: 201,
      headers: { 'x-subject-token': token },
      body: tokenBody(own, { expires_at: new Date(Date.now() + 3_900_000).toISOString() }),
    }),
  });
  const { findings } = await diagnosed({ member: fakeTarget(url) });
  const warnings = findings.filter(({ outcome }) => outcome === 'warning').map(({ says }) => says);
  expect(warnings).toEqual([
    expect.stringMatching(/clock of Keystone is 3[56]\d\d s ahead/),
    expect.stringMatching(/ends in (2|3)\d\d s, before a whole run/),
  ]);
});

test('a token that has expired as soon as it came is a warning', async () => {
  const url = await fakeCloud({
    'POST /v3/auth/tokens': ({ url: own }) => ({
      status: 201,
      headers: { 'x-subject-token': token },
      body: tokenBody(own, { expires_at: '2020-01-01T00:00:00Z' }),
    }),
  });
  expect(findingOf(await diagnosed({ member: fakeTarget(url) }), 'clock', 'warning').says).toContain('expired as soon as');
});
