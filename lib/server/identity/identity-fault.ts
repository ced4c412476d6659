/** A refusal of Keystone: always JSON, in a shape of its own. */
export class IdentityFault extends Error {
  readonly status: 400 | 401 | 404;

  constructor(status: 400 | 401 | 404, message: string) {
    super(message);
    this.name = 'IdentityFault';
    this.status = status;
  }
}

const titles = { 400: 'Bad Request', 401: 'Unauthorized', 404: 'Not Found' } as const;

export function unauthorized(): IdentityFault {
  return new IdentityFault(401, 'The request you have made requires authentication.');
}

export function malformed(what: string, where: string): IdentityFault {
  return new IdentityFault(
    400,
    `Expecting to find ${what} in ${where}. The server could not comply with the request since it is either malformed or otherwise incorrect.`,
  );
}

export function identityFaultResponse(fault: IdentityFault, authUrl: string): Response {
  const body = { error: { code: fault.status, message: fault.message, title: titles[fault.status] } };
  const headers = new Headers({ 'content-type': 'application/json', vary: 'X-Auth-Token' });
  if (fault.status === 401) headers.set('www-authenticate', `Keystone uri="${authUrl}"`);
  return new Response(JSON.stringify(body), { status: fault.status, headers });
}
