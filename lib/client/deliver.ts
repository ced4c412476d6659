import type { OperationId } from '../../specs/schemas.gen.ts';
import { type IncomingResponse, type OutgoingBody, send, type UnansweredError } from '../http/index.ts';
import type { Authorization, ClientContext } from './context.ts';
import { deadlineOf } from './deadlines.ts';
import { persistently } from './retry.ts';
import { agentFor } from './user-agent.ts';

/** A request that is ready but for what every request carries. */
export interface Letter {
  readonly operation: OperationId;
  readonly method: string;
  /** With its query, at the endpoint; or a whole URL, to which no token goes. */
  readonly path: string;
  readonly withToken: boolean;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: OutgoingBody;
  readonly sink?: (chunk: Uint8Array) => void | Promise<void>;
}

/**
 * Sends a request with token, name and deadline, and tells the recorder. It is sent once, but for two cases: its token had ended, and
 * Keystone agrees; or it prepares or undoes, and the service was not ready.
 */
export async function deliver(context: ClientContext, letter: Letter): Promise<IncomingResponse> {
  const { recorder } = context;
  const repeatable = isRepeatable(letter.body);
  const attempt = async (): Promise<IncomingResponse> => {
    const authorization = letter.withToken && !isElsewhere(letter.path) ? await context.authorization() : undefined;
    const answer = await post(context, letter, authorization);
    if (answer.status !== 401 || !repeatable || !(await authorization?.renew())) return answer;
    // The token had ended: that says nothing about the service.
    recorder.passing(answer.exchange);
    return post(context, letter, await context.authorization());
  };
  try {
    const answer = await persistently(attempt, {
      phase: context.phase,
      method: letter.method,
      repeatable,
      passing: (exchange) => recorder.passing(exchange),
    });
    recorder.exchange(answer.exchange);
    return answer;
  } catch (error) {
    const { exchange } = error as UnansweredError;
    if (exchange) recorder.exchange(exchange);
    throw error;
  }
}

function post(context: ClientContext, letter: Letter, authorization: Authorization | undefined): Promise<IncomingResponse> {
  const { operation, method, path, headers, body, sink } = letter;
  return send(context.dispatcher, {
    operation,
    role: context.role,
    phase: context.phase,
    method,
    url: isElsewhere(path) ? path : `${context.endpoint}${path}`,
    headers: {
      'user-agent': agentFor(context.userAgent, context.recorder.requirement),
      'x-openstack-request-id': context.recorder.requestId(),
      ...authorization?.headers,
      ...headers,
    },
    ...(context.fresh === undefined ? {} : { fresh: context.fresh }),
    deadlineSeconds: deadlineOf(operation, context.timeoutSeconds),
    ...(body === undefined ? {} : { body }),
    ...(sink === undefined ? {} : { sink }),
  });
}

function isElsewhere(path: string): boolean {
  return /^https?:\/\//i.test(path);
}

/** A stream is gone once it was read. */
function isRepeatable(body: OutgoingBody | undefined): boolean {
  return body === undefined || typeof body === 'string' || body instanceof Uint8Array || 'file' in body;
}
