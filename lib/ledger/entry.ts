import type { CredentialedRole, RoleName } from '../../specs/roles.ts';

/** Every name that the suite gives begins so; nothing is ever deleted by a name that does not. */
export const ownNamePrefix = 'image-conformance-';

/** The first line of a ledger: whose it is, and how to reach what it names. No secret stands in it. */
export interface LedgerHeader {
  readonly run: string;
  readonly startedAt: string;
  readonly endpoint: string;
  /** Cloud names by role, to log in again. */
  readonly clouds: Readonly<Partial<Record<CredentialedRole, string>>>;
  /** The target was the embedded server and is gone with the run. */
  readonly embedded: boolean;
}

/** Something that was about to be made. */
export interface LedgerEntry {
  readonly key: string;
  /** The id of a namespace is its name. */
  readonly kind: 'image' | 'metadef-namespace';
  readonly role: RoleName;
  readonly id?: string;
  readonly name?: string;
  /**
   * Its data may be withheld. Glance shows no locations of a deactivated image to its owner, and a delete by the owner then leaves the
   * data in the store (measured on 25.1.0, 28.1.0 and 33.0.0): an admin deletes it, or it is reactivated first.
   */
  readonly deactivated?: boolean;
}

export type LedgerLine =
  | ({ readonly line: 'run' } & LedgerHeader)
  | ({ readonly line: 'will' } & LedgerEntry)
  /** It exists, and this is its id. */
  | { readonly line: 'did'; readonly key: string; readonly id: string }
  | { readonly line: 'deactivated'; readonly key: string }
  /** It is gone, or never came to be. */
  | { readonly line: 'undone'; readonly key: string };
