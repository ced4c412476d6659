import type { Alteration } from '../alteration.ts';

type Body = Record<string, unknown>;

/** A gateway that changes every answer of the Image API, refusals before any routing as well. */
export function gateway(change: (response: Response, request: Request) => Response | Promise<Response>): Alteration {
  return {
    async onRequest(request, next) {
      return change(await next(request), request);
    },
  };
}

/** The answer with another body; null for none. */
export function withBody(response: Response, body: string | null, headers: Record<string, string> = {}): Response {
  const all = new Headers(response.headers);
  all.delete('content-length');
  for (const [name, value] of Object.entries(headers)) all.set(name, value);
  return new Response(body, { status: response.status, statusText: response.statusText, headers: all });
}

export function isJson(response: Response): boolean {
  return response.status < 400 && (response.headers.get('content-type') ?? '').startsWith('application/json');
}

/** Every JSON document that is no refusal, rewritten; documents that are lists stay as they are. */
export function documents(rewrite: (body: Body, request: Request) => Body): Alteration {
  return gateway(async (response, request) => {
    if (!isJson(response)) return response;
    const text = await response.text();
    // A few answers of the cache call nothing JSON.
    const body: unknown = text === '' ? [] : JSON.parse(text);
    return withBody(response, Array.isArray(body) ? text : JSON.stringify(rewrite(body as Body, request)));
  });
}

/** Every refusal with a body of this media type in place of its own. */
export function faults(contentType: string, write: (status: number, reason: string) => string | null): Alteration {
  return gateway((response) => {
    if (response.status < 400) return response;
    return withBody(response, write(response.status, response.statusText), { 'content-type': contentType });
  });
}
