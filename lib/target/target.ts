/** What a run is pointed at, and what a person may ask for on the command line. */

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
  | { readonly kind: 'system'; readonly system: 'all' };

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

/** One cloud, one user, one scope. Frozen and structured-cloneable. Holds secrets: never put it into a report or a log. */
export interface Target {
  /** The name in clouds.yaml; 'envvars' (or OS_CLOUD_NAME) for the cloud that the OS_* variables describe. */
  readonly cloud: string;
  /** `v3password` is the same thing and becomes this. */
  readonly authType: 'password';
  /** As configured, without trailing slashes. */
  readonly authUrl: string;
  /** As configured, after normalisation; id and name may both be there, and then the id counts, as in keystoneauth. */
  readonly user: TargetUser;
  readonly password: string;
  /** Undefined means unscoped, which no configuration asks for yet: a missing project is refused. */
  readonly scope: TargetScope | undefined;
  readonly regionName: string | undefined;
  /** Preference list of public, internal, admin: the first that the catalog offers is used. */
  readonly interfaces: readonly string[];
  readonly imageEndpointOverride: string | undefined;
  readonly serviceType: string;
  readonly serviceName: string | undefined;
  readonly tls: TargetTls;
  readonly timeoutSeconds: number | undefined;
  /** Setting → file, variable, flag or 'default', e.g. `'auth.username': '/etc/openstack/clouds.yaml'`. No secrets. */
  readonly origins: Readonly<Record<string, string>>;
  /** Sentences for the user. No secrets. */
  readonly warnings: readonly string[];
}

/** What the command line asks for; it beats the environment and every file. The flag is named beside each. */
export interface TargetRequest {
  /** --os-cloud */
  cloud?: string | undefined;
  /** --os-region-name */
  regionName?: string | undefined;
  /** --os-interface: one, or a comma-separated preference list */
  interface?: string | undefined;
  /** --os-cacert */
  cacert?: string | undefined;
  /** --insecure; false is the same as not asking */
  insecure?: boolean | undefined;
  /** --os-image-endpoint-override */
  imageEndpointOverride?: string | undefined;
  /** --os-client-config-file, before OS_CLIENT_CONFIG_FILE */
  clientConfigFile?: string | undefined;
}
