import { isObject } from '../call.ts';
import { type Directory, domain, type User } from './directory.ts';
import { malformed, unauthorized } from './identity-fault.ts';

export type Claim = Readonly<Record<string, unknown>>;

/** The object of that name within another; malformed without. */
export function member(value: unknown, name: string, where: string): Claim {
  const found = isObject(value) ? value[name] : undefined;
  if (!isObject(found)) throw malformed(name, where);
  return found;
}

/** The user that a claim names; an unknown one is refused like a wrong password. */
export function userNamed(claim: Claim, directory: Directory): User {
  const user = Object.values(directory).find((candidate) => names(claim, candidate, 'user'));
  if (user === undefined) throw unauthorized();
  return user;
}

/** True when a claim names something: by id, or by name and domain. */
export function names(claim: Claim, thing: { readonly id: string; readonly name: string }, kind: string): boolean {
  if (claim.id !== undefined) return claim.id === thing.id;
  if (claim.name === undefined) throw malformed('id or name', kind);
  return isOurDomain(member(claim, 'domain', kind)) && claim.name === thing.name;
}

export function isOurDomain(claim: Claim): boolean {
  return claim.id === undefined ? claim.name === domain.name : claim.id === domain.id;
}
