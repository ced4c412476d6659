import type { Question } from './question.ts';
import { scopeOf } from './scope.ts';
import type { Credential, OidcProvider } from './target.ts';

type OidcCredential = Extract<Credential, { authType: `v3oidc${string}` }>;

/**
 * A login at another provider of identities, whose token Keystone trusts. The keys are those of keystoneauth.
 *
 * @throws ERR_CONFIG_VALUE
 */
export function oidcCredential(authType: OidcCredential['authType'], authUrl: string, question: Question): OidcCredential {
  const { need } = question;
  const trusted = {
    identityProvider: need('auth.identity_provider', 'Give the name under which Keystone knows the provider.'),
    protocol: need('auth.protocol', 'Give the name of the protocol in Keystone; it is often openid.'),
  };
  switch (authType) {
    case 'v3oidcaccesstoken': {
      const accessToken = need('auth.access_token', 'Give the token that the provider issued.');
      return { authType, authUrl, provider: trusted, accessToken, scope: scopeOf(question) };
    }
    case 'v3oidcpassword': {
      const provider = providerOf(trusted, question);
      const username = need('auth.username', 'Give the name of the user at the provider.');
      const password = need('auth.password', 'The password may also stand in secure.yaml.');
      return { authType, authUrl, provider, username, password, scope: scopeOf(question) };
    }
    case 'v3oidcclientcredentials': {
      const provider = providerOf(trusted, question);
      need('auth.client_secret', 'The client logs in with its own secret, which may also stand in secure.yaml.');
      return { authType, authUrl, provider, scope: scopeOf(question) };
    }
  }
}

function providerOf(trusted: Pick<OidcProvider, 'identityProvider' | 'protocol'>, { reader, need, missing }: Question): OidcProvider {
  const discoveryEndpoint = reader.url('auth.discovery_endpoint');
  const accessTokenEndpoint = reader.url('auth.access_token_endpoint');
  if (discoveryEndpoint === undefined && accessTokenEndpoint === undefined) {
    throw missing(
      ['auth.discovery_endpoint', 'auth.access_token_endpoint'],
      'Give the discovery document of the provider (it ends in /.well-known/openid-configuration), or its token endpoint.',
    );
  }
  const clientId = need('auth.client_id', 'Give the id under which the provider knows this client.');
  const clientSecret = reader.verbatim('auth.client_secret');
  const oidcScope = reader.verbatim('auth.openid_scope')!;
  return {
    ...trusted,
    ...(discoveryEndpoint && { discoveryEndpoint }),
    ...(accessTokenEndpoint && { accessTokenEndpoint }),
    clientId,
    ...(clientSecret && { clientSecret }),
    oidcScope,
  };
}
