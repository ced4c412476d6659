import type { Surroundings, TargetRequest } from '../../../lib/target/index.ts';
import type { Files } from '../memory.ts';

interface Given {
  readonly name: string;
  /** The lines of the cloud `c` in clouds.yaml; without them there is no clouds.yaml. */
  readonly cloud?: readonly string[];
  /** Other files, by path. */
  readonly files?: Files;
  readonly env?: Surroundings['env'];
  readonly request?: TargetRequest;
  /** Documents that were fetched. */
  readonly documents?: Readonly<Record<string, unknown>>;
}

/** What the target has to have. There are as many warnings as listed, in this order. */
export interface Accepted extends Given {
  readonly target: object;
  /** Parts of the credential that have to be this and nothing more. */
  readonly exactly?: Readonly<Record<string, object>>;
  readonly origins?: Readonly<Record<string, string>>;
  readonly warns?: readonly RegExp[];
}

/** The error, as `CODE message | hint`. */
export interface Refused extends Given {
  readonly refusal: RegExp;
}

export type Case = Accepted | Refused;
