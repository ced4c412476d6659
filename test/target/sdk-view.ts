import type { Credential, Factor, Passcode, Target, TargetScope, TargetUser } from '../../lib/target/index.ts';

/** A target in the words of openstacksdk, as lab/record-clouds-yaml.py writes them down. */
export function sdkView(target: Target): Record<string, unknown> {
  const { credential, tls } = target;
  const [first, ...others] = target.interfaces;
  // What the SDK does for `none`, and what the catalog does for others.
  const endpoint = credential.authType === 'none' ? credential.endpoint : undefined;
  return {
    cloud: target.cloud,
    auth_type: credential.authType,
    auth: authOf(credential),
    region_name: target.regionName ?? '',
    interface: others.length > 0 ? target.interfaces : first,
    endpoint_override: target.imageEndpointOverride ?? endpoint ?? null,
    service_type: target.serviceType,
    service_name: target.serviceName ?? null,
    verify: tls.verify && tls.cacert !== undefined ? tls.cacert : tls.verify,
    cert: tls.key !== undefined ? [tls.cert, tls.key] : (tls.cert ?? null),
    api_timeout: target.timeoutSeconds ?? null,
  };
}

function authOf(credential: Credential): Record<string, unknown> {
  const login = 'authUrl' in credential ? { auth_url: credential.authUrl } : {};
  const scope = 'scope' in credential && credential.scope !== undefined ? scopeOf(credential.scope) : {};
  return present({ ...login, ...scope, ...proofOf(credential) });
}

function proofOf(credential: Credential): Record<string, unknown> {
  switch (credential.authType) {
    case 'password':
      return { ...userOf(credential.user), password: credential.password };
    case 'v3applicationcredential':
      return {
        application_credential_id: credential.id,
        application_credential_name: credential.name,
        application_credential_secret: credential.secret,
        ...(credential.user && userOf(credential.user)),
      };
    case 'token':
      return { token: credential.token };
    case 'v3totp':
      return { ...userOf(credential.user), ...passcodeOf(credential.passcode) };
    case 'v3multifactor':
      return {
        auth_methods: credential.factors.map(({ method }) => `v3${method}`),
        ...Object.assign({}, ...credential.factors.map(factorOf)),
      };
    case 'v3oidcpassword':
    case 'v3oidcclientcredentials':
    case 'v3oidcaccesstoken':
      return oidcOf(credential);
    case 'none':
      return { endpoint: credential.endpoint };
    case 'http_basic':
      return { endpoint: credential.endpoint, username: credential.username, password: credential.password };
    case 'admin_token':
      return { endpoint: credential.endpoint, token: credential.token };
  }
}

function oidcOf(credential: Extract<Credential, { authType: `v3oidc${string}` }>): Record<string, unknown> {
  const { identityProvider, protocol } = credential.provider;
  const trusted = { identity_provider: identityProvider, protocol };
  if (credential.authType === 'v3oidcaccesstoken') return { ...trusted, access_token: credential.accessToken };
  const { provider } = credential;
  return {
    ...trusted,
    discovery_endpoint: provider.discoveryEndpoint,
    access_token_endpoint: provider.accessTokenEndpoint,
    client_id: provider.clientId,
    client_secret: provider.clientSecret,
    // The SDK leaves the default to keystoneauth.
    scope: provider.oidcScope === 'openid profile' ? undefined : provider.oidcScope,
    ...(credential.authType === 'v3oidcpassword' && { username: credential.username, password: credential.password }),
  };
}

function factorOf(factor: Factor): Record<string, unknown> {
  switch (factor.method) {
    case 'password':
      return { ...userOf(factor.user), password: factor.password };
    case 'totp':
      return { ...userOf(factor.user), ...passcodeOf(factor.passcode) };
    case 'token':
      return { token: factor.token };
  }
}

function passcodeOf(passcode: Passcode): Record<string, unknown> {
  return passcode.kind === 'code' ? { passcode: passcode.code } : {};
}

function userOf({ id, name, domainId, domainName }: TargetUser): Record<string, unknown> {
  return { user_id: id, username: name, user_domain_id: domainId, user_domain_name: domainName };
}

function scopeOf(scope: TargetScope): Record<string, unknown> {
  switch (scope.kind) {
    case 'project':
      return {
        project_id: scope.projectId,
        project_name: scope.projectName,
        project_domain_id: scope.projectDomainId,
        project_domain_name: scope.projectDomainName,
      };
    case 'domain':
      return { domain_id: scope.domainId, domain_name: scope.domainName };
    case 'system':
      return { system_scope: scope.system };
    case 'trust':
      return { trust_id: scope.trustId };
  }
}

function present(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
