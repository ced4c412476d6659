import type { ReportInput } from '../../lib/report/index.ts';
import { exchangeOf } from '../http/exchange-of.ts';
import { failingInput, resultsOf, violated } from './inputs.ts';

/** What a server, a person or a file might say to become more than text. Each would be harmful as it stands. */
export const hostileWords = [
  '</script><img src=x onerror=alert(1)>',
  '</style><script>alert(2)</script>',
  '</pre></details><iframe src="http://evil.invalid/">',
  '" onmouseover="alert(3)" x="',
  "' onfocus='alert(4)' autofocus='",
  '--><base href="http://evil.invalid/"><!--',
  '\u202Egnp.exe\u2066',
  '\u001b[2J\u0000\u0007\u009b',
] as const;

/** A failing run in which every text that comes from without is hostile. */
export function hostileInput(): ReportInput {
  const hostile = hostileWords.join(' and ');
  const body = JSON.stringify({ name: hostile, properties: { [hostile]: hostile } });
  const headers = { 'content-type': 'text/html', server: hostile, [`x-${hostile}`]: hostile };
  const bad = exchangeOf('bad', 200, {
    request: { method: 'GET', url: `http://glance/v2/images/${hostile}`, headers, body: { kind: 'text', text: body, truncated: false } },
    response: { status: 200, headers, body: { kind: 'text', text: hostile, truncated: true } },
    requestId: hostile,
  });
  const lost = exchangeOf('lost', undefined, { fault: { code: 'ERR_UNREACHABLE', message: hostile } });
  const [first, second] = resultsOf().filter(({ id }) => id !== violated);
  const failing = failingInput();
  return {
    ...failing,
    run: { ...failing.run, seed: hostile },
    target: { cloud: hostile, region: hostile, endpoint: `http://glance/${hostile}`, embedded: false },
    cast: { member: { cloud: hostile, projectId: hostile, projectName: hostile, roles: [hostile] } },
    results: resultsOf({
      [violated]: { verdict: 'failed', reason: hostile, expected: hostile, got: hostile, decisive: 'bad', exchanges: ['act', 'bad'] },
      ...(first && { [first.id]: { verdict: 'blocked', reason: hostile, decisive: 'lost', exchanges: ['lost'] } }),
      ...(second && { [second.id]: { verdict: 'not-applicable', reason: hostile, decisive: 'bad', exchanges: ['bad'] } }),
    }),
    exchanges: [exchangeOf('act', 200), bad, lost],
    leftovers: [{ kind: 'image', id: hostile, name: hostile, role: 'member', why: hostile }],
    transientFaults: [{ test: hostile, covers: [violated], verdict: 'failed', reason: hostile, exchange: 'lost', passes: 3 }],
    faults: [hostile],
  };
}
