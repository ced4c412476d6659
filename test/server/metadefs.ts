import type { CloudRole } from '../../lib/server/index.ts';
import type { Ask } from './ask.ts';
import { startServer } from './ask.ts';
import { conforming } from './conforming.ts';

export const namespaces = '/v2/metadefs/namespaces';
export const text = { title: 'A title', type: 'string' };
export const over80 = 'x'.repeat(81);

/** A server whose users ask by method and path, and whose every answer but Glance's own stumbling is held against the contract. */
export async function startMetadefs(...roles: CloudRole[]) {
  const { as } = startServer();
  const users: Partial<Record<CloudRole, Ask>> = {};
  for (const role of ['admin', ...roles] as const) users[role] = conforming(await as(role));
  /** Asks and gives status and body. */
  const by = async (role: CloudRole, request: string, body?: unknown, headers?: Record<string, string>) => {
    const [method = '', path = ''] = request.split(' ');
    const ask = users[role];
    if (ask === undefined) throw new Error(`nobody is ${role}`);
    return ask(method, path.startsWith('/v2') ? path : `${namespaces}${path}`, {
      ...(body !== undefined && { body }),
      ...(headers !== undefined && { headers }),
    });
  };
  return { by, stumbling: await as('admin') };
}
