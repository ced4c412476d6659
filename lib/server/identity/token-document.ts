import { domain } from './directory.ts';
import type { Token } from './tokens.ts';

const region = 'RegionOne';

/** A token as Keystone writes it; a scoped one with the catalog, whose two services are this server. */
export function tokenDocument({ user, project, issuedAt, expiresAt, auditId }: Token, origin: string): unknown {
  return {
    token: {
      methods: ['password'],
      user: { domain, id: user.id, name: user.name, password_expires_at: null },
      audit_ids: [auditId],
      expires_at: microTime(expiresAt),
      issued_at: microTime(issuedAt),
      ...(project && {
        project: { domain, id: project.id, name: project.name },
        is_domain: false,
        roles: user.roles,
        catalog: [service('identity', 'keystone', `${origin}/identity/v3`), service('image', 'glance', origin)],
      }),
    },
  };
}

function service(type: string, name: string, url: string): unknown {
  const endpoints = ['public', 'internal', 'admin'].map((kind) => ({
    id: `${name}-${kind}`,
    interface: kind,
    region_id: region,
    url,
    region,
  }));
  return { endpoints, id: name, type, name };
}

function microTime(date: Date): string {
  return `${date.toISOString().slice(0, 19)}.000000Z`;
}
