/** An answer taken apart, for a defect to change. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/** The answer with a defect; undefined where it has nothing for the defect to change. */
export type Change = (answer: Answer) => Answer | undefined;

/** Another body, whose length is that of the body. */
export function withBody(answer: Answer, body: Uint8Array): Answer {
  const headers = new Headers(answer.headers);
  headers.delete('content-length');
  return { ...answer, headers, body };
}

/** The JSON of an answer, rewritten; undefined from `rewrite` leaves it alone. */
export function inJson(rewrite: (document: unknown) => unknown): Change {
  return (answer) => {
    if (answer.body.length === 0) return undefined;
    const document = rewrite(JSON.parse(new TextDecoder().decode(answer.body)));
    return document === undefined ? undefined : withBody(answer, new TextEncoder().encode(JSON.stringify(document)));
  };
}

/** The document with what lies at a path changed, everywhere it is; undefined where it is nowhere, or stays. */
export function at(document: unknown, path: readonly string[], change: (parent: Record<string, unknown>, key: string) => boolean): unknown {
  const copy = structuredClone(document);
  return visit(copy, path, change) ? copy : undefined;
}

function visit(
  value: unknown,
  [key = '', ...rest]: readonly string[],
  change: (parent: Record<string, unknown>, key: string) => boolean,
): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const parent = value as Record<string, unknown>;
  const keys = key === '*' ? Object.keys(parent) : key in parent ? [key] : [];
  return keys.map((one) => (rest.length === 0 ? change(parent, one) : visit(parent[one], rest, change))).some(Boolean);
}

/** The answer of a web server, taken apart and put together again. */
export async function changed(response: Response, change: Change): Promise<Response | undefined> {
  const { status, headers } = response;
  const answer = change({ status, headers, body: new Uint8Array(await response.clone().arrayBuffer()) });
  if (answer === undefined) return undefined;
  const isBodyless = answer.status === 204 || answer.status === 304;
  return new Response(isBodyless ? null : answer.body, { status: answer.status, headers: answer.headers });
}
