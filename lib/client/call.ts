import { imageApiV2, type OperationId } from '../../specs/schemas.gen.ts';
import type { Validator } from '../contract/index.ts';
import { violationText } from '../contract/index.ts';
import { ConformanceError } from '../errors.ts';
import type { ClientContext } from './context.ts';
import { deliver } from './deliver.ts';
import { pathAndQuery } from './path.ts';
import type { ImageData, Reply } from './types.ts';
import { isWrong, type Wrong } from './wrong.ts';

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
  readonly data?: ImageData;
  readonly sink?: (chunk: Uint8Array) => void | Promise<void>;
  /** Send the token although the operation asks for none. */
  readonly withToken?: boolean;
  /** Path and query as the server gave them, instead of path and query. */
  readonly link?: string;
}

/** Sends one operation of the contract. */
export type Ask = <Body = undefined>(operationId: OperationId, options?: CallOptions) => Promise<Reply<Body>>;

/**
 * Speaks as the role of the context. Our request is held against the contract before it leaves (a fault in it is the
 * suite's: ERR_BROKEN), the answer afterwards (a fault in it goes to the recorder). Errors: those of the network, when there is no
 * whole answer (ERR_UNREACHABLE, ERR_TIMEOUT, ERR_TLS, ERR_PROXY, ERR_TRUNCATED, ERR_NOT_THE_API), and ERR_FILE.
 */
export function askAs(context: ClientContext): Ask {
  return (operationId, options = {}) => call(context, operationId, options);
}

async function call<Body>(context: ClientContext, operationId: OperationId, options: CallOptions): Promise<Reply<Body>> {
  const operation = imageApiV2.operations[operationId];
  if (!operation) throw new ConformanceError('ERR_BROKEN', `There is no operation ${operationId}`);
  const { json, query, data, sink } = options;
  const body = isWrong(json) ? json.value : json;
  const parameters = (isWrong(query) ? query.value : query) as Record<string, unknown> | undefined;
  const mediaType =
    options.mediaType ?? (data !== undefined ? 'application/octet-stream' : json !== undefined ? 'application/json' : undefined);
  if (!(options.deliberate === true || isWrong(json) || isWrong(query))) {
    refuseOwnFault(context.validator, operationId, { mediaType, body, query: parameters, headers: options.headers });
  }
  const outgoing = data ?? (body === undefined ? undefined : isWrong(json) && typeof body === 'string' ? body : JSON.stringify(body));
  const answer = await deliver(context, {
    operation: operationId,
    method: operation.method,
    path: pathAndQuery(operation.path, options.path, parameters, options.link),
    withToken: operation.token || options.withToken === true,
    headers: {
      accept: sink ? '*/*' : 'application/json',
      ...(mediaType === undefined ? {} : { 'content-type': mediaType }),
      ...options.headers,
    },
    ...(outgoing === undefined ? {} : { body: outgoing }),
    ...(sink === undefined ? {} : { sink }),
  });
  const violations = context.validator.answer(operationId, answer);
  if (violations.length > 0) context.recorder.violations(violations, answer.exchange);
  return {
    status: answer.status,
    headers: answer.headers,
    body: parse(answer.text) as Body,
    text: answer.text,
    exchange: answer.exchange,
  };
}

/** A request that is none of the contract: another method on its path, a body where none belongs, a path that does not exist. */
export interface RawRequest {
  readonly method: string;
  /** As it goes over the wire, from /v2 on; or a whole URL that the service gave, to which no token goes. */
  readonly path: string;
  /** They replace our own: `accept` is application/json unless it says otherwise. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** Sends a request as it is. Neither it nor its answer is held against the contract; it counts as an exchange of `operation`. */
export type SendRaw = (operation: OperationId, request: RawRequest) => Promise<Reply<unknown>>;

/** Sends requests of no contract as the role of the context. Errors as of askAs. */
export function rawAs(context: ClientContext): SendRaw {
  return async (operation, { method, path, headers, body }) => {
    const {
      status,
      headers: answered,
      text,
      exchange,
    } = await deliver(context, {
      operation,
      method,
      path,
      withToken: true,
      headers: { accept: 'application/json', ...headers },
      ...(body === undefined ? {} : { body }),
    });
    return { status, headers: answered, body: parse(text), text, exchange };
  };
}

interface OwnRequest {
  readonly mediaType: string | undefined;
  readonly body: unknown;
  readonly query: Record<string, unknown> | undefined;
  readonly headers: Readonly<Record<string, string>> | undefined;
}

function refuseOwnFault(validator: Validator, operationId: OperationId, { mediaType, body, query, headers }: OwnRequest): void {
  const [fault] = validator.request(operationId, {
    ...(mediaType === undefined ? {} : { mediaType }),
    ...(body === undefined ? {} : { body }),
    ...(query === undefined ? {} : { query }),
    ...(headers === undefined ? {} : { headers }),
  });
  if (!fault) return;
  throw new ConformanceError('ERR_BROKEN', `A request of the suite breaks the contract: ${violationText(fault)}`, {
    hint: 'Mend the test, or mark the value with wrong().',
  });
}

function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
