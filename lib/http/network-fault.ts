import { ConformanceError } from '../errors.ts';
import type { FaultContext } from './fault-context.ts';
import { proxyFault } from './proxy.ts';
import { tlsFault } from './tls-fault.ts';

const timeoutCodes = new Set(['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'ETIMEDOUT']);
const connectCodes = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'ETIMEDOUT',
]);

const explanations: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'the host name is unknown',
  EAI_AGAIN: 'the host name could not be resolved now',
  EHOSTUNREACH: 'there is no route to the host',
  ENETUNREACH: 'there is no route to the network',
  ECONNRESET: 'the connection was reset',
  EPIPE: 'the connection was closed while the request was being sent',
  UND_ERR_SOCKET: 'the connection was closed before an answer came',
  UND_ERR_CONNECT_TIMEOUT: 'the connection was not accepted in time',
  UND_ERR_HEADERS_TIMEOUT: 'no answer came in time',
  UND_ERR_BODY_TIMEOUT: 'the answer stopped in the middle',
};

/** What the network's error means, as one of ours. The original is kept as cause. */
export function networkFault(error: unknown, context: FaultContext): ConformanceError {
  const code = codeOf(error);
  const where = `${context.method} ${context.url}`;
  const viaProxy = context.proxy && proxyReason(error, code);
  if (context.proxy && viaProxy) return proxyFault(context.proxy, `${viaProxy} ${where}`, error);
  const tls = tlsFault(code, messageOf(error), context, error);
  if (tls) return tls;
  const why = explanations[code] ?? messageOf(error);
  if (timeoutCodes.has(code)) {
    const seconds =
      context.silenceSeconds === undefined || code === 'UND_ERR_CONNECT_TIMEOUT' ? '' : ` after ${context.silenceSeconds} s of silence`;
    return new ConformanceError('ERR_TIMEOUT', `${where} was not answered in time: ${why}${seconds} (${code})${traffic(context)}.`, {
      hint: 'See whether the service is up and how loaded it is; api_timeout in clouds.yaml gives it more time.',
      cause: error,
    });
  }
  if (context.received !== undefined) return truncated(context, where, error);
  if (isParserFault(error)) {
    return new ConformanceError('ERR_NOT_THE_API', `${where} was answered with something other than HTTP/1.1: ${messageOf(error)}.`, {
      hint: 'See whether the port is right, and whether it expects https:// instead of http://; else ask with curl -v what came.',
      cause: error,
    });
  }
  return new ConformanceError('ERR_UNREACHABLE', `${where} got no answer: ${why}${code ? ` (${code})` : ''}${traffic(context)}.`, {
    hint: 'See whether the address is right, the service is up, and a firewall or proxy lies between.',
    cause: error,
  });
}

/** The error of an exchange that took longer than it may. */
export function missedDeadline(seconds: number, { method, url, sent = 0, received = 0 }: FaultContext): ConformanceError {
  return new ConformanceError(
    'ERR_TIMEOUT',
    `${method} ${url} was not done within ${seconds} s: ${sent} bytes of the body went out, ${received} came in.`,
    { hint: 'Give it more time, or see what holds the service up.' },
  );
}

function truncated({ received = 0, announced, ...context }: FaultContext, where: string, cause: unknown): ConformanceError {
  const whole = announced === undefined ? 'an end of the chunked body' : `${announced} bytes`;
  return new ConformanceError(
    'ERR_TRUNCATED',
    `The answer to ${where} is not whole: expected ${whole}, got ${received} bytes${traffic(context)}.`,
    {
      hint: 'Ask again; if it happens again, see the log of the service and of what lies between.',
      cause,
    },
  );
}

/** Why the proxy is to blame; undefined where it is not. */
function proxyReason(error: unknown, code: string): string | undefined {
  const text = messageOf(error);
  const [, status] = /^Proxy response \((\d+)\)/.exec(text) ?? [];
  if (status === '407') return 'wants other credentials, or any (407 Proxy Authentication Required):';
  if (status !== undefined) return `refused to connect (CONNECT was answered with ${status}):`;
  if (connectCodes.has(code)) return `cannot be reached: ${explanations[code] ?? text} (${code}).`;
  if (code.startsWith('UND_ERR_PRX') || /socks/i.test(`${code} ${text}`)) return `made no connection: ${text}.`;
  return undefined;
}

function traffic({ sent }: FaultContext): string {
  return sent ? `; ${sent} bytes of the body had gone out` : '';
}

/** The code of an error, or of what caused it. */
export function codeOf(error: unknown): string {
  for (let e = error; e instanceof Error; e = e.cause) {
    const code = (e as { code?: unknown }).code;
    if (typeof code === 'string' && code !== 'UND_ERR_PRX_CONN') return code;
    // A connect to several addresses fails with an aggregate; the first one tells.
    if (e instanceof AggregateError && e.errors.length > 0) return codeOf(e.errors[0]);
  }
  return (error as { code?: string } | undefined)?.code ?? '';
}

/** Not every one of them has a code. */
function isParserFault(error: unknown): boolean {
  for (let e = error; e instanceof Error; e = e.cause) if (e.name === 'HTTPParserError') return true;
  return false;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message || error.name : String(error);
}
