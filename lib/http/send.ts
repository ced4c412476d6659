import { randomUUID } from 'node:crypto';
import type { Dispatcher } from 'undici';
import type { ConformanceError } from '../errors.ts';
import { uploadOf } from './body.ts';
import type { Exchange, RecordedBody } from './exchange.ts';
import { deepFreeze, recordedText } from './record.ts';
import { redactHeaders, redactText, redactUrl, withoutSecretsOf } from './redact.ts';
import type { OutgoingRequest } from './request.ts';
import type { Sink } from './transfer.ts';
import { type Travelled, travel } from './travel.ts';

/** An answer: lower-case header names, several values of one header joined by a comma. */
export interface IncomingResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Empty when a sink took the body. */
  readonly text: string;
  readonly exchange: Exchange;
}

/** Thrown when no answer came; the exchange that shows it is on the error. */
export interface UnansweredError extends ConformanceError {
  exchange?: Exchange;
}

/**
 * Sends one request and reads the whole answer. Never throws on a status. Errors: ERR_UNREACHABLE, ERR_TIMEOUT, ERR_TLS, ERR_PROXY
 * when no answer came; ERR_TRUNCATED, ERR_CHECKSUM, ERR_NOT_THE_API when it is not whole, or more than it may be; ERR_FILE before
 * anything is sent; what the body or the sink itself throws as it is. Sends again only what travel.ts tells: whoever else may repeat
 * a request decides it.
 */
export async function send(dispatcher: Dispatcher, request: OutgoingRequest): Promise<IncomingResponse> {
  const startedAt = Date.now();
  const begun = performance.now();
  const requestId = request.headers['x-openstack-request-id'];
  const clean = withoutSecretsOf(request.headers);
  const upload = await uploadOf(request.body);
  const travelled: Travelled = { redirects: [], reconnected: false };
  const about = () => ({
    id: randomUUID(),
    operation: request.operation,
    role: request.role,
    phase: request.phase,
    startedAt,
    durationMs: performance.now() - begun,
    request: {
      method: request.method,
      url: redactUrl(request.url),
      headers: redactHeaders(request.headers),
      body: upload.recorded(),
      ...(typeof request.body === 'object' && 'file' in request.body ? { file: request.body.file } : {}),
    },
    ...(travelled.redirects.length > 0 ? { redirects: travelled.redirects.map((hop) => ({ ...hop, to: clean(hop.to) })) } : {}),
    ...(travelled.reconnected ? { reconnected: true as const } : {}),
  });
  try {
    const { status, headers, text, received, toSink } = await travel(dispatcher, request, upload, travelled);
    const answeredId = headers['x-openstack-request-id'] ?? headers['x-compute-request-id'];
    const body = toSink ? await recordedSink(received, request.sink) : recordedText(clean(text));
    const cleaned = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, clean(value)]));
    const named = answeredId ?? requestId;
    const exchange: Exchange = deepFreeze({
      ...about(),
      response: { status, headers: redactHeaders(cleaned), body },
      ...(named ? { requestId: named } : {}),
    });
    return { status, headers, text, exchange };
  } catch (error) {
    request.sink?.abandon?.();
    if (error instanceof Error && Object.isExtensible(error)) {
      const { code } = error as { code?: unknown };
      (error as UnansweredError).exchange = deepFreeze({
        ...about(),
        fault: { code: typeof code === 'string' ? code : error.name, message: clean(redactText(error.message)) },
        ...(requestId ? { requestId } : {}),
      });
    }
    throw error;
  } finally {
    await upload.close();
  }
}

async function recordedSink(size: number, sink: Sink | undefined): Promise<RecordedBody> {
  if (size === 0) return { kind: 'none' };
  const md5 = await sink?.md5?.();
  return { kind: 'bytes', size, ...(md5 === undefined ? {} : { md5 }) };
}
