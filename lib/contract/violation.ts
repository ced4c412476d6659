/** One point in which an answer, or a request of ours, departs from the contract. */
export interface Violation {
  readonly operation: string;
  /** Status of the answer; absent for a request. */
  readonly status?: number;
  /** What part: `status`, `header location`, `body /images/0/size`, `request body /name`. */
  readonly where: string;
  readonly expected: string;
  readonly got: string;
}

/** A violation as one line. */
export function violationText(v: Violation): string {
  return `${v.operation}${v.status === undefined ? '' : ` ${v.status}`}: ${v.where}: expected ${v.expected}, got ${v.got}`;
}
