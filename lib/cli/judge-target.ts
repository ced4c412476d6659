import { resolve } from 'node:path';
import type { CredentialedRole } from '../../specs/roles.ts';
import type { Targets } from '../connection/index.ts';
import { listLedgers } from '../ledger/index.ts';
import { type RunOptions, type RunResult, runConformance } from '../run/index.ts';
import { interruptSignal } from './interrupt.ts';
import { progressOn } from './progress.ts';
import type { ExecutionFlags } from './run-options.ts';

/** What is judged, and how. */
export interface Judging extends Pick<RunOptions, 'profile' | 'only' | 'waivers' | 'seed' | 'mutant'> {
  readonly targets: Targets;
  /** Cloud names by role, as the person gave them. */
  readonly clouds: Readonly<Partial<Record<CredentialedRole, string>>>;
  readonly flags: ExecutionFlags;
  readonly embedded: boolean;
}

/** One run with a live line on stderr; the first Ctrl-C ends it in order. Errors: those of runConformance. */
export async function judgeTarget({ targets, clouds, flags, embedded, ...asked }: Judging): Promise<RunResult> {
  const output = resolve(flags.output);
  const earlier = listLedgers(output).length;
  if (earlier > 0) {
    console.error(
      `warning  ${earlier} earlier run${earlier === 1 ? '' : 's'} did not finish cleaning up; \`image-conformance clean --output ${flags.output}\` does.`,
    );
  }
  const { signal, release } = interruptSignal('Stopping: cleaning up and reporting.');
  try {
    return await runConformance({
      targets,
      clouds,
      ...asked,
      output,
      content: {
        port: flags.contentPort,
        ...(flags.contentHost === undefined ? {} : { host: flags.contentHost }),
        ...(flags.contentUrl === undefined ? {} : { publicUrl: flags.contentUrl }),
      },
      // The embedded server is nobody else's.
      allowGlobal: embedded || flags.allowGlobal === true,
      concurrency: flags.concurrency,
      deadlineSeconds: flags.deadline,
      walks: flags.walks,
      embedded,
      progress: progressOn(process.stderr),
      signal,
    });
  } finally {
    release();
  }
}
