import type { Resemblance } from '../resemblance.ts';
import type { ReportedRequirement } from '../shape.ts';

type Verdict = ReportedRequirement['verdict'];

/** What a change of verdict means to an operator. `weaker` is a should that no longer holds; `observed` was never asked for. */
export type Kind =
  | 'regression'
  | 'weaker'
  | 'improvement'
  | 'newly-blocked'
  | 'unblocked'
  | 'newly-applicable'
  | 'no-longer-applicable'
  | 'observed'
  | 'suite-fault';

export interface Change {
  readonly requirement: string;
  readonly says: string;
  readonly level: ReportedRequirement['level'];
  readonly kind: Kind;
  readonly before: Verdict;
  readonly after: Verdict;
  /** The calibrated releases of both runs differ in just this way. */
  readonly expected: boolean;
  /** Why the later run came to its verdict. */
  readonly reason?: string;
  readonly door?: NonNullable<ReportedRequirement['door']>;
}

/** A feature or an API version that came or went. */
export interface OfferChange {
  readonly what: 'feature' | 'API version';
  readonly id: string;
  readonly change: 'gained' | 'lost';
  readonly expected: boolean;
}

export interface SlowerOperation {
  readonly operation: string;
  readonly before: { readonly count: number; readonly p50Ms: number; readonly p95Ms: number };
  readonly after: { readonly count: number; readonly p50Ms: number; readonly p95Ms: number };
}

export interface TimingComparison {
  /** Operations with enough answers in both runs. */
  readonly compared: number;
  /** By how much the whole later run was slower; 1 where it was not. */
  readonly wholeRun: number;
  readonly slower: readonly SlowerOperation[];
  readonly rule: string;
}

/** One of the two runs. */
export interface Side {
  readonly run: string;
  readonly startedAt: string;
  readonly cloud: string;
  readonly endpoint: string;
  readonly suite: string;
  readonly profile: string;
  readonly seed: string;
  readonly verdict: string;
  readonly apiVersion: string;
  /** The calibrated release that differences are expected from. */
  readonly release?: string;
  readonly resembles?: Resemblance;
}

export interface Comparison {
  readonly schemaVersion: '1';
  readonly before: Side;
  readonly after: Side;
  /** What makes the two less comparable. */
  readonly caveats: readonly string[];
  /** Worst first. */
  readonly changes: readonly Change[];
  readonly offers: readonly OfferChange[];
  readonly timings: TimingComparison;
  /** Ids that only one of the runs judged: never a regression. */
  readonly onlyBefore: readonly string[];
  readonly onlyAfter: readonly string[];
  readonly totals: {
    readonly compared: number;
    readonly unchanged: number;
    readonly regressions: number;
    readonly expectedRegressions: number;
    readonly weaker: number;
    readonly improvements: number;
    readonly newlyBlocked: number;
    readonly expected: number;
  };
}
