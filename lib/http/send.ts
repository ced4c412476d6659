import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';
import type { RoleName } from '../../specs/roles.ts';
import { ConformanceError } from '../errors.ts';
import type { Exchange, Phase, RecordedBody } from './exchange.ts';
import { networkFault } from './network-fault.ts';
import { redactHeaders, redactText, redactUrl, withoutSecretsOf } from './redact.ts';

/** A body to send: text, bytes, or a stream of bytes, which goes out in chunks without a length. */
export type OutgoingBody = string | Uint8Array | AsyncIterable<Uint8Array>;

export interface OutgoingRequest {
  readonly operation: string;
  readonly role: RoleName;
  readonly phase: Phase;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: OutgoingBody;
  /** Called with each piece of a body that is too big or too binary to keep; then the reply has no text. */
  readonly sink?: (chunk: Uint8Array) => void;
}

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

/** A text body that is longer is refused: no answer of the API comes near it. */
const textLimit = 8 * 1024 * 1024;
/** What an exchange keeps of a text. */
const recordLimit = 16 * 1024;

/**
 * Sends one request and reads the whole answer. Never throws on a status; throws ERR_UNREACHABLE, ERR_TIMEOUT or ERR_TLS
 * when there is no whole answer. Never tries again: whoever may repeat a request decides it.
 */
export async function send(dispatcher: Dispatcher, request: OutgoingRequest): Promise<IncomingResponse> {
  const startedAt = Date.now();
  const begun = performance.now();
  const requestId = request.headers['x-openstack-request-id'];
  const clean = withoutSecretsOf(request.headers);
  const sent = recordedRequestBody(request.body);
  const outgoing = meteredBody(request.body);
  const base = { id: randomUUID(), operation: request.operation, role: request.role, phase: request.phase, startedAt };
  const recordRequest = () => ({
    method: request.method,
    url: redactUrl(request.url),
    headers: redactHeaders(request.headers),
    body: sent ?? outgoing.recorded(),
  });
  try {
    const { origin, pathname, search } = new URL(request.url);
    const answer = await dispatcher.request({
      origin,
      path: pathname + search,
      method: request.method as Dispatcher.HttpMethod,
      headers: { ...request.headers },
      body: outgoing.body ?? null,
    });
    const headers = flatten(answer.headers);
    const { text, recorded } = await receive(answer.body, request.sink, headers['content-type'] ?? '', clean);
    const answeredId = headers['x-openstack-request-id'] ?? headers['x-compute-request-id'];
    const exchange: Exchange = deepFreeze({
      ...base,
      durationMs: performance.now() - begun,
      request: recordRequest(),
      response: { status: answer.statusCode, headers: redactHeaders(mapValues(headers, clean)), body: recorded },
      ...((answeredId ?? requestId) ? { requestId: answeredId ?? requestId ?? '' } : {}),
    });
    return { status: answer.statusCode, headers, text, exchange };
  } catch (error) {
    const fault: UnansweredError = error instanceof ConformanceError ? error : networkFault(error, request.method, redactUrl(request.url));
    fault.exchange = deepFreeze({
      ...base,
      durationMs: performance.now() - begun,
      request: recordRequest(),
      fault: { code: fault.code, message: fault.message },
      ...(requestId ? { requestId } : {}),
    });
    throw fault;
  }
}

function flatten(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) flat[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : value;
  }
  return flat;
}

function mapValues(headers: Readonly<Record<string, string>>, change: (value: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, change(value)]));
}

async function receive(
  body: AsyncIterable<Uint8Array>,
  sink: OutgoingRequest['sink'],
  type: string,
  clean: (text: string) => string,
): Promise<{ text: string; recorded: RecordedBody }> {
  // An error page is kept as text even where data was asked for.
  const toSink = sink && !/json|text|html|xml/.test(type) ? sink : undefined;
  const pieces: Uint8Array[] = [];
  const md5 = createHash('md5');
  let size = 0;
  for await (const piece of body) {
    size += piece.length;
    if (toSink) {
      md5.update(piece);
      toSink(piece);
    } else if (size > textLimit) {
      throw new ConformanceError('ERR_NOT_THE_API', `An answer of more than ${textLimit} bytes is no answer of the API.`);
    } else pieces.push(piece);
  }
  if (toSink) return { text: '', recorded: size === 0 ? { kind: 'none' } : { kind: 'bytes', size, md5: md5.digest('hex') } };
  const text = Buffer.concat(pieces).toString('utf8');
  return { text, recorded: recordedText(clean(text)) };
}

function recordedText(text: string): RecordedBody {
  if (text === '') return { kind: 'none' };
  // Redacted before it is cut: half a secret would no longer be known for one.
  const redacted = redactText(text);
  return { kind: 'text', text: redacted.slice(0, recordLimit), truncated: redacted.length > recordLimit };
}

function recordedRequestBody(body: OutgoingBody | undefined): RecordedBody | undefined {
  if (body === undefined) return { kind: 'none' };
  if (typeof body === 'string') return recordedText(body);
  if (body instanceof Uint8Array) return { kind: 'bytes', size: body.length, md5: createHash('md5').update(body).digest('hex') };
  return undefined;
}

/** Counts what a stream gave while it is sent. */
function meteredBody(body: OutgoingBody | undefined): { body: string | Uint8Array | Readable | undefined; recorded: () => RecordedBody } {
  let size = 0;
  if (body === undefined || typeof body === 'string' || body instanceof Uint8Array) {
    return { body, recorded: () => recordedRequestBody(body) ?? { kind: 'none' } };
  }
  async function* counted(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      size += chunk.length;
      yield chunk;
    }
  }
  return { body: Readable.from(counted(body), { objectMode: false }), recorded: () => ({ kind: 'bytes', size }) };
}

function deepFreeze<T extends object>(value: T): T {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) deepFreeze(part);
  return Object.freeze(value);
}
