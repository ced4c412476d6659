import type { Dispatcher } from 'undici';
import { isConformanceError } from '../errors.ts';
import type { Upload } from './body.ts';
import { TargetDispatcher } from './dispatcher.ts';
import type { FaultContext } from './fault-context.ts';
import { codeOf, missedDeadline, networkFault } from './network-fault.ts';
import { proxyFault } from './proxy.ts';
import { redactUrl } from './redact.ts';
import { headersFor, hopLimit, type Redirect, redirectTarget } from './redirect.ts';
import type { OutgoingRequest } from './request.ts';
import { type Leg, type Progress, transfer } from './transfer.ts';

/** What happened on the way; grows while the request travels. */
export interface Travelled {
  readonly redirects: Redirect[];
  /** The request went out twice, because a kept connection had been closed in the meantime. */
  reconnected: boolean;
}

export interface Arrived {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly received: number;
  readonly toSink: boolean;
}

/** Methods of RFC 9110 §9.2.2 that may be repeated when nothing is known about the first try. */
const idempotent = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']);
const staleCodes = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

/** Why a request was given up. One for all, since an error that is made takes the stack down, and hardly a request needs it. */
const expired = new Error('deadline');

type Journey = { url: URL; headers: Readonly<Record<string, string>> };

/** Takes a request to its last answer: over redirects, and once more where a kept connection turned out to be dead. */
export async function travel(dispatcher: Dispatcher, request: OutgoingRequest, upload: Upload, travelled: Travelled): Promise<Arrived> {
  const deadline = request.deadlineSeconds === undefined ? undefined : new AbortController();
  const timer = deadline && setTimeout(() => deadline.abort(expired), (request.deadlineSeconds ?? 0) * 1000);
  const seen = new Set<string>();
  let at: Journey = { url: new URL(request.url), headers: request.headers };
  try {
    for (;;) {
      seen.add(at.url.href);
      const arrived = await leg(dispatcher, request, upload, travelled, at, deadline?.signal);
      const to =
        request.redirects === 'return' || travelled.redirects.length >= hopLimit
          ? undefined
          : redirectTarget(arrived, { method: request.method, url: at.url, repeatable: upload.repeatable });
      if (to === undefined || seen.has(to.href)) return arrived;
      travelled.redirects.push({ status: arrived.status, from: redactUrl(at.url.href), to: redactUrl(to.href) });
      at = { url: to, headers: headersFor(at.headers, at.url, to) };
    }
  } finally {
    clearTimeout(timer);
  }
}

async function leg(
  dispatcher: Dispatcher,
  request: OutgoingRequest,
  upload: Upload,
  travelled: Travelled,
  { url, headers }: Journey,
  signal: AbortSignal | undefined,
): Promise<Arrived> {
  const { method, sink, limitBytes } = request;
  const once = (fresh: boolean) => transfer(dispatcher, { method, url, headers, upload, fresh, sink, limitBytes, signal } satisfies Leg);
  let { progress, text } = once(request.fresh === true);
  const context = (): FaultContext => contextOf(dispatcher, method, url, upload, progress);
  try {
    let answer: string;
    try {
      answer = await text;
    } catch (error) {
      if (!(progress.reused && !progress.answering && idempotent.has(method) && upload.repeatable && staleCodes.has(codeOf(error))))
        throw error;
      travelled.reconnected = true;
      ({ progress, text } = once(true));
      answer = await text;
    }
    const { proxy } = context();
    if (progress.status === 407 && proxy) {
      throw proxyFault(proxy, `wants other credentials, or any (407 Proxy Authentication Required): ${method} ${redactUrl(url.href)}`);
    }
    return { status: progress.status ?? 0, headers: progress.headers, text: answer, received: progress.received, toSink: progress.toSink };
  } catch (error) {
    if (error === expired) throw missedDeadline(request.deadlineSeconds ?? 0, context());
    if (progress.sinkFailure !== undefined) throw progress.sinkFailure;
    const failure = upload.failure();
    // A stream that is cut off because the connection went away did not fail of itself.
    if (failure !== undefined && failure === error) throw failure;
    throw isConformanceError(error) ? error : networkFault(error, context());
  }
}

function contextOf(dispatcher: Dispatcher, method: string, url: URL, upload: Upload, progress: Progress): FaultContext {
  const length = progress.headers['content-length'];
  return {
    method,
    url: redactUrl(url.href),
    sent: upload.sent(),
    received: progress.status === undefined ? undefined : progress.received,
    announced: length === undefined || !/^\d+$/.test(length) ? undefined : Number(length),
    ...(dispatcher instanceof TargetDispatcher
      ? { proxy: dispatcher.proxyFor(url.href), cacert: dispatcher.cacert, silenceSeconds: dispatcher.silenceSeconds }
      : {}),
  };
}
