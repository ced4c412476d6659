import type { CloudRole, User } from './identity/index.ts';

/** A clouds.yaml for the users of a server. JSON strings are YAML strings, so nothing needs a library. */
export function cloudsYaml(authUrl: string, clouds: Readonly<Record<CloudRole, string>>, users: Readonly<Record<CloudRole, User>>): string {
  const entries = (Object.keys(clouds) as CloudRole[]).map((role) => entry(clouds[role], authUrl, users[role]));
  return `clouds:\n${entries.join('')}`;
}

function entry(name: string, authUrl: string, { name: username, password, project }: User): string {
  return [
    `  ${name}:`,
    '    region_name: RegionOne',
    '    interface: public',
    "    identity_api_version: '3'",
    '    auth:',
    `      auth_url: ${authUrl}`,
    `      username: ${JSON.stringify(username)}`,
    `      password: ${JSON.stringify(password)}`,
    '      user_domain_id: default',
    `      project_name: ${JSON.stringify(project.name)}`,
    '      project_domain_id: default',
    '',
  ].join('\n');
}
