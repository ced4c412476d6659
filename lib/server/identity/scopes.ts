import { isObject } from '../call.ts';
import { type Claim, isOurDomain, member, names } from './claims.ts';
import type { User } from './directory.ts';
import { malformed, unauthorized } from './identity-fault.ts';
import { rolesOf, type Scope } from './tokens.ts';

const kinds = ['project', 'domain', 'unscoped', 'system', 'OS-TRUST:trust'];

/** The scope that a request asks for. One in which the user has no role is refused like a wrong password. */
export function scopeOf(scope: unknown, user: User): Scope {
  if (scope === undefined) return undefined;
  if (!isObject(scope)) throw malformed('scope', 'auth');
  if (kinds.filter((kind) => kind in scope).length !== 1) {
    throw malformed('system, project, domain, OS-TRUST:trust or unscoped', 'scope');
  }
  if ('unscoped' in scope) return undefined;
  const found = grantedScope(scope, user);
  if (found === undefined || rolesOf({ user, scope: found }).length === 0) throw unauthorized();
  return found;
}

/** There are no trusts here: as an unknown one. */
function grantedScope(scope: Claim, user: User): Scope {
  if ('system' in scope) return { kind: 'system' };
  if ('domain' in scope) return isOurDomain(member(scope, 'domain', 'scope')) ? { kind: 'domain' } : undefined;
  if ('project' in scope && names(member(scope, 'project', 'scope'), user.project, 'project'))
    return { kind: 'project', project: user.project };
  return undefined;
}
