import type { CloudRole, User } from './identity/index.ts';

/**
 * A clouds.yaml for the users of a server: one cloud for each, and one for each of their application credentials, `CLOUD-application`. JSON
 * strings are YAML strings, so nothing needs a library.
 */
export function cloudsYaml(
  authUrl: string,
  clouds: Readonly<Partial<Record<CloudRole, string>>>,
  users: Readonly<Record<CloudRole, User>>,
): string {
  const entries = Object.entries(clouds).flatMap(([role, name]) => {
    const user = users[role as CloudRole];
    return [entry(name, passwordLines(user), authUrl), ...applications(name, user, authUrl)];
  });
  return `clouds:\n${entries.join('')}`;
}

function applications(cloud: string, { applicationCredentials }: User, authUrl: string): string[] {
  return applicationCredentials.map(({ id, secret }) => {
    const auth = [`application_credential_id: ${id}`, `application_credential_secret: ${JSON.stringify(secret)}`];
    return entry(`${cloud}-application`, auth, authUrl, ['auth_type: v3applicationcredential']);
  });
}

function passwordLines({ name, password, project }: User): string[] {
  return [
    `username: ${JSON.stringify(name)}`,
    `password: ${JSON.stringify(password)}`,
    'user_domain_id: default',
    `project_name: ${JSON.stringify(project.name)}`,
    'project_domain_id: default',
  ];
}

function entry(cloud: string, auth: readonly string[], authUrl: string, settings: readonly string[] = []): string {
  const lines = ['region_name: RegionOne', 'interface: public', "identity_api_version: '3'", ...settings, 'auth:'];
  const inner = [`auth_url: ${authUrl}`, ...auth];
  return [`  ${cloud}:`, ...lines.map((line) => `    ${line}`), ...inner.map((line) => `      ${line}`), ''].join('\n');
}
