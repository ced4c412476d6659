import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Variant, VariantResult } from '../lib/run/index.ts';
import { type ListeningServer, listen, type ServerOptions } from '../lib/server/index.ts';
import { resolveTarget, surroundingsOfProcess } from '../lib/target/index.ts';
import type { RequirementId } from '../specs/requirements/index.ts';

/** A reference server as it is to be set up, and what is to be judged of it. */
export interface ReferenceVariant {
  readonly id: string;
  readonly options: ServerOptions;
  /** Judge only these; undefined for all. */
  readonly only?: readonly RequirementId[];
  /** When its further tests need not run. */
  readonly enough?: Variant['enough'];
}

/** Puts reference servers on ports, has them tested, and takes them down again. */
export async function withReferenceServers(
  wanted: readonly ReferenceVariant[],
  test: (variants: readonly Variant[]) => Promise<VariantResult[]>,
): Promise<VariantResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'image-conformance-reference-'));
  const servers = await Promise.all(wanted.map(({ options }) => listen(options)));
  try {
    return await test(wanted.map((one, i) => variantOf(one, servers[i] as ListeningServer, folder)));
  } finally {
    await Promise.all(servers.map((server) => server.close()));
    rmSync(folder, { recursive: true, force: true });
  }
}

function variantOf({ id, only, enough }: ReferenceVariant, server: ListeningServer, folder: string): Variant {
  const clientConfigFile = join(folder, `${id.replaceAll('/', '+')}.yaml`);
  writeFileSync(clientConfigFile, server.cloudsYaml, { mode: 0o600 });
  // The environment is about other clouds.
  const surroundings = { ...surroundingsOfProcess(), env: {} };
  const one = (cloud: string) => resolveTarget({ cloud, clientConfigFile }, surroundings);
  const { member, reader, stranger, admin, service } = server.clouds;
  const targets = { member: one(member), reader: one(reader), stranger: one(stranger), admin: one(admin), service: one(service) };
  return { id, targets, ...(only === undefined ? {} : { only }), ...(enough === undefined ? {} : { enough }) };
}
