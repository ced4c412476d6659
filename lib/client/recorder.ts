import { randomUUID } from 'node:crypto';
import type { RoleName } from '../../specs/roles.ts';
import type { Violation } from '../contract/index.ts';
import type { Exchange } from '../http/index.ts';

/** What is about to come into being: named before the request leaves, so that it can be found whatever happens. */
export interface Creation {
  readonly kind: 'image' | 'metadef-namespace';
  readonly role: RoleName;
  /** Chosen by us, and of a namespace its name; absent where the server is to choose. */
  readonly id?: string;
  readonly name?: string;
}

/** Who makes things, and who writes it down. */
export interface Maker {
  readonly role: RoleName;
  readonly recorder: Recorder;
}

/** Listens to a client: one per test. */
export interface Recorder {
  /** What the requests are for, as it stands in their User-Agent; absent where they are for the run as a whole. */
  readonly requirement?: string;
  /** After each exchange, answered or not. */
  exchange(exchange: Exchange): void;
  /** After an exchange that decides nothing because the request is sent again: set-up met a service that was not ready, or a token had ended. */
  passing(exchange: Exchange): void;
  /** An answer departs from the contract. */
  violations(violations: readonly Violation[], exchange: Exchange): void;
  /** Before a request that creates; must not return before the note is safe. */
  willCreate(creation: Creation): void;
  /** After the answer to one, with the id that the server gave. */
  didCreate(creation: Creation, id: string): void;
  /** Before the data of an image is withheld: an owner's delete would leave it where it is stored. */
  willDeactivate(id: string): void;
  /** What bears that name is not ours: it must not be undone. */
  didNotCreate(creation: Creation): void;
  /** A fresh name for a request. */
  requestId(): string;
}

/** Listens to nothing. */
export const nobody: Recorder = {
  exchange: () => undefined,
  passing: () => undefined,
  violations: () => undefined,
  willCreate: () => undefined,
  didCreate: () => undefined,
  willDeactivate: () => undefined,
  didNotCreate: () => undefined,
  requestId: () => `req-${randomUUID()}`,
};
