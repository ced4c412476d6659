import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CredentialedRole } from '../../../specs/roles.ts';
import type { Targets } from '../../connection/index.ts';
import { ConformanceError } from '../../errors.ts';
import { ampleLimits, listen, mutants } from '../../server/index.ts';
import { resolveTarget, surroundingsOfProcess } from '../../target/index.ts';
import type { RunFlags } from '../run-options.ts';
import { runAndReport } from './run.ts';

/** `demo`: the whole way from clouds.yaml to report against the embedded server; nothing outside of this process is touched. */
export async function demo(flags: RunFlags & { readonly mutant?: string }): Promise<number> {
  const mutant = flags.mutant === undefined ? undefined : mutants.find((m) => m.id === flags.mutant);
  if (flags.mutant !== undefined && !mutant) {
    throw new ConformanceError('ERR_USAGE', `There is no mutant ${flags.mutant}.`, {
      hint: `There are: ${mutants.map((m) => m.id).join(', ')}.`,
    });
  }
  const server = await listen({ port: 0, unifiedLimits: ampleLimits, ...(mutant ? { mutant } : {}) });
  const folder = mkdtempSync(join(tmpdir(), 'image-conformance-demo-'));
  try {
    const clientConfigFile = join(folder, 'clouds.yaml');
    writeFileSync(clientConfigFile, server.cloudsYaml, { mode: 0o600 });
    if (mutant) console.error(`The embedded server has a defect: ${mutant.says}`);
    return await runAndReport(targetsOf(server.clouds, clientConfigFile), server.clouds, flags, true);
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
