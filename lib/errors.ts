/**
 * The one base class of every error that a user may see, and the closed set of its codes.
 *
 * A message for a user has four parts: what failed, what was expected and got, where, and what to do next. The first
 * three are the message, the last is the hint; the underlying error is kept as `cause`.
 */

export type ErrorCode =
  /** Wrong command line or configuration file: nothing was sent. */
  | 'ERR_USAGE'
  | 'ERR_CLOUD_NOT_FOUND'
  | 'ERR_CONFIG_FILE'
  | 'ERR_CONFIG_VALUE'
  | 'ERR_AUTH_TYPE'
  /** The catalog does not offer what the configuration names (region, interface, service). */
  | 'ERR_CATALOG'
  /** The credential was refused. */
  | 'ERR_AUTH'
  /** The certificate of the other side is not trusted, or ours is not accepted. */
  | 'ERR_TLS'
  /** No connection, or it broke: nothing is known about the target. */
  | 'ERR_UNREACHABLE'
  | 'ERR_TIMEOUT'
  /** The proxy before the target cannot be reached, or does not let us through. */
  | 'ERR_PROXY'
  /** The other side answers, but not as an Image API or Identity API does. */
  | 'ERR_NOT_THE_API'
  /** The caller's arguments contradict each other, or one is missing: nothing was sent. */
  | 'ERR_ARGUMENT'
  /** A local file cannot be read or written. */
  | 'ERR_FILE'
  /** The service answered with another status than the operation promises. */
  | 'ERR_STATUS'
  | 'ERR_NOT_FOUND'
  /** More than one thing has the name that was to name one. */
  | 'ERR_DUPLICATE'
  /** The data that came is not the data that was announced. */
  | 'ERR_CHECKSUM'
  | 'ERR_TRUNCATED'
  /** An image or task came to an end other than the one waited for. */
  | 'ERR_FAILED'
  /** A prerequisite of a test is missing: the verdict is blocked, never failed. */
  | 'ERR_BLOCKED'
  /** A test broke off its own request on purpose: no fault of anybody. */
  | 'ERR_BROKEN_OFF'
  /** The suite itself is at fault. */
  | 'ERR_BROKEN'
  /** Somebody pressed Ctrl-C. */
  | 'ERR_INTERRUPTED';

export interface ConformanceErrorOptions {
  /** What to do next, in one or two sentences. */
  hint?: string;
  cause?: unknown;
}

/** An error with a code to match on, and a hint that tells what to do next. Its text never holds a secret. */
export class ConformanceError extends Error {
  readonly code: ErrorCode;
  readonly hint: string | undefined;

  constructor(code: ErrorCode, message: string, options: ConformanceErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'ConformanceError';
    this.code = code;
    this.hint = options.hint;
  }
}

/**
 * True when a value is one of our errors. Matches on the code and not on the class, because errors cross
 * worker borders, where the class is lost.
 */
export function isConformanceError(error: unknown): error is ConformanceError {
  return (
    error instanceof Error &&
    typeof (error as { code?: unknown }).code === 'string' &&
    (error as ConformanceError).code.startsWith('ERR_') &&
    error.name === 'ConformanceError'
  );
}

/**
 * The exit status that an error stands for (DESIGN, Verdicts): 2 wrong usage or configuration, 3 could not tell,
 * 4 the suite is broken, 130 interrupted.
 */
export function exitStatusOf(code: ErrorCode): 2 | 3 | 4 | 130 {
  switch (code) {
    case 'ERR_USAGE':
    case 'ERR_CLOUD_NOT_FOUND':
    case 'ERR_CONFIG_FILE':
    case 'ERR_CONFIG_VALUE':
    case 'ERR_AUTH_TYPE':
    case 'ERR_CATALOG':
    case 'ERR_AUTH':
    case 'ERR_TLS':
    case 'ERR_PROXY':
    case 'ERR_ARGUMENT':
    case 'ERR_FILE':
      return 2;
    case 'ERR_UNREACHABLE':
    case 'ERR_TIMEOUT':
    case 'ERR_NOT_THE_API':
    case 'ERR_STATUS':
    case 'ERR_NOT_FOUND':
    case 'ERR_DUPLICATE':
    case 'ERR_CHECKSUM':
    case 'ERR_TRUNCATED':
    case 'ERR_FAILED':
    case 'ERR_BLOCKED':
      return 3;
    case 'ERR_BROKEN':
    case 'ERR_BROKEN_OFF':
      return 4;
    case 'ERR_INTERRUPTED':
      return 130;
  }
}
