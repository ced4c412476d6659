import { randomBytes, randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { RemoteRegion } from '../settings.ts';
import { authenticate } from './authentication.ts';
import type { Directory } from './directory.ts';
import { forbidden, IdentityFault, identityFaultResponse, MoreMethodsNeeded, malformed, unauthorized } from './identity-fault.ts';
import { Passcodes } from './passcodes.ts';
import { projectList, projectRoutes } from './projects.ts';
import { catalog, tokenDocument } from './token-document.ts';
import type { Token, Tokens } from './tokens.ts';
import { discoveryRoutes } from './versions.ts';

/** A Keystone that is just large enough for a client of the Image API. */
export function createIdentityApi(directory: Directory, tokens: Tokens, regions: readonly RemoteRegion[] = []): Hono {
  const app = new Hono();
  const registry = { directory, tokens, passcodes: new Passcodes() };

  app.use(async (c, next) => {
    await next();
    c.res.headers.set('x-openstack-request-id', `req-${randomUUID()}`);
    c.res.headers.set('vary', 'X-Auth-Token');
  });
  app.onError((error, c) => {
    if (error instanceof MoreMethodsNeeded) {
      const receipt = `reference-receipt-${randomBytes(16).toString('base64url')}`;
      return c.json(error.receipt as object, 401, { 'Openstack-Auth-Receipt': receipt });
    }
    if (!(error instanceof IdentityFault)) throw error;
    return identityFaultResponse(error, `${origin(c)}/identity/v3`);
  });
  app.notFound((c) => c.html('<!doctype html>\n<html lang=en>\n<title>404 Not Found</title>\n<h1>Not Found</h1>\n', 404));
  discoveryRoutes(app);

  const answer = (c: Context, token: Token, status: 200 | 201) =>
    c.json(tokenDocument(token, origin(c), c.req.query('nocatalog') === undefined, regions), status, { 'X-Subject-Token': token.secret });
  app.post('/identity/v3/auth/tokens', async (c) => answer(c, tokens.issue(authenticate(parse(await c.req.text()), registry)), 201));
  // Hono answers HEAD by GET, without the body.
  app.get('/identity/v3/auth/tokens', (c) => answer(c, subject(tokens, c, 'identity:validate_token'), 200));
  app.delete('/identity/v3/auth/tokens', (c) => {
    tokens.revoke(subject(tokens, c, 'identity:revoke_token').secret);
    return c.body(null, 204);
  });
  app.get('/identity/v3/auth/catalog', (c) => {
    if (asker(tokens, c).scope?.kind !== 'project') throw forbidden();
    return c.json({ catalog: catalog(origin(c), regions), links: { self: `${origin(c)}/identity/v3/auth/catalog` } });
  });
  app.get('/identity/v3/auth/projects', (c) => c.json(projectList(c, [asker(tokens, c).user.project])));
  projectRoutes(app, directory, (c) => asker(tokens, c));
  return app;
}

function origin(c: Context): string {
  return new URL(c.req.url).origin;
}

/** The token that a request carries; 401 when it is not valid. */
function asker(tokens: Tokens, c: Context): Token {
  const token = tokens.find(c.req.header('x-auth-token') ?? '');
  if (token === undefined) throw unauthorized();
  return token;
}

/** The token that a request asks about: everybody about the own one, admins about any; 404 when that is not valid. */
function subject(tokens: Tokens, c: Context, action: string): Token {
  const own = asker(tokens, c);
  const secret = c.req.header('x-subject-token');
  const token = tokens.find(secret ?? '');
  const isAdmin = own.scope !== undefined && own.user.roles.some(({ name }) => name === 'admin');
  if (secret === undefined) throw forbidden(action);
  if (token === undefined) throw new IdentityFault(404, 'Failed to validate token');
  if (token.user.id !== own.user.id && !isAdmin) throw forbidden(action);
  return token;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw malformed('valid JSON', 'request body');
  }
}
