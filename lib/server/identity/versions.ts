import type { Hono } from 'hono';

/** The documents that tell which versions of the Identity API there are: all at the root, one at its own place. */
export function discoveryRoutes(app: Hono): void {
  for (const path of ['/identity', '/identity/']) {
    app.get(path, (c) => {
      const { origin } = new URL(c.req.url);
      return c.json({ versions: { values: [versionDocument(origin)] } }, 300, { Location: `${origin}/identity/v3/` });
    });
  }
  for (const path of ['/identity/v3', '/identity/v3/']) {
    app.get(path, (c) => c.json({ version: versionDocument(new URL(c.req.url).origin) }));
  }
}

function versionDocument(origin: string): object {
  return {
    id: 'v3.14',
    status: 'stable',
    updated: '2020-04-07T00:00:00Z',
    links: [{ rel: 'self', href: `${origin}/identity/v3/` }],
    'media-types': [{ base: 'application/json', type: 'application/vnd.openstack.identity-v3+json' }],
  };
}
