import { type Claim, member } from './claims.ts';
import { domain, type User } from './directory.ts';
import { forbidden, IdentityFault, MoreMethodsNeeded, malformed, unauthorized } from './identity-fault.ts';
import { methods, type Proof, type Registry } from './methods.ts';
import { scopeOf } from './scopes.ts';
import type { Grant, Scope } from './tokens.ts';

/** What the body of POST /v3/auth/tokens is granted, as in the Identity API v3. */
export function authenticate(body: unknown, registry: Registry): Grant {
  const auth = member(body, 'auth', 'request body');
  const identity = member(auth, 'identity', 'auth');
  const wanted = methodsOf(identity);
  const isApplication = wanted.includes('application_credential');
  if (isApplication && auth.scope !== undefined) {
    const text = 'Error authenticating with application credential: Application credentials cannot request a scope.';
    throw new IdentityFault(401, text, { identity: {} });
  }
  const proof = wanted
    .map((method) => methods[method]?.(member(identity, method, 'identity'), registry))
    .reduce((one, other) => merged(one, other));
  if (proof === undefined) throw unauthorized();
  const used = [...new Set([...(proof.parent?.methods ?? []), ...wanted])];
  demandMethods(proof.user, used);
  const scope: Scope = isApplication ? { kind: 'project', project: proof.user.project } : scopeOf(auth.scope, proof.user);
  if (proof.parent?.scope?.kind === 'system' && (scope?.kind === 'project' || scope?.kind === 'domain')) {
    throw forbidden('Using a system-scoped token to create a project-scoped or domain-scoped token is not allowed.');
  }
  return { ...proof, methods: used, scope };
}

/** Each named once, all there and all known. */
function methodsOf(identity: Claim): readonly string[] {
  if (!Array.isArray(identity.methods)) throw malformed('methods', 'identity');
  const wanted: string[] = [...new Set(identity.methods.map(String))];
  if (wanted.length === 0) throw unauthorized();
  for (const method of wanted) member(identity, method, 'identity');
  if (wanted.every((method) => method in methods)) return wanted;
  throw new IdentityFault(401, 'Attempted to authenticate with an unsupported method.', { identity: { methods: Object.keys(methods) } });
}

/** Several methods have to prove the same user. */
function merged(one: Proof | undefined, other: Proof | undefined): Proof | undefined {
  if (one === undefined || other === undefined || one.user.id !== other.user.id) return undefined;
  return { ...one, ...other };
}

/** A user may have to use several methods; what was used is confirmed, so that only the rest need be sent. */
function demandMethods(user: User, used: readonly string[]): void {
  const { methodRules } = user;
  if (methodRules.length === 0 || methodRules.some((rule) => rule.every((method) => used.includes(method)))) return;
  const issuedAt = new Date();
  throw new MoreMethodsNeeded({
    receipt: {
      methods: used,
      user: { id: user.id, name: user.name, domain },
      expires_at: new Date(issuedAt.getTime() + 300_000).toISOString().replace('Z', '000Z'),
      issued_at: issuedAt.toISOString().replace('Z', '000Z'),
    },
    required_auth_methods: methodRules,
  });
}
