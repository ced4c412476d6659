import { relative, resolve } from 'node:path';
import type { CredentialedRole } from '../../../specs/roles.ts';
import type { Targets } from '../../connection/index.ts';
import { toRerun, toSummary } from '../../report/index.ts';
import { readBaselineFile } from '../baseline-file.ts';
import { type Judging, judgeTarget } from '../judge-target.ts';
import { paintFor } from '../paint.ts';
import { readReport } from '../read-report.ts';
import type { RunFlags } from '../run-options.ts';
import { failedIn } from '../selection.ts';
import { cloudsOf, resolveTargets, type TargetFlags, warningsOf } from '../target-options.ts';
import { tellGithub, writeFormats } from '../write-formats.ts';

/** `run`: judge the cloud that the flags name. Returns the exit status. */
export async function run(flags: TargetFlags & RunFlags): Promise<number> {
  const given = cloudsOf(flags);
  const targets = await resolveTargets(given, flags);
  for (const warning of warningsOf(targets)) console.error(`warning  ${warning}`);
  return runAndReport(targets, { ...given, member: targets.member.cloud }, flags, { embedded: false });
}

/** Runs, and prints the summary and where the report lies. */
export async function runAndReport(
  targets: Targets,
  clouds: Readonly<Partial<Record<CredentialedRole, string>>>,
  flags: RunFlags,
  server: Pick<Judging, 'embedded' | 'mutant'>,
): Promise<number> {
  const paint = paintFor(process.stdout);
  const waivers = flags.baseline === undefined ? undefined : readBaselineFile(flags.baseline).waivers;
  const earlier = flags.rerunFailed === undefined ? undefined : readReport(flags.rerunFailed);
  const only = earlier === undefined ? flags.only : failedIn(flags.rerunFailed ?? '', earlier);
  const { report, files } = await judgeTarget({
    targets,
    clouds,
    flags,
    ...server,
    profile: flags.profile,
    ...(only === undefined ? {} : { only }),
    ...(waivers === undefined ? {} : { waivers }),
    ...(flags.seed === undefined ? {} : { seed: flags.seed }),
  });
  console.log(toSummary(report, paint));
  if (earlier !== undefined) console.log(`\n${toRerun(earlier, report, paint)}\n`);
  const others = await writeFormats(
    report,
    flags.format.filter((id) => id !== 'json' && id !== 'markdown' && id !== 'html'),
    resolve(flags.output),
  );
  console.log(`Report: ${[files.html, files.markdown, files.json, ...others].map((path) => relative(process.cwd(), path)).join(', ')}`);
  await tellGithub(report, flags.format);
  return report.run.exitStatus;
}
