import { createReport, type Report } from '../../../lib/report/index.ts';
import type { RequirementResult } from '../../../lib/verdicts/index.ts';
import { profileOf } from '../../../specs/profiles.ts';
import { exchangeOf } from '../../http/exchange-of.ts';
import { inputOf, resultsOf } from '../inputs.ts';

const [failedId, warnedId, blockedId, notApplicableId, brokenId] = profileOf('core@0').requirements as [
  ReturnType<typeof profileOf>['requirements'][number],
  ReturnType<typeof profileOf>['requirements'][number],
  ReturnType<typeof profileOf>['requirements'][number],
  ReturnType<typeof profileOf>['requirements'][number],
  ReturnType<typeof profileOf>['requirements'][number],
];

/** The requirement with each verdict in `reportOfAll`; every other one passed. */
export const idOf = {
  failed: failedId,
  warning: warnedId,
  blocked: blockedId,
  'not-applicable': notApplicableId,
  broken: brokenId,
} as const;

/** A run against the cloud moon in which each verdict occurs once. */
export function reportOfAll(words = 'words of the server', changes: Partial<Report['run']> = {}): Report {
  const wrong = (verdict: RequirementResult['verdict'], reason: string): Partial<RequirementResult> => ({ verdict, reason });
  const response = {
    status: 500,
    headers: { 'content-type': 'text/plain' },
    body: { kind: 'text', text: words, truncated: false },
  } as const;
  const report = createReport(
    inputOf({
      target: { cloud: 'moon', region: 'north', endpoint: 'http://glance', embedded: false },
      results: resultsOf({
        [failedId]: {
          ...wrong('failed', `expected status 404, got ${words}`),
          expected: '404',
          got: words,
          decisive: 'bad',
          exchanges: ['act', 'bad'],
        },
        [warnedId]: { ...wrong('warning', `should not say ${words}`), decisive: 'bad', exchanges: ['bad'] },
        [blockedId]: { ...wrong('blocked', 'GET http://glance got no answer.'), decisive: 'lost', exchanges: ['lost'] },
        [notApplicableId]: wrong('not-applicable', `The target has no import: ${words}`),
        [brokenId]: wrong('broken', 'TypeError: x is not a function'),
      }),
      exchanges: [
        exchangeOf('act', 200, {
          request: {
            method: 'POST',
            url: 'http://glance/v2/images?limit=2&name=a%20b',
            headers: { 'content-type': 'application/octet-stream' },
            body: { kind: 'bytes', size: 64, md5: 'd41d' },
          },
        }),
        exchangeOf('bad', 500, { response, requestId: 'req-4711' }),
        exchangeOf('lost', undefined),
      ],
      leftovers: [{ kind: 'image', id: '1', role: 'member', why: 'member: delete was answered 409' }],
    }),
  );
  // As it comes from its file.
  return JSON.parse(JSON.stringify({ ...report, run: { ...report.run, ...changes } })) as Report;
}

/** A run in which everything passed. */
export function conformantReport(): Report {
  return JSON.parse(JSON.stringify(createReport(inputOf()))) as Report;
}

/** What might end a line, a string, a tag, a fence, a command or a document in one format or another. */
export const hostileWords = [
  '\u0000\u0007\u001b[2J\u001b]0;owned\u0007\u0085\u009b\u2028\u2029\ufffe\uffff\ud800',
  ']]> <![CDATA[ <script>alert(1)</script> & &amp; <!-- --> <?xml ?>',
  '\r\n::error title=x::y\n::set-output name=a::b\n##[error]z',
  '\n</details>\n```\n# Certified\n````\n<img src=http://evil>',
  '"} 1\nevil_metric{a="b\\"} 2\n# TYPE evil counter\n# EOF',
  '\n---\nkey: [a, {b: c}] # x\n- !!python/object:os.system\n&a *a %TAG \'q\' "d" \\',
  '\nevil.test: PASS\nCRITICAL: no',
  '[[ATTACHMENT|/etc/passwd]] | cell | [link](http://evil) @everyone',
  '\ud83d\ude00 ü 漢',
].join(' ');

/** Every text that a target or a person can put into a report is hostile. */
export function hostileReport(): Report {
  const report = reportOfAll(hostileWords);
  return {
    ...report,
    run: { ...report.run, seed: hostileWords, faults: [hostileWords] },
    target: {
      ...report.target,
      cloud: hostileWords,
      region: hostileWords,
      endpoint: hostileWords,
      apiVersions: { current: hostileWords, listed: [hostileWords] },
    },
    requirements: report.requirements.map((one) =>
      one.verdict === 'passed' ? one : { ...one, id: `../../${hostileWords}/${one.verdict}`, reason: hostileWords, note: hostileWords },
    ),
    timings: report.timings.map((one) => ({ ...one, operation: `${hostileWords}${one.operation}` })),
    leftovers: [{ kind: 'image', name: hostileWords, role: 'member', why: hostileWords }],
    exchanges: report.exchanges.map((one) => ({
      ...one,
      requestId: hostileWords,
      curl: hostileWords,
      request: { ...one.request, url: hostileWords },
    })),
  };
}

/** Texts of two million characters wherever a target can put one. */
export function hugeReport(): Report {
  return reportOfAll('x`'.repeat(1_000_000));
}
