import type { Target } from '../target/index.ts';

/** One value that is in force, and where it comes from. */
export interface Setting {
  /** As clouds.yaml spells it, e.g. `auth.username`. */
  readonly name: string;
  /** `***` for a secret. */
  readonly value: string;
  /** A file, a variable, a flag, `default`, or how the cloud was chosen. */
  readonly origin: string;
}

const secretNames = /password|secret|token$|passcode|seed|totp_command/;

/** The effective configuration of a target in the order of clouds.yaml; what was not set is left out. */
export function effectiveSettings(target: Target): Setting[] {
  const known = valuesOf(target);
  const names = [...new Set(['cloud', ...Object.keys(known), ...Object.keys(target.origins)])];
  return names.flatMap((name): Setting[] => {
    const origin = target.origins[name];
    if (origin === undefined) return [];
    if (secretNames.test(name)) return [{ name, value: '***', origin }];
    return [{ name, value: known[name] ?? '(set)', origin }];
  });
}

function valuesOf(target: Target): Record<string, string | undefined> {
  return {
    cloud: target.cloud,
    auth_type: target.credential.authType,
    ...credentialValues(target.credential),
    region_name: target.regionName,
    image_region_name: target.regionName,
    interface: target.interfaces.join(', '),
    image_interface: target.interfaces.join(', '),
    image_endpoint_override: target.imageEndpointOverride,
    image_service_type: target.serviceType,
    image_service_name: target.serviceName,
    verify: String(target.tls.verify),
    insecure: String(!target.tls.verify),
    cacert: target.tls.cacert,
    cert: target.tls.cert,
    key: target.tls.key,
    api_timeout: target.timeoutSeconds?.toString(),
    'proxy.http': withoutUser(target.proxy?.http),
    'proxy.https': withoutUser(target.proxy?.https),
    'proxy.no': target.proxy?.no,
  };
}

function credentialValues(credential: Target['credential']): Record<string, string | undefined> {
  const user = 'user' in credential ? credential.user : undefined;
  const scope = 'scope' in credential ? credential.scope : undefined;
  return {
    'auth.auth_url': 'authUrl' in credential ? credential.authUrl : undefined,
    'auth.endpoint': 'endpoint' in credential ? credential.endpoint : undefined,
    'auth.application_credential_id': 'id' in credential ? credential.id : undefined,
    'auth.application_credential_name': 'name' in credential ? credential.name : undefined,
    'auth.auth_methods': 'factors' in credential ? credential.factors.map(({ method }) => method).join(', ') : undefined,
    'auth.username': 'username' in credential ? credential.username : user?.name,
    'auth.user_id': user?.id,
    'auth.user_domain_id': user?.domainId,
    'auth.user_domain_name': user?.domainName,
    ...('provider' in credential ? providerValues(credential.provider) : {}),
    ...scopeValues(scope),
  };
}

function providerValues(provider: Extract<Target['credential'], { provider: unknown }>['provider']): Record<string, string | undefined> {
  return {
    'auth.identity_provider': provider.identityProvider,
    'auth.protocol': provider.protocol,
    ...('oidcScope' in provider && {
      'auth.discovery_endpoint': provider.discoveryEndpoint,
      'auth.access_token_endpoint': provider.accessTokenEndpoint,
      'auth.client_id': provider.clientId,
      'auth.openid_scope': provider.oidcScope,
    }),
  };
}

function scopeValues(scope: Extract<Target['credential'], { scope: unknown }>['scope']): Record<string, string | undefined> {
  switch (scope?.kind) {
    case 'project':
      return {
        'auth.project_id': scope.projectId,
        'auth.project_name': scope.projectName,
        'auth.project_domain_id': scope.projectDomainId,
        'auth.project_domain_name': scope.projectDomainName,
      };
    case 'domain':
      return { 'auth.domain_id': scope.domainId, 'auth.domain_name': scope.domainName };
    case 'system':
      return { 'auth.system_scope': scope.system };
    case 'trust':
      return { 'auth.trust_id': scope.trustId };
    default:
      return {};
  }
}

/** Up to the last @ before the path: a password may hold one. */
function withoutUser(url: string | undefined): string | undefined {
  return url?.replace(/^([a-z][a-z0-9+.-]*:\/\/)?[^/]*@/i, '$1***@');
}
