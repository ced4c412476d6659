import type { RemoteRegion } from '../settings.ts';
import { domain } from './directory.ts';
import { rolesOf, type Token } from './tokens.ts';

const region = 'RegionOne';

/** A token as Keystone writes it; a scoped one with roles, and with the catalog unless the request does without. */
export function tokenDocument(token: Token, origin: string, withCatalog: boolean, regions: readonly RemoteRegion[] = []): object {
  const { user, scope, applicationCredential } = token;
  return {
    token: {
      methods: token.methods,
      user: { domain, id: user.id, name: user.name, password_expires_at: null },
      audit_ids: token.auditIds,
      expires_at: microTime(token.expiresAt),
      issued_at: microTime(token.issuedAt),
      ...(scope?.kind === 'project' && { project: { domain, id: scope.project.id, name: scope.project.name }, is_domain: false }),
      ...(scope?.kind === 'domain' && { domain }),
      ...(scope !== undefined && { roles: rolesOf(token) }),
      ...(scope?.kind === 'system' && { system: { all: true } }),
      ...(scope !== undefined && withCatalog && { catalog: catalog(origin, regions) }),
      ...(applicationCredential && {
        application_credential: { id: applicationCredential.id, name: applicationCredential.name, restricted: true },
      }),
    },
  };
}

/** Two services, which are both this server. */
export function catalog(origin: string, regions: readonly RemoteRegion[] = []): readonly object[] {
  const here = (url: string) => [{ name: region, url }];
  return [service('identity', 'keystone', here(`${origin}/identity/v3`)), service('image', 'glance', [...here(origin), ...regions])];
}

function service(type: string, name: string, regions: readonly RemoteRegion[]): object {
  const endpoints = regions.flatMap(({ name: region, url }) =>
    ['public', 'internal', 'admin'].map((kind) => ({
      id: `${name}-${kind}-${region}`,
      interface: kind,
      region_id: region,
      url,
      region,
    })),
  );
  return { endpoints, id: name, type, name };
}

function microTime(date: Date): string {
  return `${date.toISOString().slice(0, 19)}.000000Z`;
}
