import type { Discovery } from '../discovery/index.ts';
import { type Exchange, type RecordedBody, toCurl } from '../http/index.ts';
import type { RequirementResult, TransientFault } from '../verdicts/index.ts';
import type { ReportedExchange } from './shape.ts';

/** What a report keeps of a text where nothing is wrong. */
const shortText = 1024;

/** The exchanges that the report refers to: whole where something is wrong, shortened elsewhere. */
export function recordedExchanges(
  all: readonly Exchange[],
  results: readonly RequirementResult[],
  discovery: Discovery,
  transientFaults: readonly TransientFault[],
): ReportedExchange[] {
  const whole = new Set<string>();
  const short = new Set<string>([
    discovery.versionsEvidence,
    discovery.schemaEvidence,
    ...Object.values(discovery.features).flatMap((f) => f.evidence),
  ]);
  for (const { verdict, exchanges, decisive } of results) {
    const wrong = verdict === 'failed' || verdict === 'warning' || verdict === 'broken' || verdict === 'blocked';
    for (const id of exchanges) (wrong ? whole : short).add(id);
    if (decisive !== undefined) whole.add(decisive);
  }
  for (const { exchange } of transientFaults) if (exchange !== undefined) whole.add(exchange);
  return all.filter(({ id }) => whole.has(id) || short.has(id)).map((exchange) => reported(exchange, whole.has(exchange.id)));
}

function reported(exchange: Exchange, whole: boolean): ReportedExchange {
  const keep = whole ? <T>(body: T) => body : shorten;
  const { request, response, fault, requestId } = exchange;
  return {
    id: exchange.id,
    operation: exchange.operation,
    role: exchange.role,
    phase: exchange.phase,
    startedAt: new Date(exchange.startedAt).toISOString(),
    durationMs: Math.round(exchange.durationMs * 10) / 10,
    ...(requestId === undefined ? {} : { requestId }),
    curl: toCurl(exchange),
    request: { method: request.method, url: request.url, headers: { ...request.headers }, body: { ...keep(request.body) } },
    ...(response === undefined
      ? {}
      : { response: { status: response.status, headers: { ...response.headers }, body: { ...keep(response.body) } } }),
    ...(fault === undefined ? {} : { fault: { ...fault } }),
    ...(exchange.redirects === undefined ? {} : { redirects: exchange.redirects.map((hop) => ({ ...hop })) }),
    ...(exchange.reconnected === undefined ? {} : { reconnected: exchange.reconnected }),
  };
}

function shorten(body: RecordedBody): RecordedBody {
  if (body.kind !== 'text' || body.text.length <= shortText) return body;
  return { kind: 'text', text: body.text.slice(0, shortText), truncated: true };
}
