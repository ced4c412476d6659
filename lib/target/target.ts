/** What a run is pointed at, and what a person may ask for on the command line. */

import type { FlagSetting } from './flag-table.ts';

/** Which authority the token asks for. Exactly one: Keystone refuses two at once. */
export type TargetScope =
  | {
      readonly kind: 'project';
      readonly projectId?: string;
      readonly projectName?: string;
      readonly projectDomainId?: string;
      readonly projectDomainName?: string;
    }
  | { readonly kind: 'domain'; readonly domainId?: string; readonly domainName?: string }
  | { readonly kind: 'system'; readonly system: 'all' }
  | { readonly kind: 'trust'; readonly trustId: string };

export interface TargetUser {
  readonly id?: string;
  readonly name?: string;
  readonly domainId?: string;
  readonly domainName?: string;
}

export interface TargetTls {
  /** False: certificates are not verified, and `cacert` has no effect. */
  readonly verify: boolean;
  /** Absolute paths. They were not opened: whether they exist and hold certificates is for lib/http to say. */
  readonly cacert?: string;
  readonly cert?: string;
  readonly key?: string;
}

/** A code of a time-based one-time password (RFC 6238). */
export type Passcode =
  /** Good for half a minute: only for a run by hand. */
  | { readonly kind: 'code'; readonly code: string }
  /** The shared secret in base32: codes are made when they are needed. */
  | { readonly kind: 'seed'; readonly seed: string }
  /** Prints a code; run without a shell, split at blanks. */
  | { readonly kind: 'command'; readonly command: string };

/** One method of a login with several. */
export type Factor =
  | { readonly method: 'password'; readonly user: TargetUser; readonly password: string }
  | { readonly method: 'totp'; readonly user: TargetUser; readonly passcode: Passcode }
  | { readonly method: 'token'; readonly token: string };

/** The provider of identities that signs a token which Keystone trusts (OpenID Connect). */
export interface OidcProvider {
  readonly identityProvider: string;
  readonly protocol: string;
  /** One of the two is there, but for an access token that was given. */
  readonly discoveryEndpoint?: string;
  readonly accessTokenEndpoint?: string;
  readonly clientId?: string;
  readonly clientSecret?: string;
  /** Space-separated; keystoneauth's default is `openid profile`. */
  readonly oidcScope: string;
}

/**
 * How to log in. `v3password`, `v3token` and `token_endpoint` are other names of `password`, `token` and `admin_token` and become these.
 * `authUrl` is as configured, without trailing slashes. An undefined scope is a token without one, which has no catalog.
 */
export type Credential =
  | {
      readonly authType: 'password';
      readonly authUrl: string;
      readonly user: TargetUser;
      readonly password: string;
      readonly scope: TargetScope | undefined;
    }
  /** The scope is that of the application credential; by name it belongs to a user. */
  | {
      readonly authType: 'v3applicationcredential';
      readonly authUrl: string;
      readonly id?: string;
      readonly name?: string;
      readonly user?: TargetUser;
      readonly secret: string;
    }
  | { readonly authType: 'token'; readonly authUrl: string; readonly token: string; readonly scope: TargetScope | undefined }
  | {
      readonly authType: 'v3totp';
      readonly authUrl: string;
      readonly user: TargetUser;
      readonly passcode: Passcode;
      readonly scope: TargetScope | undefined;
    }
  | {
      readonly authType: 'v3multifactor';
      readonly authUrl: string;
      readonly factors: readonly Factor[];
      readonly scope: TargetScope | undefined;
    }
  | {
      readonly authType: 'v3oidcpassword';
      readonly authUrl: string;
      readonly provider: OidcProvider;
      readonly username: string;
      readonly password: string;
      readonly scope: TargetScope | undefined;
    }
  | {
      readonly authType: 'v3oidcclientcredentials';
      readonly authUrl: string;
      readonly provider: OidcProvider;
      readonly scope: TargetScope | undefined;
    }
  | {
      readonly authType: 'v3oidcaccesstoken';
      readonly authUrl: string;
      readonly provider: Pick<OidcProvider, 'identityProvider' | 'protocol'>;
      readonly accessToken: string;
      readonly scope: TargetScope | undefined;
    }
  /** No header; the endpoint is that of every service. Undefined where imageEndpointOverride takes its place. */
  | { readonly authType: 'none'; readonly endpoint: string | undefined }
  | { readonly authType: 'http_basic'; readonly username: string; readonly password: string; readonly endpoint: string | undefined }
  /** A token that is taken as it is. */
  | { readonly authType: 'admin_token'; readonly token: string; readonly endpoint: string | undefined };

export type AuthType = Credential['authType'];

/** One cloud, one credential, one scope. Frozen and structured-cloneable. Holds secrets: never put it into a report or a log. */
export interface Target {
  /** The name in clouds.yaml; 'envvars' (or OS_CLOUD_NAME) for the cloud that the OS_* variables describe. */
  readonly cloud: string;
  readonly credential: Credential;
  readonly regionName: string | undefined;
  /** Preference list of public, internal, admin: the first that the catalog offers is used. */
  readonly interfaces: readonly string[];
  readonly imageEndpointOverride: string | undefined;
  readonly serviceType: string;
  readonly serviceName: string | undefined;
  readonly tls: TargetTls;
  /** The proxies that the environment names; none where it names none. */
  readonly proxy: TargetProxy | undefined;
  readonly timeoutSeconds: number | undefined;
  /** Setting → file, variable, flag or 'default', e.g. `'auth.username': '/etc/openstack/clouds.yaml'`. No secrets. */
  readonly origins: Readonly<Record<string, string>>;
  /** Sentences for the user. No secrets. */
  readonly warnings: readonly string[];
}

/**
 * http_proxy, https_proxy and no_proxy, in either case; all_proxy stands in for both. URLs may hold a password. Each has
 * a scheme (http, https, socks5, socks5h): `proxy:3128` of the environment is `http://proxy:3128` here.
 */
export interface TargetProxy {
  readonly http?: string;
  readonly https?: string;
  /** Comma-separated hosts, as curl and python-requests read it. */
  readonly no?: string;
}

/** What the command line asks for; it beats the environment and every file. The flag is named beside each. */
export interface TargetRequest {
  /** --os-cloud */
  cloud?: string | undefined;
  /** The flag that named it, for what is said of it; --os-cloud when it is left out. */
  cloudFlag?: string | undefined;
  /** --os-region-name */
  regionName?: string | undefined;
  /** --os-interface: one, or a comma-separated preference list */
  interface?: string | undefined;
  /** --os-cacert */
  cacert?: string | undefined;
  /** --insecure; false is the same as not asking */
  insecure?: boolean | undefined;
  /** --verify: certificates are checked whatever the files say, unless --insecure is there too; false is the same as not asking */
  verify?: boolean | undefined;
  /** --os-image-endpoint-override */
  imageEndpointOverride?: string | undefined;
  /** --os-client-config-file, before OS_CLIENT_CONFIG_FILE */
  clientConfigFile?: string | undefined;
  /** The other --os-* flags, and --timeout, by the setting that they stand for (lib/target/flag-table.ts). */
  settings?: Readonly<Partial<Record<FlagSetting, string | undefined>>> | undefined;
}
