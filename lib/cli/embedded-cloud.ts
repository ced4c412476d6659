import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CredentialedRole } from '../../specs/roles.ts';
import type { Targets } from '../connection/index.ts';
import { resolveTarget, surroundingsOfProcess } from '../target/index.ts';
import { startEmbeddedServer } from './embedded-server.ts';

/** Does something with the embedded server, which begins and ends with it. Errors: those of startEmbeddedServer. */
export async function withEmbeddedCloud<T>(
  mutant: string | undefined,
  use: (targets: Targets, clouds: Readonly<Record<CredentialedRole, string>>) => Promise<T>,
): Promise<T> {
  const server = await startEmbeddedServer(mutant);
  const folder = mkdtempSync(join(tmpdir(), 'image-conformance-demo-'));
  try {
    const clientConfigFile = join(folder, 'clouds.yaml');
    writeFileSync(clientConfigFile, server.cloudsYaml, { mode: 0o600 });
    if (server.defect !== undefined) console.error(`The embedded server has a defect: ${server.defect}`);
    return await use(targetsOf(server.clouds, clientConfigFile), server.clouds);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await server.close();
  }
}

/** The clouds of the embedded server. The environment is about other clouds, and its proxies do not lead here. */
function targetsOf(clouds: Readonly<Record<CredentialedRole, string>>, clientConfigFile: string): Targets {
  const surroundings = { ...surroundingsOfProcess(), env: {} };
  const one = (cloud: string) => resolveTarget({ cloud, clientConfigFile }, surroundings);
  const { member, reader, stranger, admin, service } = clouds;
  return { member: one(member), reader: one(reader), stranger: one(stranger), admin: one(admin), service: one(service) };
}
