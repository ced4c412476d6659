import { randomUUID } from 'node:crypto';
import { accessSync, appendFileSync, constants, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProfileId } from '../../specs/profiles.ts';
import { profileOf } from '../../specs/profiles.ts';
import type { RequirementId } from '../../specs/requirements/index.ts';
import type { CredentialedRole } from '../../specs/roles.ts';
import { calibration, packageRoot, suiteFilesWith } from '../catalogue/index.ts';
import { type Connection, connect, learnCast, type Targets } from '../connection/index.ts';
import type { ContentServer } from '../content/index.ts';
import { discover } from '../discovery/index.ts';
import { ConformanceError } from '../errors.ts';
import type { RunContext } from '../fixtures/index.ts';
import { createLedger, readLedger, removeLedger } from '../ledger/index.ts';
import { createReport, type Report, toHtml, toMarkdown } from '../report/index.ts';
import { judge, type Waiver } from '../verdicts/index.ts';
import { Collector, type Progress } from './collect.ts';
import { type ContentPlace, offerContent } from './content-offer.ts';
import { type ExecuteOptions, execute } from './execute.ts';
import { Notebook } from './notebook.ts';
import { runAgain } from './run-again.ts';
import { testsFor } from './selection.ts';
import { undoOpen } from './sweep.ts';

export interface RunOptions {
  readonly targets: Targets;
  /** Cloud names by role, as the person gave them. */
  readonly clouds: Readonly<Partial<Record<CredentialedRole, string>>>;
  /** The profile that the exit status follows. */
  readonly profile: ProfileId;
  /** Judge only these; undefined for all of the profile. */
  readonly only?: readonly RequirementId[];
  /** What the baseline waives; undefined without one. */
  readonly waivers?: readonly Waiver[];
  /** Folder for everything that the run writes. */
  readonly output: string;
  /** Where the target can fetch from; without host and URL: loopback when the target is there, else nowhere. */
  readonly content: ContentPlace;
  /** May touch what everybody shares. */
  readonly allowGlobal: boolean;
  readonly concurrency: number;
  readonly deadlineSeconds: number;
  /** Random walks of each kind. */
  readonly walks: number;
  readonly seed?: string;
  readonly embedded: boolean;
  /** The defect of the embedded server, by its id; undefined where it has none. */
  readonly mutant?: string;
  readonly progress: RunProgress;
  readonly signal?: AbortSignal;
}

export interface RunProgress extends Progress {
  /** Before the tests: what is about to be judged. */
  begins(about: { readonly endpoint: string; readonly current: string; readonly roles: readonly string[] }): void;
}

export interface RunResult {
  readonly report: Report;
  readonly files: { readonly html: string; readonly json: string; readonly markdown: string };
}

/**
 * One run: log in, discover, execute, clean up, judge, report. Errors: those of logging in and discovery, before anything is made on
 * the target; after that every fault becomes a verdict.
 */
