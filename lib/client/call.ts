import type { RoleName } from '../../specs/roles.ts';
import { imageApiV2, type OperationId } from '../../specs/schemas.gen.ts';
import type { Validator } from '../contract/index.ts';
import { violationText } from '../contract/index.ts';
import { ConformanceError } from '../errors.ts';
import { type Dispatcher, type OutgoingBody, type Phase, send, type UnansweredError } from '../http/index.ts';
import type { Recorder } from './recorder.ts';
import type { Reply } from './types.ts';
import { isWrong, type Wrong } from './wrong.ts';

/** What a client needs to know: where, as whom, why, and who listens. */
export interface ClientContext {
  readonly endpoint: string;
  readonly role: RoleName;
  readonly phase: Phase;
  readonly dispatcher: Dispatcher;
  readonly validator: Validator;
  readonly userAgent: string;
  readonly recorder: Recorder;
  /** Undefined for requests without a token. */
  token(): Promise<string | undefined>;
}

export interface CallOptions {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>> | Wrong | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON to send, or a Wrong. */
  readonly json?: unknown;
  /** Where it is not the usual one for JSON or data. */
  readonly mediaType?: string;
  /** The request breaks the contract on purpose, as a Wrong body or query does. */
  readonly deliberate?: boolean;
  readonly data?: OutgoingBody;
  readonly sink?: (chunk: Uint8Array) => void;
  /** Send the token although the operation asks for none. */
  readonly withToken?: boolean;
  /** Path and query as the server gave them, instead of path and query. */
  readonly link?: string;
}

/**
 * Sends one operation of the contract. Our request is held against the contract before it leaves (a fault in it is the
 * suite's: ERR_BROKEN), the answer afterwards (a fault in it goes to the recorder). Errors: ERR_UNREACHABLE, ERR_TIMEOUT, ERR_TLS.
 */
export async function call<Body>(context: ClientContext, operationId: OperationId, options: CallOptions = {}): Promise<Reply<Body>> {
  const operation = imageApiV2.operations[operationId];
  if (!operation) throw new ConformanceError('ERR_BROKEN', `There is no operation ${operationId}`);
  const { json, query } = options;
  const deliberate = options.deliberate === true || isWrong(json) || isWrong(query);
  const body = isWrong(json) ? json.value : json;
  const parameters = (isWrong(query) ? query.value : query) as Record<string, unknown> | undefined;
  const mediaType =
    options.mediaType ?? (options.data !== undefined ? 'application/octet-stream' : json !== undefined ? 'application/json' : undefined);
  if (!deliberate) {
    const [fault] = context.validator.request(operationId, {
      ...(mediaType === undefined ? {} : { mediaType }),
      ...(body === undefined ? {} : { body }),
      ...(parameters === undefined ? {} : { query: parameters }),
      ...(options.headers === undefined ? {} : { headers: options.headers }),
    });
    if (fault)
      throw new ConformanceError('ERR_BROKEN', `A request of the suite breaks the contract: ${violationText(fault)}`, {
        hint: 'Mend the test, or mark the value with wrong().',
      });
  }
  const token = operation.token || options.withToken ? await context.token() : undefined;
  const outgoing =
    options.data ?? (body === undefined ? undefined : isWrong(json) && typeof body === 'string' ? body : JSON.stringify(body));
  const path = options.link === undefined ? `${fill(operation.path, options.path)}${queryString(parameters)}` : pathOfLink(options.link);
  try {
    const answer = await send(context.dispatcher, {
      operation: operationId,
      role: context.role,
      phase: context.phase,
      method: operation.method,
      url: `${context.endpoint}${path}`,
      headers: {
        accept: options.sink ? '*/*' : 'application/json',
        'user-agent': context.userAgent,
        'x-openstack-request-id': context.recorder.requestId(),
        ...(token === undefined ? {} : { 'x-auth-token': token }),
        ...(mediaType === undefined ? {} : { 'content-type': mediaType }),
        ...options.headers,
      },
      ...(outgoing === undefined ? {} : { body: outgoing }),
      ...(options.sink === undefined ? {} : { sink: options.sink }),
    });
    context.recorder.exchange(answer.exchange);
    const violations = context.validator.answer(operationId, answer);
    if (violations.length > 0) context.recorder.violations(violations, answer.exchange);
    return {
      status: answer.status,
      headers: answer.headers,
      body: parse(answer.text) as Body,
      text: answer.text,
      exchange: answer.exchange,
    };
  } catch (error) {
    const { exchange } = error as UnansweredError;
    if (exchange) context.recorder.exchange(exchange);
    throw error;
  }
}

function fill(template: string, values: Readonly<Record<string, string>> = {}): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? '';
    if (/^\.\.?$/.test(value)) throw new ConformanceError('ERR_BROKEN', `A path segment "${value}" cannot be sent: URLs fold it away.`);
    return encodeURIComponent(value);
  });
}

function queryString(query: Readonly<Record<string, unknown>> | undefined): string {
  const parts = Object.entries(query ?? {}).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((v) => v !== undefined)
      .map((v) => `${encodeURIComponent(name)}=${encodeURIComponent(String(v))}`),
  );
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/**
 * Glance gives links as /v2/images?…, whatever path the endpoint has in the catalog, and a proxy may make them absolute;
 * they are followed from their version on, at the endpoint that the catalog names.
 */
function pathOfLink(link: string): string {
  // An absolute link gives its path only: the token goes to nobody but the endpoint.
  const path = link.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '');
  const at = path.search(/\/v\d+(\.\d+)?\//);
  const found = at === -1 ? path : path.slice(at);
  return found.startsWith('/') ? found : `/${found}`;
}

function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
