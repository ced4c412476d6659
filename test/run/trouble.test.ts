import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import type { Report } from '../../lib/report/index.ts';
import { command, type Place, repository, verdictLine } from './command.ts';
import type { Target } from './target.ts';
import { test } from './test.ts';
import { idsOf, profileOf } from './verdicts.ts';

const some = ['--only', 'tag.*', 'image.show.*', 'image-data.upload.*'];
const isDiscovery = (path: string) => path === '/versions' || path.startsWith('/v2/info/') || path.startsWith('/v2/schemas/');

/** Trouble between here and there: never green, never the cloud's fault, never the suite's. */
function expectBlocked(report: Report): void {
  const kinds = Object.groupBy(report.requirements, ({ verdict }) => verdict);
  expect(kinds.failed?.map(({ id, reason }) => `${id}: ${reason}`)).toBeUndefined();
  expect(kinds.broken?.map(({ id, reason }) => `${id}: ${reason}`)).toBeUndefined();
  expect(kinds.blocked?.length).toBeGreaterThan(0);
  expect(profileOf(report).verdict).toBe('inconclusive');
  expect(report.run.faults).toEqual([]);
}

describe.concurrent('trouble in the middle', () => {
  test('a service that dies blocks what was not judged yet', async ({ place, startTarget }) => {
    let asked = 0;
    const target: Target = await startTarget({}, async (request, next) => {
      if (new URL(request.url).pathname.startsWith('/v2/images')) asked += 1;
      if (asked < 30) return next(request);
      void target.crash();
      return new Promise<Response>(() => undefined);
    });
    const outcome = await command(place, ['run', ...some], { env: target.env });
    expectBlocked(place.report());
    expect(verdictLine(outcome)).toMatch(/^INCONCLUSIVE /);
    expect(outcome.status).toBe(3);
  });

  test('a Keystone that dies before the workers log in blocks everything', async ({ place, startTarget }) => {
    let logins = 0;
    const { env } = await startTarget({}, async (request, next) => {
      if (!new URL(request.url).pathname.startsWith('/identity')) return next(request);
      logins += 1;
      return logins === 1 ? next(request) : new Response('<h1>503 Service Unavailable</h1>', { status: 503 });
    });
    const outcome = await command(place, ['run', ...some], { env });
    expectBlocked(place.report());
    expect(outcome.status).toBe(3);
  });

  test('a gateway that answers 503 to everything but discovery blocks everything', async ({ place, startTarget }) => {
    const { env } = await startTarget({}, async (request, next) => {
      const { pathname } = new URL(request.url);
      if (pathname.startsWith('/identity') || isDiscovery(pathname)) return next(request);
      return new Response('<html><h1>503 Service Unavailable</h1></html>', { status: 503, headers: { 'content-type': 'text/html' } });
    });
    const outcome = await command(place, ['run', '--only', 'version.root.offers-a-choice', 'tag.remove.missing-is-not-found'], { env });
    const report = place.report();
    expectBlocked(report);
    expect(idsOf(report, 'blocked')).toHaveLength(report.requirements.length);
    expect(report.requirements[0]?.reason).toContain('503');
    expect(outcome.status).toBe(3);
  });
});

describe.concurrent('a service whose answers make a test stumble', () => {
  test('has failed: the suite did not err', async ({ place, startTarget }) => {
    const { env } = await startTarget({}, async (request, next) => {
      const isShown = request.method === 'GET' && /^\/v2\/images\/[^/]+$/.test(new URL(request.url).pathname);
      const response = await next(request);
      return isShown ? new Response('null', { status: 200, headers: { 'content-type': 'application/json' } }) : response;
    });
    const outcome = await command(place, ['run', '--only', 'tag.add.is-on-the-image', 'contract.showImage'], { env });
    expect(idsOf(place.report(), 'broken')).toEqual([]);
    expect(idsOf(place.report(), 'failed')).toContain('contract.showImage');
    expect(outcome.status).toBe(1);
  });
});

/** The sources in a folder of their own, where they can be spoilt. */
function copyOfTheSources(place: Place): string {
  for (const name of ['bin', 'lib', 'specs', 'suites', 'package.json'])
    cpSync(`${repository}/${name}`, place.path('copy', name), { recursive: true });
  symlinkSync(`${repository}/node_modules`, place.path('copy', 'node_modules'));
  return place.path('copy', 'bin/image-conformance.ts');
}

describe.concurrent('a suite that errs', () => {
  const suite = ['copy', 'suites/tag/add.suite.ts'] as const;

  test('in a test: it says nothing about the target, and ends with 4', async ({ place }) => {
    const script = copyOfTheSources(place);
    const text = readFileSync(place.path(...suite), 'utf8');
    // The test reads what is not there.
    const spoilt = text.replace(/(covers\('tag\.add\.is-on-the-image'\),\s+async \(\{[^}]*\}\) => \{)/, '$1\n(undefined as any).slip;');
    expect(spoilt).not.toBe(text);
    writeFileSync(place.path(...suite), spoilt);
    const outcome = await command(place, ['demo', '--only', 'tag.add.is-on-the-image', 'tag.remove.is-gone'], { script });
    expect(verdictLine(outcome)).toMatch(/^BROKEN {2}The suite itself erred/);
    expect(outcome.status).toBe(4);
    const report = place.report();
    expect(idsOf(report, 'broken')).toEqual(['tag.add.is-on-the-image']);
    expect(idsOf(report, 'failed')).toEqual([]);
  });

  test('in a file that does not load: its requirements are not green, and it ends with 4', async ({ place }) => {
    const script = copyOfTheSources(place);
    writeFileSync(place.path(...suite), `throw new Error('spoilt');\n${readFileSync(place.path(...suite), 'utf8')}`);
    const outcome = await command(place, ['demo', '--only', 'tag.add.is-on-the-image', 'tag.remove.is-gone'], { script });
    expect(outcome.status).toBe(4);
    const report = place.report();
    expect(report.run.faults).toEqual([expect.stringMatching(/^tag\/add: .*spoilt/)]);
    expect(idsOf(report, 'broken')).toContain('tag.add.is-on-the-image');
    expect(idsOf(report, 'passed')).toContain('tag.remove.is-gone');
  });
});
