import type { RoleName } from '../../specs/roles.ts';
import type { Violation } from '../contract/index.ts';
import type { Exchange } from '../http/index.ts';

/** What is about to come into being: named before the request leaves, so that it can be found whatever happens. */
export interface Creation {
  readonly kind: 'image';
  readonly role: RoleName;
  /** Chosen by us; absent where the server is to choose. */
  readonly id?: string;
  readonly name?: string;
}

/** Listens to a client: one per test. */
export interface Recorder {
  /** After each exchange, answered or not. */
  exchange(exchange: Exchange): void;
  /** An answer departs from the contract. */
  violations(violations: readonly Violation[], exchange: Exchange): void;
  /** Before a request that creates; must not return before the note is safe. */
  willCreate(creation: Creation): void;
  /** After the answer to one, with the id that the server gave. */
  didCreate(creation: Creation, id: string): void;
  /** Before the data of an image is withheld: it has to be given out again before the image is deleted. */
  willDeactivate(id: string): void;
  /** What bears that name is not ours: it must not be undone. */
  didNotCreate(creation: Creation): void;
  /** A fresh name for a request. */
  requestId(): string;
}
