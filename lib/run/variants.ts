import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { testedRequirementIds } from '../../specs/planned.ts';
import type { RequirementId } from '../../specs/requirements/index.ts';
import { suiteFilesWith } from '../catalogue/index.ts';
import { type Connection, connect, learnCast, type Targets } from '../connection/index.ts';
import { startContentServer } from '../content/index.ts';
import { type Discovery, discover } from '../discovery/index.ts';
import { ConformanceError } from '../errors.ts';
import type { Enough, TargetContext } from '../fixtures/index.ts';
import { createLedger } from '../ledger/index.ts';
import { judge, type RequirementResult, type TestOutcome } from '../verdicts/index.ts';
import { Collector } from './collect.ts';
import { execute } from './execute.ts';
import { Notebook } from './notebook.ts';
import { testsFor } from './selection.ts';

/** A target that is thrown away after it was tested: a reference server with a defect, or configured in its own way. */
export interface Variant {
  readonly id: string;
  readonly targets: Targets;
  /** Judge only these; undefined for all. */
  readonly only?: readonly RequirementId[];
  /** When its further tests need not run: what they would show is then unknown. */
  readonly enough?: Enough['when'];
}

export interface VariantResult {
  readonly id: string;
  /** Empty when the target could not be discovered. */
  readonly results: readonly RequirementResult[];
  /** Why it could not be discovered. */
  readonly fault?: string;
}

export interface VariantOptions {
  readonly deadlineSeconds: number;
  readonly concurrency: number;
  readonly seed?: string;
}

interface Prepared {
  readonly variant: Variant;
  readonly context: TargetContext;
  readonly notebook: Notebook;
  readonly discovery: Discovery;
  readonly roles: Connection['roles'];
}

/**
 * Tests several targets in one go and judges each for itself: suites are loaded once, and workers keep what they compiled. The targets
 * have to be on this machine. Nothing is undone. Errors: ERR_BROKEN when a suite cannot be loaded.
 */
export async function runVariants(variants: readonly Variant[], options: VariantOptions): Promise<VariantResult[]> {
  const run = randomUUID();
  const output = mkdtempSync(join(tmpdir(), 'image-conformance-variants-'));
  const content = await startContentServer('127.0.0.1', 0);
  try {
    const results: VariantResult[] = [];
    const prepared: Prepared[] = [];
    for (const variant of variants) {
      try {
        prepared.push(await prepare(variant, content.url));
      } catch (error) {
        results.push({ id: variant.id, results: [], fault: error instanceof Error ? error.message : String(error) });
      }
    }
    const [first] = prepared;
    if (!first) return results;
    const selected = new Set(prepared.flatMap(({ context }) => context.selected ?? []));
    const isAll = prepared.some(({ context }) => context.selected === undefined);
    const ledger = createLedger(output, { run, startedAt: new Date().toISOString(), endpoint: '', clouds: {}, embedded: true });
    const collector = new Collector(undefined, undefined);
    await execute(
      {
        ...first.context,
        run,
        attempt: 1,
        seed: options.seed ?? run,
        ledgerPath: ledger.path,
        contentUrl: content.url,
        deadlineSeconds: options.deadlineSeconds,
        walks: 1,
        suiteVersion: 'variants',
        variants: Object.fromEntries(prepared.map(({ variant, context }) => [variant.id, context])),
      },
      collector,
      {
        concurrency: options.concurrency,
        files: suiteFilesWith(isAll ? testedRequirementIds : [...selected]),
        threads: availableParallelism(),
        testTimeoutMs: (options.deadlineSeconds * 3 + 60) * 1000,
      },
    );
    if (collector.faults.length > 0) throw new ConformanceError('ERR_BROKEN', `The suite erred: ${collector.faults.join('; ')}`);
    const outcomes = Map.groupBy(collector.outcomes, (outcome) => outcome.variant ?? '');
    return [...results, ...prepared.map((one) => judged(one, outcomes.get(one.variant.id) ?? []))];
  } finally {
    await content.close();
    rmSync(output, { recursive: true, force: true });
  }
}

async function prepare(variant: Variant, contentUrl: string): Promise<Prepared> {
  const { targets, only, enough } = variant;
  const connection = connect(targets, { userAgent: 'image-api-conformance (variants)', deadlineSeconds: 10 });
  try {
    const cast = await learnCast(connection, {});
    const notebook = new Notebook();
    const member = await connection.client('member', 'discovery', notebook);
    if (!member) throw new ConformanceError('ERR_BROKEN', 'The member role always has a credential.');
    const discovery = await discover(member, { contentUrl, mayChangeGlobals: true });
    const context: TargetContext = {
      targets,
      sessions: await connection.sessions(),
      discovery,
      projects: Object.fromEntries(Object.entries(cast).map(([role, { projectId }]) => [role, projectId])),
      selected: only && testsFor(only),
      turns: new SharedArrayBuffer(8),
      ...(enough === undefined ? {} : { enough: { of: only ?? [], when: enough } }),
    };
    return { variant, context, notebook, discovery, roles: connection.roles };
  } finally {
    await connection.close();
  }
}

function judged({ variant, notebook, discovery, roles }: Prepared, outcomes: readonly TestOutcome[]): VariantResult {
  const results = judge({
    outcomes,
    discovery,
    discoveryExchanges: notebook.exchanges,
    discoveryViolations: notebook.seenViolations,
    configured: roles,
    selected: variant.only,
  });
  return { id: variant.id, results };
}
