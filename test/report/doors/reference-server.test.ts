import { expect, test } from 'vitest';
import type { Exchange } from '../../../lib/http/index.ts';
import { doorOf } from '../../../lib/report/doors/index.ts';
import { mutants } from '../../../lib/server/index.ts';
import { exchangeOf } from '../../http/exchange-of.ts';
import { type Answer, type Ask, startServer } from '../../server/ask.ts';

const doorOfAnswer = ({ status, headers, text }: Answer) => {
  const response: Exchange['response'] = { status, headers: Object.fromEntries(headers), body: { kind: 'text', text, truncated: false } };
  return doorOf({ id: 'x', exchange: exchangeOf('x', status, { response }) });
};

/** One request that is answered well, and some that are refused in different places. */
const requests: readonly ((ask: Ask) => Promise<Answer>)[] = [
  (ask) => ask('GET', '/v2/images'),
  (ask) => ask('GET', '/v2/images/1a2b3c4d-0000-4000-8000-000000000000'),
  (ask) => ask('POST', '/v2/images', { body: [] }),
  (ask) => ask('POST', '/v2/metadefs/namespaces', { body: { namespace: 'x' } }),
  (ask) => ask('GET', '/v2/metadefs/namespaces/none'),
  (ask) => ask('GET', '/v2/tasks'),
];

/** The first mutant of each family: those whose ids begin alike. */
const families = [...Map.groupBy(mutants, ({ id }) => id.split('-')[0] ?? id).values()].flatMap(([first]) => first ?? []);

test.each(families)('$id answers as Glance, and what it refuses is no matter of a proxy', async (mutant) => {
  const { as, anonymous } = startServer({ mutant });
  const member = await as('member');
  const answers = await Promise.all(requests.map((request) => request(member)));
  const named = answers.filter(
    ({ headers }) => headers.has('x-openstack-request-id') || headers.get('content-type') === 'application/json',
  );
  expect(named.length).toBeGreaterThan(0);
  expect([...new Set(named.map((answer) => doorOfAnswer(answer).answeredBy))]).toEqual(['glance']);
  const refused = await anonymous('GET', '/v2/images');
  if (refused.headers.has('www-authenticate')) expect(doorOfAnswer(refused).answeredBy).toBe('auth-middleware');
});
