import type { Directory } from './directory.ts';
import type { Tokens } from './tokens.ts';

/** Who may log in, and the tokens that were issued: what all regions of a cloud share. */
export interface IdentityProvider {
  readonly users: Directory;
  readonly tokens: Tokens;
}
