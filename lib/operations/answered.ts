import type { Reply } from '../client/index.ts';
import { ConformanceError, isConformanceError } from '../errors.ts';
import type { Missing } from './context.ts';

const hints: Readonly<Record<number, string>> = {
  401: 'The token was refused: look at the credential in clouds.yaml.',
  403: 'The role of this credential may not do that, or the image is protected: use another role, or ask the operator for the policy.',
  409: 'The resource is not in a state that allows it: look at its status.',
  413: 'A quota is used up: delete something, or ask the operator for more.',
  503: 'The service is not ready: try again later.',
};

/**
 * The body of a successful answer; `operation` is the method's name, for the error. Errors: ERR_NOT_FOUND for 404, ERR_STATUS for
 * any other refusal, ERR_ARGUMENT where the arguments make a request that the contract does not know, and those of the network.
 */
export async function answered<Body>(operation: string, asked: Promise<Reply<Body>>): Promise<Body> {
  return (await accepted(operation, asked)).body;
}

/** The same for a resource: the body is an object, or the answer is none of the Image API's (ERR_NOT_THE_API). */
export async function resource<Body>(operation: string, asked: Promise<Reply<Body>>): Promise<Body> {
  const reply = await accepted(operation, asked);
  if (typeof reply.body === 'object' && reply.body !== null) return reply.body;
  throw new ConformanceError('ERR_NOT_THE_API', `${operation}: ${whereOf(reply)} was answered ${reply.status} without a JSON document.`, {
    hint: 'Something that is not the Image API may answer in its place: look at the endpoint.',
  });
}

/** The answer itself, where it is a success. */
export async function accepted<Answer extends Reply<unknown>>(operation: string, asked: Promise<Answer>): Promise<Answer> {
  const reply = await asking(operation, asked);
  if (reply.status >= 200 && reply.status < 300) return reply;
  throw refusal(operation, reply);
}

/** A resource; undefined where there is none. */
export async function resourceOrNone<Body>(operation: string, asked: Promise<Reply<Body>>): Promise<Body | undefined> {
  return orNone(resource(operation, asked));
}

/** A deletion; that there was nothing to delete is passed over unless the caller wants to know. */
export async function deleted(operation: string, asked: Promise<Reply>, { ignoreMissing = true }: Missing = {}): Promise<void> {
  await (ignoreMissing ? orNone(answered(operation, asked)) : answered(operation, asked));
}

async function orNone<T>(found: Promise<T>): Promise<T | undefined> {
  try {
    return await found;
  } catch (error) {
    if (isConformanceError(error) && error.code === 'ERR_NOT_FOUND') return undefined;
    throw error;
  }
}

async function asking<Answer>(operation: string, asked: Promise<Answer>): Promise<Answer> {
  try {
    return await asked;
  } catch (error) {
    // The client takes a request that the contract does not know for its own fault; here the caller's arguments made it.
    if (!isConformanceError(error) || error.code !== 'ERR_BROKEN') throw error;
    throw new ConformanceError('ERR_ARGUMENT', `${operation}: ${error.message}`, { hint: 'Mend the arguments.', cause: error });
  }
}

/** The error that a refusal stands for; the words are taken from the exchange, where they are free of secrets. */
export function refusal(operation: string, reply: Reply<unknown>): ConformanceError {
  const { status, exchange } = reply;
  const words = wordsOf(exchange.response?.body.kind === 'text' ? exchange.response.body.text : '');
  const said = words === '' ? '' : `: ${words}`;
  const id = exchange.requestId === undefined ? '' : `, ${exchange.requestId}`;
  const message = `${operation} was answered ${status}${said} (${whereOf(reply)}${id})`;
  const hint = hints[status];
  return new ConformanceError(status === 404 ? 'ERR_NOT_FOUND' : 'ERR_STATUS', message, hint === undefined ? {} : { hint });
}

function whereOf({ exchange }: Reply<unknown>): string {
  return `${exchange.request.method} ${exchange.request.url}`;
}

/** What a service says to a person, out of JSON, HTML or plain text. */
function wordsOf(text: string): string {
  return (messageOf(text)?.replace(/<br *\/?>/g, ' ') ?? text.replace(/<head>.*?<\/head>/gis, ' ').replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 500);
}

function messageOf(text: string): string | undefined {
  try {
    const { message } = JSON.parse(text) as { message?: unknown };
    return typeof message === 'string' ? message : undefined;
  } catch {
    return undefined;
  }
}
