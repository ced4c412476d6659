import type { ReportInput } from '../../lib/report/index.ts';
import type { RequirementResult } from '../../lib/verdicts/index.ts';
import { profileOf } from '../../specs/profiles.ts';
import { type RequirementId, requirementOf } from '../../specs/requirements/index.ts';
import { discoveryOf } from '../discovery/discovery-of.ts';
import { exchangeOf } from '../http/exchange-of.ts';

/** The requirement that the failing report is about. */
export const violated: RequirementId = 'image.show.unknown-is-not-found';

/** Every requirement of the profile passed, but those that are named. */
export function resultsOf(changes: Partial<Record<RequirementId, Partial<RequirementResult>>> = {}): RequirementResult[] {
  return profileOf('core@0').requirements.map((id) => ({
    id,
    requirement: requirementOf(id),
    verdict: 'passed' as const,
    tests: [{ id: `f > ${id}`, title: id, file: 'f', verdict: 'passed' as const, durationMs: 3 }],
    exchanges: ['act'],
    ...changes[id],
  }));
}

/** What a conformant run comes to; what a test is about is changed. */
export function inputOf(changes: Partial<ReportInput> = {}): ReportInput {
  return {
    suiteVersion: '1.2.3',
    run: {
      id: '0f8f0d1e-2c3b-4a5f-8f0e-9a530f8f0d1e',
      seed: 'seed',
      startedAt: new Date('2026-11-01T00:00:00Z'),
      finishedAt: new Date('2026-11-01T00:00:12.34Z'),
      interrupted: false,
    },
    profile: 'core@0',
    target: { cloud: 'moon', region: undefined, endpoint: 'http://glance', embedded: false },
    cast: { member: { cloud: 'moon', projectId: 'p1', projectName: 'demo', roles: ['member'] } },
    discovery: discoveryOf(),
    results: resultsOf(),
    tests: 7,
    exchanges: [
      exchangeOf('about-versions', 200, { operation: 'listVersions', phase: 'discovery', role: 'anonymous' }),
      exchangeOf('act', 200),
    ],
    passing: [],
    leftovers: [],
    faults: [],
    logins: 1,
    ...changes,
  };
}

/** A violation, with the exchange that shows it. */
export function failingInput(changes: Partial<RequirementResult> = {}, words = '{"message": "words of the server"}'): ReportInput {
  const response = { status: 200, headers: {}, body: { kind: 'text', text: words, truncated: false } } as const;
  return inputOf({
    results: resultsOf({
      [violated]: {
        verdict: 'failed',
        reason: 'showImage as member: expected status 404, got 200',
        expected: '404',
        got: '200',
        decisive: 'bad',
        exchanges: ['bad'],
        ...changes,
      },
    }),
    exchanges: [exchangeOf('act', 200), exchangeOf('bad', 200, { response, requestId: 'req-4711' })],
    leftovers: [{ kind: 'image', id: '1', role: 'member', why: 'member: delete was answered 409' }],
  });
}

/** Nothing could be told: no answer came. */
export function inconclusiveInput(): ReportInput {
  return inputOf({
    results: resultsOf({
      [violated]: { verdict: 'blocked', reason: 'GET http://glance got no answer.', exchanges: ['lost'], decisive: 'lost' },
    }),
    exchanges: [exchangeOf('lost', undefined)],
  });
}
