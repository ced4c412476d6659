const mark = Symbol('deliberately wrong');

/** A value that breaks the contract on purpose. */
export interface Wrong {
  readonly [mark]: true;
  readonly value: unknown;
}

/**
 * Declares that a request is deliberately wrong: it is sent as it is and not held against the contract. A text is sent
 * as the raw body.
 */
export function wrong(value: unknown): Wrong {
  return { [mark]: true, value };
}

export function isWrong(value: unknown): value is Wrong {
  return typeof value === 'object' && value !== null && mark in value;
}
