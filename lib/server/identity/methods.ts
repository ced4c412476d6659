import { type Claim, member, userNamed } from './claims.ts';
import type { ApplicationCredential, Directory, User } from './directory.ts';
import { forbidden, IdentityFault, malformed, unauthorized } from './identity-fault.ts';
import type { Passcodes } from './passcodes.ts';
import type { Token, Tokens } from './tokens.ts';

/** Whom one method proves, and what else follows from it. */
export interface Proof {
  readonly user: User;
  readonly applicationCredential?: ApplicationCredential;
  readonly parent?: Token;
}

/** What the methods look things up in. */
export interface Registry {
  readonly directory: Directory;
  readonly tokens: Tokens;
  readonly passcodes: Passcodes;
}

/** The methods of `identity.methods`, as in the Identity API v3. Each refuses with 401 what does not fit. */
export const methods: Readonly<Record<string, (claim: Claim, registry: Registry) => Proof>> = {
  password(claim, { directory }) {
    const user = member(claim, 'user', 'password');
    if (typeof user.password !== 'string') throw malformed('password', 'user');
    const found = userNamed(user, directory);
    if (found.password !== user.password) throw unauthorized();
    return { user: found };
  },

  totp(claim, { directory, passcodes }) {
    const user = member(claim, 'user', 'totp');
    const found = userNamed(user, directory);
    if (!passcodes.accept(found.totpSeed, user.passcode, Date.now())) throw unauthorized();
    return { user: found };
  },

  application_credential(claim, { directory }) {
    const [user, found] = claim.id === undefined ? byName(claim, directory) : byId(claim.id, directory);
    const isExpired = found.expiresAt !== undefined && found.expiresAt.getTime() <= Date.now();
    if (found.secret !== claim.secret || isExpired) throw unauthorized();
    return { user, applicationCredential: found };
  },

  token(claim, { tokens }) {
    if (typeof claim.id !== 'string') throw malformed('id', 'token');
    const parent = tokens.find(claim.id);
    if (parent === undefined) throw new IdentityFault(404, 'Failed to validate token');
    if (parent.methods.includes('application_credential')) {
      throw forbidden('Using a delegated token to create another token is not allowed.');
    }
    return { user: parent.user, parent };
  },
};

function byId(id: unknown, directory: Directory): readonly [User, ApplicationCredential] {
  for (const user of Object.values(directory)) {
    const found = user.applicationCredentials.find((credential) => credential.id === id);
    if (found !== undefined) return [user, found];
  }
  throw new IdentityFault(404, `Could not find Application Credential: ${id}.`);
}

/** A name counts within the user. */
function byName(claim: Claim, directory: Directory): readonly [User, ApplicationCredential] {
  if (typeof claim.name !== 'string') throw malformed('name or ID', 'application credential');
  const user = userNamed(member(claim, 'user', 'application credential'), directory);
  const found = user.applicationCredentials.find(({ name }) => name === claim.name);
  if (found === undefined) throw unauthorized();
  return [user, found];
}
