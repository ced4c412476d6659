import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { authenticate } from './authentication.ts';
import type { CloudRole, User } from './directory.ts';
import { IdentityFault, identityFaultResponse, unauthorized } from './identity-fault.ts';
import { tokenDocument } from './token-document.ts';
import type { Token, Tokens } from './tokens.ts';

/** A Keystone that is just large enough for a client of the Image API. */
export function createIdentityApi(directory: Readonly<Record<CloudRole, User>>, tokens: Tokens): Hono {
  const app = new Hono();
  const origin = (request: Request) => new URL(request.url).origin;

  app.use(async (c, next) => {
    await next();
    c.res.headers.set('x-openstack-request-id', `req-${randomUUID()}`);
    c.res.headers.set('vary', 'X-Auth-Token');
  });
  app.onError((error, c) => {
    if (!(error instanceof IdentityFault)) throw error;
    return identityFaultResponse(error, `${origin(c.req.raw)}/identity/v3`);
  });
  app.notFound((c) => c.html('<!doctype html>\n<html lang=en>\n<title>404 Not Found</title>\n<h1>Not Found</h1>\n', 404));

  const versions = (request: Request) => ({ versions: { values: [versionDocument(origin(request))] } });
  app.get('/identity', (c) => c.json(versions(c.req.raw), 300));
  app.get('/identity/', (c) => c.json(versions(c.req.raw), 300));
  app.get('/identity/v3', (c) => c.json({ version: versionDocument(origin(c.req.raw)) }));
  app.get('/identity/v3/', (c) => c.json({ version: versionDocument(origin(c.req.raw)) }));

  app.post('/identity/v3/auth/tokens', async (c) => {
    const { user, project } = authenticate(parse(await c.req.text()), directory);
    const token = tokens.issue(user, project);
    return c.json(tokenDocument(token, origin(c.req.raw)) as object, 201, { 'X-Subject-Token': token.secret });
  });
  app.get('/identity/v3/auth/tokens', (c) => {
    const token = subject(tokens, c.req.raw);
    return c.json(tokenDocument(token, origin(c.req.raw)) as object, 200, { 'X-Subject-Token': token.secret });
  });
  app.delete('/identity/v3/auth/tokens', (c) => {
    tokens.revoke(subject(tokens, c.req.raw).secret);
    return c.body(null, 204);
  });
  return app;
}

/** The token that a request asks about; 401 when the one that asks is not valid, 404 when the one asked about is not. */
function subject(tokens: Tokens, request: Request): Token {
  if (tokens.find(request.headers.get('x-auth-token') ?? '') === undefined) throw unauthorized();
  const token = tokens.find(request.headers.get('x-subject-token') ?? '');
  if (token === undefined) throw new IdentityFault(404, 'Could not find token.');
  return token;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new IdentityFault(400, 'Malformed JSON in the request body.');
  }
}

function versionDocument(origin: string): unknown {
  return {
    id: 'v3.14',
    status: 'stable',
    updated: '2020-04-07T00:00:00Z',
    links: [{ rel: 'self', href: `${origin}/identity/v3/` }],
    'media-types': [{ base: 'application/json', type: 'application/vnd.openstack.identity-v3+json' }],
  };
}
