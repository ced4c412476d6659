import type { Credential, Passcode, TargetScope } from '../target/index.ts';
import { advice } from './advice.ts';
import type { Caller, KeystoneCredential } from './caller.ts';
import { discoveredUrl, versionedUrl } from './discovery.ts';
import { type Issued, type Keystone, keystoneAt, type TokenRequest } from './keystone.ts';
import { applicationCredentialIdentity, multiFactorIdentity, passwordIdentity, totpIdentity } from './methods.ts';
import { accessTokenOf } from './oidc.ts';
import { passcodes } from './passcodes.ts';
import { rescoped, tokenLogin } from './rescope.ts';
import { scopeBody, scopeWords, userWords } from './scope.ts';
import { basicCredentials } from './secrets.ts';
import type { Session } from './session.ts';
import { sessionWithoutKeystone } from './session.ts';
import type { Login } from './token-source.ts';

/** How a credential logs in. Errors of the login: ERR_AUTH, ERR_AUTH_TYPE, ERR_CONFIG_VALUE, ERR_NOT_THE_API, and those of the network. */
export function loginOf(credential: Credential, caller: Caller, now: () => number): Login {
  switch (credential.authType) {
    case 'none':
      return withoutKeystone({});
    case 'http_basic':
      return withoutKeystone({ authorization: `Basic ${basicCredentials(credential.username, credential.password)}` });
    case 'admin_token':
      return withoutKeystone({ 'x-auth-token': credential.token });
    default: {
      const keystone = keystoneAt(identityUrlOf(credential, caller), caller);
      const steps = keystoneLogin(credential, keystone, caller, now);
      return { login: async () => (await steps()).session, isAlive: (session: Session) => keystone.isAlive(session) };
    }
  }
}

function withoutKeystone(headers: Readonly<Record<string, string>>): Login {
  return { login: async () => sessionWithoutKeystone(headers), isAlive: undefined };
}

/** Only the generic types may stand for another version than 3: for the others there is nothing to discover. */
function identityUrlOf({ authType, authUrl }: KeystoneCredential, caller: Caller): () => Promise<string> {
  if (authType === 'password' || authType === 'token') return discoveredUrl(authUrl, caller);
  return () => Promise.resolve(versionedUrl(authUrl));
}

function keystoneLogin(credential: KeystoneCredential, keystone: Keystone, caller: Caller, now: () => number): () => Promise<Issued> {
  const issue = (identity: unknown, scope: TargetScope | undefined, who: string, why: string, what = 'the credential') =>
    keystone.issue({
      identity,
      scope: scopeBody(scope),
      what: `${what} of ${who}, for ${scopeWords(scope)},`,
      advice: why,
    } satisfies TokenRequest);
  switch (credential.authType) {
    case 'password': {
      const { user, password, scope } = credential;
      return () => issue(passwordIdentity(user, password), scope, userWords(user), advice.password);
    }
    case 'v3applicationcredential': {
      const { id, name, user } = credential;
      const whose = id ?? `${name}${user === undefined ? '' : ` of ${userWords(user)}`}`;
      const what = `application credential ${whose}`;
      return () =>
        keystone.issue({ identity: applicationCredentialIdentity(credential), scope: {}, what, advice: advice.applicationCredential });
    }
    case 'token':
      return () => tokenLogin(credential, keystone, caller);
    case 'v3totp': {
      const { user, passcode, scope } = credential;
      const codes = passcodes(caller, now);
      return async () => {
        const code = await codes.next(passcode);
        return codes.explained(issue(totpIdentity(user, code), scope, userWords(user), advice.totp, 'the one-time password'));
      };
    }
    case 'v3multifactor': {
      const codes = passcodes(caller, now);
      return async () => {
        const identity = await multiFactorIdentity(credential.factors, (passcode: Passcode) => codes.next(passcode));
        const who = [...new Set(credential.factors.flatMap((factor) => ('user' in factor ? [userWords(factor.user)] : [])))].join(' and ');
        const methods = credential.factors.map(({ method }) => method).join(' and ');
        return codes.explained(issue(identity, credential.scope, who || 'a token', advice.multiFactor, methods));
      };
    }
    case 'v3oidcpassword': {
      const { provider, username, password, scope } = credential;
      return async () => {
        const accessToken = await accessTokenOf(provider, { grant_type: 'password', username, password }, caller);
        return rescoped(await keystone.federate(provider, accessToken), scope, keystone);
      };
    }
    case 'v3oidcclientcredentials': {
      const { provider, scope } = credential;
      return async () => {
        const accessToken = await accessTokenOf(provider, { grant_type: 'client_credentials' }, caller);
        return rescoped(await keystone.federate(provider, accessToken), scope, keystone);
      };
    }
    case 'v3oidcaccesstoken': {
      const { provider, accessToken, scope } = credential;
      return async () => rescoped(await keystone.federate(provider, accessToken), scope, keystone);
    }
  }
}
