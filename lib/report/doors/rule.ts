import type { AnsweredBy, Failure } from './failure.ts';

/** A well-known failure, its likely cause, and the setting to look at first. Every cause begins with how likely it is. */
export interface Rule {
  readonly answeredBy: readonly AnsweredBy[];
  readonly fits: (failure: Failure) => boolean;
  readonly cause: string;
  readonly setting?: string;
}
