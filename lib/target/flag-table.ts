/** The flags of the `openstack` command that stand for one setting each: setting, flag, its argument, what it says. */
export const targetFlags = [
  ['auth.auth_url', '--os-auth-url', '<url>', 'URL of Keystone; with --os-auth-type or --os-endpoint it describes a cloud of its own'],
  ['auth_type', '--os-auth-type', '<type>', 'password, v3applicationcredential, token, none …'],
  ['auth.username', '--os-username', '<name>', 'user, by name'],
  ['auth.user_id', '--os-user-id', '<id>', 'user, by id'],
  ['auth.user_domain_name', '--os-user-domain-name', '<name>', 'domain of the user'],
  ['auth.user_domain_id', '--os-user-domain-id', '<id>', 'domain of the user, by id'],
  ['auth.password', '--os-password', '<password>', 'seen by others in the process list: better OS_PASSWORD or secure.yaml'],
  ['auth.project_name', '--os-project-name', '<name>', 'project, by name'],
  ['auth.project_id', '--os-project-id', '<id>', 'project, by id'],
  ['auth.project_domain_name', '--os-project-domain-name', '<name>', 'domain of the project'],
  ['auth.project_domain_id', '--os-project-domain-id', '<id>', 'domain of the project, by id'],
  ['auth.domain_name', '--os-domain-name', '<name>', 'scope: a domain'],
  ['auth.domain_id', '--os-domain-id', '<id>', 'scope: a domain, by id'],
  ['auth.system_scope', '--os-system-scope', '<all>', 'scope: the system'],
  ['auth.trust_id', '--os-trust-id', '<id>', 'scope: a trust'],
  ['auth.token', '--os-token', '<token>', 'token, for --os-auth-type token or admin_token'],
  ['auth.endpoint', '--os-endpoint', '<url>', 'address of the service, for --os-auth-type none, http_basic or admin_token'],
  ['auth.application_credential_id', '--os-application-credential-id', '<id>', 'for --os-auth-type v3applicationcredential'],
  ['auth.application_credential_name', '--os-application-credential-name', '<name>', 'the same, by name and user'],
  ['auth.application_credential_secret', '--os-application-credential-secret', '<secret>', 'its secret'],
  ['auth.passcode', '--os-passcode', '<code>', 'one-time password, for --os-auth-type v3totp or v3multifactor'],
  ['cert', '--os-cert', '<file>', 'client certificate (or OS_CERT)'],
  ['key', '--os-key', '<file>', 'its key (or OS_KEY)'],
  ['api_timeout', '--timeout', '<seconds>', 'longest time for one request'],
] as const;

export type FlagSetting = (typeof targetFlags)[number][0];
