/**
 * Runs every operation of docs/operations.md against a real cloud:
 * `npm run lab:operations -- --os-cloud … --os-cloud-stranger … --os-cloud-admin … [--os-cloud-remote …]`.
 * One line for each: ok, FAILED with the reason, or not offered with what the deployment lacks. All that it makes it deletes, but for a task, which
 * the API cannot delete. It cleans, prunes and unqueues in the image cache: for labs only.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { cloudsOf, resolveTargets, type TargetFlags, withTargetFlags } from '../lib/cli/target-options.ts';
import type { ImageClient, Recorder } from '../lib/client/index.ts';
import { connect } from '../lib/connection/index.ts';
import { startContentServer } from '../lib/content/index.ts';
import { violationText } from '../lib/contract/index.ts';
import { createImageOperations } from '../lib/operations/index.ts';
import { resolveTarget } from '../lib/target/index.ts';
import { all } from '../test/operations/cloud-lists.ts';
import { labSteps } from '../test/operations/lab-all-steps.ts';
import { type Lab, type LabRole, outcomeOf, titleOf } from '../test/operations/lab-steps.ts';

const flags = withTargetFlags(new Command('lab:operations'))
  .option('--os-cloud-remote <name>', 'cloud of the same user in another region, for glance-download')
  .option('--content-host <address>', 'address of this machine at which the cloud can reach it', '127.0.0.1')
  .parse()
  .opts<TargetFlags & { osCloudRemote?: string; contentHost: string }>();

/** Of the step under way. */
let departures: string[] = [];
const violations = new Set<string>();
const nothing = (): void => undefined;
const recorder: Recorder = {
  exchange: nothing,
  passing: nothing,
  violations: (found, { operation }) => {
    for (const violation of found) departures.push(`${operation}: ${violationText(violation)}`);
  },
  willCreate: nothing,
  didCreate: nothing,
  willDeactivate: nothing,
  didNotCreate: nothing,
  requestId: () => `req-${randomUUID()}`,
};

const settings = { userAgent: 'image-conformance-lab', deadlineSeconds: 60 };
const connection = connect(await resolveTargets(cloudsOf(flags), flags), settings);
const remoteTarget = flags.osCloudRemote === undefined ? undefined : resolveTarget({ cloud: flags.osCloudRemote });
const remoteConnection = remoteTarget && connect({ member: remoteTarget }, settings);

const required = async (client: Promise<ImageClient | undefined>, role: string): Promise<ImageClient> => {
  const found = await client;
  if (!found) throw new Error(`No cloud is given for the ${role}: see --help.`);
  return found;
};
const operationsOf = async (role: LabRole) => createImageOperations(await required(connection.client(role, 'act', recorder), role));

const folder = mkdtempSync(join(tmpdir(), 'lab-operations-'));
const content = await startContentServer(flags.contentHost, 0);
const lab: Lab = {
  as: { member: await operationsOf('member'), stranger: await operationsOf('stranger'), admin: await operationsOf('admin') },
  prefix: `lab-operations-${randomBytes(4).toString('hex')}`,
  content: content.url,
  folder,
  strangersProject: (await connection.session('stranger')).projectId as string,
  remote: remoteConnection && {
    region: remoteTarget?.regionName ?? '',
    operations: createImageOperations(await required(remoteConnection.client('member', 'act', recorder), 'remote member')),
  },
  kept: new Map(),
};
const methods = Object.keys(lab.as.member);

/** Deletes what bears the prefix, whoever made it. */
async function cleanUp(): Promise<void> {
  const places = [lab.as.member, ...(lab.remote ? [lab.remote.operations] : [])];
  for (const operations of places) {
    for (const os_hidden of ['false', 'true'] as const) {
      for (const { id, name } of await all(operations.images({ os_hidden })))
        if (name?.startsWith(lab.prefix)) await operations.deleteImage(id);
    }
  }
  for (const { id, name } of await all(lab.as.admin.images())) if (name?.startsWith(lab.prefix)) await lab.as.admin.deleteImage(id);
  await lab.as.admin.deleteMetadefNamespace(`${lab.prefix}-namespace`);
}

const counts = { ok: 0, FAILED: 0, not: 0 };
const seen = new Set<string>();
try {
  for (const step of labSteps(methods)) {
    departures = [];
    const outcome = connection.withoutTokens(await outcomeOf(step, lab));
    // A release that lacks an operation answers as it likes.
    if (!outcome.startsWith('not ')) for (const departure of departures) violations.add(departure);
    seen.add(step.method);
    counts[outcome.split(' ')[0] as keyof typeof counts] += 1;
    console.log(`${titleOf(step)}: ${outcome}`);
  }
  for (const method of methods.filter((name) => !seen.has(name))) {
    counts.FAILED += 1;
    console.log(`${method}: FAILED no step tries it`);
  }
} finally {
  await cleanUp();
  await content.close();
  await connection.close();
  await remoteConnection?.close();
  rmSync(folder, { recursive: true, force: true });
}
for (const violation of violations) console.log(`departs from the contract: ${violation}`);
console.log(`${counts.ok} passed, ${counts.FAILED} failed, ${counts.not} not offered`);
process.exitCode = counts.FAILED === 0 ? 0 : 1;
