import { json } from './call.ts';
import type { Rules } from './rules/index.ts';
import type { Settings } from './settings.ts';

/** The versions document. Glance asks for no token here, and gives no request id. */
export function versionsResponse(where: 'root' | 'list', origin: string, rules: Rules, settings: Settings): Response {
  const versions = rules
    .versions(where, settings)
    .map(({ id, status }) => ({ id, status, links: [{ rel: 'self', href: `${origin}/v2/` }] }));
  return json({ versions }, where === 'root' ? rules.statusAtRoot() : 200);
}

/**
 * The path without its version, such as /images for /v2.5/images: all minor versions are the same code. Undefined when
 * the first segment is no version that is offered.
 */
export function withoutVersion(path: string, rules: Rules, settings: Settings): string | undefined {
  const [, segment = '', rest = ''] = /^\/+([^/]*)(.*)$/.exec(path) ?? [];
  const offered = rules.versions('list', settings).some(({ id }) => id === segment);
  return segment === 'v2' || offered ? rest : undefined;
}
