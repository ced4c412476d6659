import { readdirSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { command, type Place, start, verdictLine } from './command.ts';
import { isCreate, nth, type Target } from './target.ts';
import { test } from './test.ts';
import { idsOf } from './verdicts.ts';

const some = ['--only', 'tag.*', 'image.*', 'image-data.*'];
const slow = { latencyMs: 40 };

const ledgers = (place: Place) => readdirSync(place.path('results', 'ledger'));

async function createForeign(target: Target): Promise<void> {
  // A name much like ours, by somebody else.
  await target.ask('member', 'POST', '/v2/images', { name: 'image-conformance-of-somebody-else' });
}

const namesLeft = async (target: Target) => (await target.images()).map(({ name }) => name);

describe.concurrent('a run that is stopped', () => {
  test('by Ctrl-C undoes what it made, reports, and ends with 130', async ({ place, startTarget }) => {
    const eighth = nth(8, isCreate);
    const target = await startTarget(slow, async (request, next) => {
      const response = await next(request);
      eighth.seen(request);
      return response;
    });
    await createForeign(target);
    const { child, outcome } = await start(place, ['run', ...some], { env: target.env });
    await eighth.reached;
    child.kill('SIGINT');
    const ended = await outcome;
    expect(verdictLine(ended)).toMatch(/^INTERRUPTED /);
    expect(ended.status).toBe(130);
    const report = place.report();
    expect(report.run).toMatchObject({ interrupted: true, exitStatus: 130, faults: [] });
    expect([idsOf(report, 'failed'), idsOf(report, 'broken')]).toEqual([[], []]);
    expect(idsOf(report, 'blocked').length).toBeGreaterThan(0);
    expect(await namesLeft(target)).toEqual(['image-conformance-of-somebody-else']);
    expect(ledgers(place)).toEqual([]);
    expect(readdirSync(place.temporary)).toEqual([]);
  });

  test('by a polite kill before the first test makes nothing at all', async ({ place, startTarget }) => {
    const discovering = nth(1, ({ url }) => new URL(url).pathname === '/versions');
    const target = await startTarget(slow, (request, next) => {
      discovering.seen(request);
      return next(request);
    });
    const { child, outcome } = await start(place, ['run', ...some], { env: target.env });
    await discovering.reached;
    child.kill('SIGTERM');
    expect((await outcome).status).toBe(130);
    expect(target.requests.filter((request) => request === 'POST /v2/images')).toEqual([]);
  });

  test('by kill -9 leaves a ledger from which clean removes what is ours, and nothing else', async ({ place, startTarget }) => {
    const sixth = nth(6, isCreate);
    const target = await startTarget(slow, async (request, next) => {
      const response = await next(request);
      sixth.seen(request);
      return response;
    });
    await createForeign(target);
    const { child, outcome } = await start(place, ['run', '--output', 'elsewhere', ...some], { env: target.env });
    await sixth.reached;
    child.kill('SIGKILL');
    expect((await outcome).status).toBe('SIGKILL');
    expect((await target.images()).length).toBeGreaterThan(1);

    const next = await command(place, ['run', '--output', 'elsewhere', '--only', 'version.list.needs-no-token'], { env: target.env });
    expect(next.stderr).toMatch(/1 earlier run did not finish cleaning up; `image-conformance clean --output elsewhere` does/);

    const cleaned = await command(place, ['clean', '--output', 'elsewhere'], { env: target.env });
    expect(cleaned.stdout).toMatch(/^Run [\w-]{36} of .* on http:.*: [1-9]\d* undone, 0 left\.\n$/);
    expect([cleaned.status, cleaned.stderr]).toEqual([0, '']);
    expect(await namesLeft(target)).toEqual(['image-conformance-of-somebody-else']);

    const again = await command(place, ['clean', '--output', 'elsewhere'], { env: target.env });
    expect(again).toEqual({ status: 0, stdout: expect.stringMatching(/^Nothing to clean: elsewhere /), stderr: '' });
  });

  test('by two Ctrl-C ends at once, and clean does the rest', async ({ place, startTarget }) => {
    const third = nth(3, isCreate);
    const target = await startTarget({ latencyMs: 100 }, async (request, next) => {
      const response = await next(request);
      third.seen(request);
      return response;
    });
    const { child, outcome } = await start(place, ['run', ...some], { env: target.env });
    await third.reached;
    const stopping = new Promise<void>((said) => child.stderr?.on('data', (text: string) => text.includes('Stopping') && said()));
    child.kill('SIGINT');
    await stopping;
    child.kill('SIGINT');
    expect((await outcome).status).toBe(130);
    expect((await target.images()).length).toBeGreaterThan(0);
    expect((await command(place, ['clean'], { env: target.env })).status).toBe(0);
    expect(await target.images()).toEqual([]);
  });
});
