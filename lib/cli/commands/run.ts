import { relative, resolve } from 'node:path';
import type { CredentialedRole } from '../../../specs/roles.ts';
import type { Targets } from '../../connection/index.ts';
import { listLedgers } from '../../ledger/index.ts';
import { toSummary } from '../../report/index.ts';
import { runConformance } from '../../run/index.ts';
import { interruptSignal } from '../interrupt.ts';
import { paintFor } from '../paint.ts';
import { progressOn } from '../progress.ts';
import type { RunFlags } from '../run-options.ts';
import { cloudsOf, resolveTargets, type TargetFlags, warningsOf } from '../target-options.ts';

/** `run`: judge the cloud that the flags name. Returns the exit status. */
export async function run(flags: TargetFlags & RunFlags): Promise<number> {
  const given = cloudsOf(flags);
  const targets = await resolveTargets(given, flags);
  for (const warning of warningsOf(targets)) console.error(`warning  ${warning}`);
  return runAndReport(targets, { ...given, member: targets.member.cloud }, flags, false);
}

/** Runs, and prints the summary and where the report lies. */
export async function runAndReport(
  targets: Targets,
  clouds: Readonly<Partial<Record<CredentialedRole, string>>>,
  flags: RunFlags,
  embedded: boolean,
): Promise<number> {
  const output = resolve(flags.output);
  const earlier = listLedgers(output).length;
  if (earlier > 0) {
    console.error(
      `warning  ${earlier} earlier run${earlier === 1 ? '' : 's'} did not finish cleaning up; \`image-conformance clean --output ${flags.output}\` does.`,
    );
  }
  const { signal, release } = interruptSignal();
  try {
    const { report, files } = await runConformance({
      targets,
      clouds,
      profile: flags.profile,
      ...(flags.only === undefined ? {} : { only: flags.only }),
      output,
      ...(flags.contentHost === undefined ? {} : { contentHost: flags.contentHost }),
      contentPort: flags.contentPort,
      // The embedded server is nobody else's.
      allowGlobal: embedded || flags.allowGlobal === true,
      concurrency: flags.concurrency,
      deadlineSeconds: flags.deadline,
      ...(flags.seed === undefined ? {} : { seed: flags.seed }),
      embedded,
      progress: progressOn(process.stderr),
      signal,
    });
    console.log(toSummary(report, paintFor(process.stdout)));
    console.log(`Report: ${relative(process.cwd(), files.markdown)}, ${relative(process.cwd(), files.json)}`);
    return report.run.exitStatus;
  } finally {
    release();
  }
}
