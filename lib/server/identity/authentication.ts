import { isObject } from '../call.ts';
import { type CloudRole, domain, type Project, type User } from './directory.ts';
import { malformed, unauthorized } from './identity-fault.ts';

export interface Authenticated {
  readonly user: User;
  readonly project: Project | undefined;
}

/** Who the body of POST /v3/auth/tokens proves to be, and for which project. Method password, as in the Identity API v3. */
export function authenticate(body: unknown, directory: Readonly<Record<CloudRole, User>>): Authenticated {
  const auth = member(body, 'auth', 'request body');
  const identity = member(auth, 'identity', 'auth');
  if (!Array.isArray(identity.methods) || !identity.methods.includes('password')) {
    if (Array.isArray(identity.methods)) throw unauthorized();
    throw malformed('methods', 'identity');
  }
  const claim = member(member(identity, 'password', 'identity'), 'user', 'password');
  if (typeof claim.password !== 'string') throw malformed('password', 'user');
  const user = Object.values(directory).find((candidate) => names(claim, candidate));
  if (user === undefined || user.password !== claim.password) throw unauthorized();
  return { user, project: scopeOf(auth.scope, user) };
}

/** Only the user's own project is a scope that is granted; every other is refused like a wrong password. */
function scopeOf(scope: unknown, user: User): Project | undefined {
  if (scope === undefined) return undefined;
  if (!isObject(scope)) throw malformed('scope', 'auth');
  if (!('project' in scope)) throw unauthorized();
  if (!names(member(scope, 'project', 'scope'), user.project)) throw unauthorized();
  return user.project;
}

/** True when a claim names something: by id, or by name and domain. */
function names(claim: Record<string, unknown>, thing: { readonly id: string; readonly name: string }): boolean {
  if (claim.id !== undefined) return claim.id === thing.id;
  if (!isObject(claim.domain)) throw malformed('domain', 'user or project');
  const isOurDomain = claim.domain.id === domain.id || (claim.domain.id === undefined && claim.domain.name === domain.name);
  return isOurDomain && claim.name === thing.name;
}

function member(value: unknown, name: string, where: string): Record<string, unknown> {
  const found = isObject(value) ? value[name] : undefined;
  if (!isObject(found)) throw malformed(name, where);
  return found;
}
