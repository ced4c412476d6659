import { writeFileSync } from 'node:fs';
import { expect } from 'vitest';
import { createReport } from '../../lib/report/index.ts';
import { failingInput, inputOf, violated } from '../report/inputs.ts';
import { command } from '../run/command.ts';
import { test } from '../run/test.ts';

test('a replay goes to the clouds that the report names, and is an ERROR where they give no answer', async ({ place, startTarget }) => {
  const { env } = await startTarget({}, async (request, next) => {
    const isAsked = /\/v2\/images\/[0-9a-f-]{36}$/.test(new URL(request.url).pathname);
    return isAsked ? new Response('the gateway is tired', { status: 503 }) : next(request);
  });
  const cast = { member: { cloud: 'reference', projectId: 'p', projectName: 'p', roles: ['member'] } };
  const report = createReport({ ...failingInput(), cast, target: { ...inputOf().target, cloud: 'reference' } });
  writeFileSync(place.path('report.json'), JSON.stringify(report));
  const { status, stdout } = await command(place, ['replay', 'report.json', violated], {
    env: { OS_CLIENT_CONFIG_FILE: env.OS_CLIENT_CONFIG_FILE },
  });
  expect([status, stdout.split('\n')[0]]).toEqual([3, `ERROR  ${violated}`]);
  expect(place.report('results/replay').target).toMatchObject({ cloud: 'reference', embedded: false });
});
