import { setTimeout as sleep } from 'node:timers/promises';
import { Hono } from 'hono';
import type { OperationId } from '../../specs/schemas.gen.ts';
import type { Alteration } from './alteration.ts';
import type { Call, Service } from './call.ts';
import { Fault, faultResponse } from './fault.ts';
import { isServed } from './features.ts';
import type { Tokens } from './identity/index.ts';
import { type Resource, type Route, resources } from './routes.ts';
import { versionsResponse, withoutVersion } from './versions.ts';

/** The Image API below the root, for a service and the tokens that it trusts. */
export function createImageApi(service: Service, tokens: Tokens, altered: Alteration | undefined): Hono {
  const { rules, settings } = service;
  const app = new Hono({ getPath: (request) => internalPath(request, service) });

  app.use(async (_c, next) => {
    if (settings.latencyMs > 0) await sleep(settings.latencyMs);
    await next();
  });
  const versions = (where: 'root' | 'list', operation: OperationId) => (c: { req: { raw: Request } }) => {
    const request = c.req.raw;
    if (where === 'list' && rules.needsTokenForVersions() && !request.headers.has('x-auth-token')) return unauthorized(request);
    return finish(operation, versionsResponse(where, new URL(request.url).origin, rules, settings), request, altered);
  };
  app.all('/choice', versions('root', 'getVersionsAtRoot'));
  app.all('/versions', versions('list', 'listVersions'));
  app.get('/healthcheck', (c) => c.text('OK'));
  for (const [path, resource] of Object.entries(resources)) {
    if (!isServed(path, settings.without)) continue;
    app.all(`/v2${path}`, (c) => serve(service, tokens, altered, c.req.raw, resource, segments(`/v2${path}`, c.req.path)));
  }
  app.all('/v2/*', (c) => serve(service, tokens, altered, c.req.raw, undefined, {}));
  return app;
}

/** One place for each kind of path: the root and whatever has no version that is offered lead to the choice of versions. */
function internalPath(request: Request, { rules, settings }: Service): string {
  const { pathname } = new URL(request.url);
  if (/^\/versions(\/|$)/.test(pathname)) return '/versions';
  if (pathname === '/healthcheck') return pathname;
  const rest = withoutVersion(pathname, rules, settings);
  return rest === undefined ? '/choice' : `/v2${rest}`;
}

/** The segments of a path that a route names, still encoded. */
function segments(route: string, path: string): Record<string, string> {
  const parts = path.split('/');
  const named = route.split('/').flatMap((name, index) => (name.startsWith(':') ? [[name.slice(1), parts[index] ?? '']] : []));
  return Object.fromEntries(named) as Record<string, string>;
}

function decoded(params: Record<string, string>, { rules }: Service): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([name, segment]) => [name, rules.decodePath(segment)]));
}

/** Lets a request in or not, before it is looked at any further; then names it and hands it to its operation. */
async function serve(
  service: Service,
  tokens: Tokens,
  altered: Alteration | undefined,
  request: Request,
  resource: Resource | undefined,
  params: Record<string, string>,
): Promise<Response> {
  // The CORS filter stands before everything else and answers without looking.
  if (request.method === 'OPTIONS') return new Response(null, { status: 200, headers: { 'content-length': '0' } });
  const route = resource?.methods[request.method as keyof Resource['methods']];
  const caller = service.rules.admit(route?.operation, request.headers.get('x-auth-token') ?? undefined, (token) => tokens.callerOf(token));
  if (caller === undefined) {
    const refusal = unauthorized(request);
    return route === undefined ? refusal : finish(route.operation, refusal, request, altered);
  }
  const url = new URL(request.url);
  let requestId: string | undefined;
  let response: Response;
  try {
    requestId = service.rules.requestId(request.headers.get('x-openstack-request-id'));
    const handled =
      route === undefined
        ? unrouted(resource, url, request)
        : await handle(route, {
            ...service,
            operation: route.operation,
            request,
            url,
            params: decoded(params, service),
            caller,
            requestId,
          });
    response = new Response(handled.body, handled);
  } catch (error) {
    response = faultResponse(error instanceof Fault ? error : new Fault(500), request.headers.get('accept'));
  }
  if (requestId !== undefined) response.headers.set('x-openstack-request-id', requestId);
  return route === undefined ? response : finish(route.operation, response, request, altered);
}

function handle(route: Route, call: Call): Response | Promise<Response> {
  if (Object.values(call.params).some((value) => value.includes('/'))) throw new Fault(404);
  if (route.bodyless && hasBody(call.request) && call.rules.mindsBody(route.operation))
    throw new Fault(400, 'A body is not expected with this request.');
  return route.handler(call);
}

/** A path that leads nowhere, or a method that the resource does not know. */
function unrouted(resource: Resource | undefined, url: URL, request: Request): Response {
  if (resource === undefined) {
    if (url.pathname !== '/v2') throw new Fault(404);
    return new Response(null, { status: 302, headers: { location: `${url.origin}/v2/`, 'content-type': 'text/plain; charset=utf8' } });
  }
  if (resource.otherwise !== undefined) throw new Fault(resource.otherwise);
  const allow = resource.allow ?? Object.keys(resource.methods).join(', ');
  throw new Fault(405, `The method ${request.method} is not allowed for this resource. `, { allow });
}

function hasBody({ headers }: Request): boolean {
  return Number(headers.get('content-length') ?? 0) > 0 || headers.has('transfer-encoding');
}

/** A refusal for want of a token names the Keystone to ask, and has no request id. */
function unauthorized(request: Request): Response {
  const authUrl = `${new URL(request.url).origin}/identity/v3`;
  return faultResponse(new Fault(401, undefined, { 'www-authenticate': `Keystone uri="${authUrl}"` }), request.headers.get('accept'));
}

async function finish(operation: OperationId, response: Response, request: Request, altered: Alteration | undefined): Promise<Response> {
  return altered?.onResponse === undefined ? response : altered.onResponse(operation, response, request);
}