export async function runConformance(options: RunOptions): Promise<RunResult> {
  const startedAt = new Date();
  const run = randomUUID();
  const seed = options.seed ?? run;
  const suiteVersion = readVersion();
  const connection = connect(options.targets, {
    userAgent: `image-api-conformance/${suiteVersion} (run ${run})`,
    deadlineSeconds: options.deadlineSeconds,
  });
  let content: ContentServer | undefined;
  try {
    // Its logins and the discovery, which is the member's, need not wait for one another.
    const casting = learnCast(connection, options.clouds);
    casting.catch(() => undefined);
    const endpoint = await connection.endpoint();
    content = await offerContent(options.content, endpoint.url);
    const notebook = new Notebook();
    const discovery = await discover(await memberOf(connection, notebook), {
      contentUrl: content?.url,
      mayChangeGlobals: options.allowGlobal,
    });
    const cast = await casting;
    options.progress.begins({ endpoint: endpoint.url, current: discovery.current, roles: connection.roles });

    prepareOutput(options.output);
    const eventsPath = join(options.output, 'events.ndjson');
    writeFileSync(
      eventsPath,
      `${JSON.stringify({ event: 'run', run, seed, suite: suiteVersion, startedAt, endpoint: endpoint.url, clouds: options.clouds })}\n`,
    );
    const ledger = createLedger(options.output, {
      run,
      startedAt: startedAt.toISOString(),
      endpoint: endpoint.url,
      clouds: options.clouds,
      embedded: options.embedded,
    });
    const selected = options.only ?? profileOf(options.profile).requirements;
    const toTest = testsFor(selected);
    const collector = new Collector(eventsPath, options.progress);
    const context: RunContext = {
      run,
      attempt: 1,
      seed,
      targets: options.targets,
      sessions: await connection.sessions(),
      discovery,
      projects: Object.fromEntries(Object.entries(cast).map(([role, { projectId }]) => [role, projectId])),
      selected: toTest,
      turns: new SharedArrayBuffer(8),
      ledgerPath: ledger.path,
      contentUrl: content?.url,
      deadlineSeconds: options.deadlineSeconds,
      walks: options.walks,
      suiteVersion,
    };
    const executing: ExecuteOptions = {
      concurrency: options.concurrency,
      files: suiteFilesWith(toTest),
      // Tests wait for the target, not for this machine; in one thread they share what is compiled, connections and scenes.
      threads: 1,
      // An asynchronous operation may use its whole deadline, and a test may hold three of them.
      testTimeoutMs: (options.deadlineSeconds * 3 + 60) * 1000,
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    };
    await execute(context, collector, executing);
    const { outcomes, transientFaults, setAside } = await runAgain(collector.outcomes, async (tests, attempt) => {
      if (options.signal?.aborted) return [];
      const ids = [...new Set(tests.flatMap(({ covers }) => covers))];
      const next = new Collector(eventsPath, undefined);
      const alone: ExecuteOptions = { ...executing, alone: true, files: suiteFilesWith(ids) };
      await execute({ ...context, attempt, selected: ids }, next, alone);
      collector.faults.push(...next.faults);
      return next.outcomes;
    });
    const leftovers = await undoOpen(ledger.path, connection, notebook);
    const report = createReport({
      suiteVersion,
      run: { id: run, seed, startedAt, finishedAt: new Date(), interrupted: options.signal?.aborted ?? false },
      profile: options.profile,
      target: {
        cloud: options.targets.member.cloud,
        region: endpoint.region,
        endpoint: endpoint.url,
        embedded: options.embedded,
        ...(options.mutant === undefined ? {} : { mutant: options.mutant }),
      },
      cast: Object.fromEntries(
        Object.entries(cast).map(([role, { projectId, projectName, roles }]) => [
          role,
          { projectId, projectName, roles, cloud: options.clouds[role as CredentialedRole] ?? '' },
        ]),
      ),
      discovery,
      results: judge({
        outcomes,
        setAside,
        discovery,
        discoveryExchanges: notebook.exchanges,
        discoveryViolations: notebook.seenViolations,
        configured: connection.roles,
        interrupted: options.signal?.aborted ?? false,
        selected,
      }),
      ...(options.waivers === undefined ? {} : { waivers: options.waivers }),
      tests: outcomes.filter((o) => o.trace?.gate === undefined).length,
      exchanges: [...notebook.exchanges, ...[...outcomes, ...setAside].flatMap((o) => o.trace?.exchanges ?? [])],
      passing: [...notebook.passed, ...[...outcomes, ...setAside].flatMap((o) => o.trace?.passing ?? [])],
      transientFaults,
      leftovers,
      faults: collector.faults,
      logins: Object.values(connection.logins()).reduce((sum, n) => sum + n, 0),
      calibration: calibration(),
    });
    appendFileSync(eventsPath, `${JSON.stringify({ event: 'end', exitStatus: report.run.exitStatus, totals: report.totals })}\n`);
    if (readLedger(ledger.path).open.length === 0) removeLedger(ledger.path);
    return { report, files: writeReport(report, options.output) };
  } finally {
    await Promise.all([content?.close(), connection.close()]);
  }
}

async function memberOf(connection: Connection, notebook: Notebook) {
  const member = await connection.client('member', 'discovery', notebook);
  if (!member) throw new Error('the member role always has a credential');
  return member;
}

/** Before anything is made: a report that cannot be written is no report. */
function prepareOutput(output: string): void {
  try {
    mkdirSync(output, { recursive: true });
    accessSync(output, constants.W_OK);
  } catch (cause) {
    throw new ConformanceError(
      'ERR_USAGE',
      `Nothing can be written to ${output}: ${cause instanceof Error ? cause.message : String(cause)}.`,
      {
        hint: 'Give another folder with --output.',
        cause,
      },
    );
  }
}

function writeReport(report: Report, output: string): RunResult['files'] {
  const json = join(output, 'report.json');
  const markdown = join(output, 'report.md');
  const html = join(output, 'report.html');
  writeFileSync(json, `${JSON.stringify(report, null, 2)}\n`);
  writeFileSync(markdown, toMarkdown(report));
  writeFileSync(html, toHtml(report));
  return { html, json, markdown };
}

function readVersion(): string {
  const { version } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string };
  return version;
}
