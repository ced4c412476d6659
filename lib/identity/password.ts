import { ConformanceError } from '../errors.ts';
import { type Dispatcher, redactText, send } from '../http/index.ts';
import type { Target } from '../target/index.ts';
import type { CatalogService } from './catalog.ts';
import type { Session } from './token-source.ts';

/**
 * Logs in with user and password (Identity API v3, POST /v3/auth/tokens). Errors: ERR_AUTH when Keystone refuses,
 * ERR_NOT_THE_API when something else answers, ERR_UNREACHABLE, ERR_TIMEOUT, ERR_TLS.
 */
export async function loginWithPassword(target: Target, dispatcher: Dispatcher): Promise<Session> {
  const url = `${target.authUrl}${/\/v3$/.test(target.authUrl) ? '' : '/v3'}/auth/tokens`;
  const reply = await send(dispatcher, {
    operation: 'identity.createToken',
    role: 'anonymous',
    phase: 'setup',
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(passwordBody(target)),
  });
  const where = `${target.cloud} at ${url}`;
  if (reply.status === 401 || reply.status === 403) {
    throw new ConformanceError(
      'ERR_AUTH',
      `Keystone refused the credential of cloud ${where}: ${reply.status} ${faultText(reply.text, target)}`,
      {
        hint: `See username, password, domains and project of ${target.cloud}; user and password come from ${originOf(target)}.`,
      },
    );
  }
  const token = reply.headers['x-subject-token'];
  const body = parse(reply.text);
  if (reply.status !== 201 || token === undefined || body === undefined) {
    throw new ConformanceError(
      'ERR_NOT_THE_API',
      `No Keystone answered for cloud ${where}: expected 201 with a token, got ${reply.status} ${faultText(reply.text, target)}`,
      {
        hint: 'See whether auth_url leads to the Identity API v3, and whether a proxy answers in its place.',
      },
    );
  }
  return sessionOf(token, body);
}

function passwordBody(target: Target): unknown {
  const { user } = target;
  const domain =
    user.domainId !== undefined ? { id: user.domainId } : user.domainName !== undefined ? { name: user.domainName } : undefined;
  return {
    auth: {
      identity: {
        methods: ['password'],
        password: {
          user: {
            ...(user.id !== undefined ? { id: user.id } : { name: user.name, ...(domain ? { domain } : {}) }),
            password: target.password,
          },
        },
      },
      ...scopeOf(target),
    },
  };
}

function scopeOf(target: Target): { scope?: unknown } {
  const { scope } = target;
  switch (scope?.kind) {
    case 'project': {
      if (scope.projectId !== undefined) return { scope: { project: { id: scope.projectId } } };
      const domain = scope.projectDomainId !== undefined ? { id: scope.projectDomainId } : { name: scope.projectDomainName };
      return { scope: { project: { name: scope.projectName, domain } } };
    }
    case 'domain':
      return { scope: { domain: scope.domainId !== undefined ? { id: scope.domainId } : { name: scope.domainName } } };
    case 'system':
      return { scope: { system: { all: true } } };
    default:
      return {};
  }
}

interface TokenBody {
  token: {
    expires_at: string;
    user?: { id?: string };
    project?: { id?: string; name?: string };
    roles?: { name: string }[];
    catalog?: { type: string; name?: string; endpoints?: { interface: string; region?: string; region_id?: string; url: string }[] }[];
  };
}

function parse(text: string): TokenBody | undefined {
  try {
    const body = JSON.parse(text) as Partial<TokenBody>;
    return typeof body.token?.expires_at === 'string' ? (body as TokenBody) : undefined;
  } catch {
    return undefined;
  }
}

function sessionOf(token: string, { token: t }: TokenBody): Session {
  const catalog: CatalogService[] = (t.catalog ?? []).map((service) => ({
    type: service.type,
    name: service.name,
    endpoints: (service.endpoints ?? []).map((e) => ({ interface: e.interface, region: e.region_id ?? e.region, url: e.url })),
  }));
  return {
    token,
    expiresAt: Date.parse(t.expires_at),
    userId: t.user?.id ?? '',
    projectId: t.project?.id,
    projectName: t.project?.name,
    roles: (t.roles ?? []).map((r) => r.name),
    catalog,
  };
}

/** What the answer says for itself; whatever it repeats of the credential is taken out. */
function faultText(text: string, { password }: Target): string {
  const clean = (words: string) => {
    const redacted = redactText(words);
    const forms = [
      password,
      encodeURIComponent(password),
      password.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
    ];
    return forms.filter((form) => form.length > 0).reduce((rest, form) => rest.replaceAll(form, '***'), redacted);
  };
  try {
    const message = (JSON.parse(text) as { error?: { message?: unknown } }).error?.message;
    if (typeof message === 'string') return clean(message);
  } catch {
    // An HTML page of whoever answered: its beginning tells enough.
  }
  return clean(text)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 200);
}

function originOf(target: Target): string {
  return (
    [...new Set([target.origins['auth.username'], target.origins['auth.password']].filter(Boolean))].join(' and ') || 'the configuration'
  );
}
