import { type Call, isObject } from './call.ts';
import { Fault } from './fault.ts';

/** The JSON of a request body, an object or a list; 400 without one. */
export async function readJsonBody(call: Call): Promise<Record<string, unknown> | unknown[]> {
  const text = await call.request.text();
  if (text === '') throw new Fault(400, 'Body expected in request.');
  return parse(call, text);
}

/** Refuses a body where none is expected, but Glance reads it before it finds out, and then stumbles: 500. */
export async function demandNoBody(call: Call): Promise<void> {
  if (!call.rules.mindsBody(call.operation)) return;
  const text = await call.request.text();
  // The body of a GET does not come through; its length does.
  if (text === '' && Number(call.request.headers.get('content-length') ?? 0) === 0) return;
  if (text !== '') parse(call, text);
  throw new Fault(500);
}

function parse(call: Call, text: string): Record<string, unknown> | unknown[] {
  const body = call.rules.parseJson(text);
  if (isObject(body) || Array.isArray(body)) return body;
  throw new Fault(400, 'Unexpected body type. Expected list/dict.');
}
