/** A refusal of Keystone: always JSON, in a shape of its own. */
export class IdentityFault extends Error {
  readonly status: Status;
  /** What some refusals say besides, within `error`. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(status: Status, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = 'IdentityFault';
    this.status = status;
    this.details = details;
  }
}

/** The credential is right, and not enough: what was given, and the sets of methods of which one has to be used in full. */
export class MoreMethodsNeeded extends Error {
  readonly receipt: unknown;

  constructor(receipt: unknown) {
    super('More methods are needed.');
    this.name = 'MoreMethodsNeeded';
    this.receipt = receipt;
  }
}

type Status = 400 | 401 | 403 | 404;

const titles = { 400: 'Bad Request', 401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found' } as const;

export function unauthorized(): IdentityFault {
  return new IdentityFault(401, 'The request you have made requires authentication.');
}

export function malformed(what: string, where: string): IdentityFault {
  return new IdentityFault(
    400,
    `Expecting to find ${what} in ${where}. The server could not comply with the request since it is either malformed or otherwise incorrect. ` +
      'The client is assumed to be in error.',
  );
}

export function forbidden(action?: string): IdentityFault {
  return new IdentityFault(403, `You are not authorized to perform the requested action${action === undefined ? '' : `: ${action}`}.`);
}

export function identityFaultResponse(fault: IdentityFault, authUrl: string): Response {
  const body = { error: { code: fault.status, ...fault.details, message: fault.message, title: titles[fault.status] } };
  const headers = new Headers({ 'content-type': 'application/json' });
  if (fault.status === 401) headers.set('www-authenticate', `Keystone uri="${authUrl}"`);
  return new Response(`${JSON.stringify(body)}\n`, { status: fault.status, headers });
}
