import type { Report, ReportedExchange, ReportedRequirement } from '../shape.ts';
import { fileName, type ReportFile } from './file.ts';

type Body = ReportedExchange['request']['body'];

export const harPaths = /^har\/[^/]+\.har$/;

/** HAR 1.2: for each requirement that is violated, or on which the suite erred, the exchanges that it rests on. */
export function toHar(report: Report): ReportFile[] {
  const byId = new Map(report.exchanges.map((exchange) => [exchange.id, exchange]));
  return report.requirements
    .filter(({ verdict }) => verdict === 'failed' || verdict === 'warning' || verdict === 'broken')
    .map((requirement) => {
      const ids = new Set([...requirement.exchanges, ...(requirement.decisive === undefined ? [] : [requirement.decisive])]);
      const exchanges = [...ids].flatMap((id) => byId.get(id) ?? []);
      return { path: `har/${fileName(requirement.id)}.har`, text: `${JSON.stringify(archive(requirement, exchanges, report), null, 2)}\n` };
    });
}

function archive({ id, reason, says }: ReportedRequirement, exchanges: readonly ReportedExchange[], { suite, run, target }: Report) {
  return {
    log: {
      version: '1.2',
      creator: { name: suite.name, version: suite.version },
      pages: [
        {
          startedDateTime: exchanges[0]?.startedAt ?? run.startedAt,
          id,
          title: `${id}: ${reason ?? says}`,
          pageTimings: {},
          comment: `run ${run.id} on ${target.cloud}`,
        },
      ],
      entries: exchanges.map((exchange) => entry(exchange, id)),
    },
  };
}

function entry({ request, response, fault, ...exchange }: ReportedExchange, page: string) {
  return {
    pageref: page,
    startedDateTime: exchange.startedAt,
    time: exchange.durationMs,
    request: {
      method: request.method,
      url: request.url,
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: pairs(request.headers),
      queryString: queryOf(request.url),
      ...(request.body.kind === 'none' ? {} : { postData: postData(request.body, request.headers) }),
      headersSize: -1,
      bodySize: sizeOf(request.body),
    },
    response: {
      // 0 is what browsers write where no answer came.
      status: response?.status ?? 0,
      statusText: '',
      httpVersion: response === undefined ? '' : 'HTTP/1.1',
      cookies: [],
      headers: pairs(response?.headers ?? {}),
      content: content(response?.body ?? { kind: 'none' }, response?.headers ?? {}),
      redirectURL: response?.headers.location ?? '',
      headersSize: -1,
      bodySize: sizeOf(response?.body ?? { kind: 'none' }),
      ...(fault === undefined ? {} : { _error: `${fault.code}: ${fault.message}` }),
    },
    cache: {},
    timings: { send: 0, wait: exchange.durationMs, receive: 0 },
    comment: `${exchange.operation} as ${exchange.role} (${exchange.phase})${exchange.requestId === undefined ? '' : `, request id ${exchange.requestId}`}`,
    _curl: exchange.curl,
  };
}

function pairs(headers: Readonly<Record<string, string>>) {
  return Object.entries(headers).map(([name, value]) => ({ name, value }));
}

function queryOf(url: string) {
  return URL.canParse(url) ? [...new URL(url).searchParams].map(([name, value]) => ({ name, value })) : [];
}

function postData(body: Body, headers: Readonly<Record<string, string>>) {
  const { size, ...said } = content(body, headers);
  return { text: '', ...said };
}

function content(body: Body, headers: Readonly<Record<string, string>>) {
  const mimeType = headers['content-type'] ?? 'application/octet-stream';
  const size = Math.max(0, sizeOf(body));
  switch (body.kind) {
    case 'none':
      return { size, mimeType };
    case 'text':
      return { size, mimeType, text: body.text ?? '', ...(body.truncated === true ? { comment: 'shortened' } : {}) };
    case 'bytes':
      return { size, mimeType, comment: `${size} bytes, not kept${body.md5 === undefined ? '' : `; md5 ${body.md5}`}` };
  }
}

/** In bytes; -1, which is HAR's word for it, where it is not known. */
function sizeOf(body: Body): number {
  switch (body.kind) {
    case 'none':
      return 0;
    case 'text':
      return body.truncated === true ? -1 : Buffer.byteLength(body.text ?? '');
    case 'bytes':
      return body.size ?? -1;
  }
}
