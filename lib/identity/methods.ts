import type { Factor, Passcode, TargetUser } from '../target/index.ts';
import type { KeystoneCredential } from './caller.ts';
import { userBody } from './scope.ts';

type Identity = { readonly methods: readonly string[] } & Readonly<Record<string, unknown>>;

/** The `identity` of a login by password. */
export function passwordIdentity(user: TargetUser, password: string): Identity {
  return { methods: ['password'], password: { user: { ...userBody(user), password } } };
}

export function tokenIdentity(token: string): Identity {
  return { methods: ['token'], token: { id: token } };
}

export function totpIdentity(user: TargetUser, passcode: string): Identity {
  return { methods: ['totp'], totp: { user: { ...userBody(user), passcode } } };
}

/** By id alone, or by name and user. */
export function applicationCredentialIdentity({
  id,
  name,
  user,
  secret,
}: Extract<KeystoneCredential, { readonly authType: 'v3applicationcredential' }>): Identity {
  const named = id === undefined ? { name, ...(user === undefined ? {} : { user: userBody(user) }) } : { id };
  return { methods: ['application_credential'], application_credential: { ...named, secret } };
}

/** Several methods in one request. The passcode makes a code where one is needed. */
export async function multiFactorIdentity(factors: readonly Factor[], codeOf: (passcode: Passcode) => Promise<string>): Promise<Identity> {
  const identities: Identity[] = [];
  for (const factor of factors) {
    if (factor.method === 'password') identities.push(passwordIdentity(factor.user, factor.password));
    if (factor.method === 'token') identities.push(tokenIdentity(factor.token));
    if (factor.method === 'totp') identities.push(totpIdentity(factor.user, await codeOf(factor.passcode)));
  }
  return Object.assign({}, ...identities, { methods: identities.flatMap(({ methods }) => methods) }) as Identity;
}
