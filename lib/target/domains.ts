import type { Settings } from './settings.ts';

/**
 * `domain_*` stands for the user's and the project's domain when a project is the scope, and is the scope otherwise;
 * `default_domain_*` stands for both, and is never a scope (openstacksdk: _handle_domain_id; keystoneauth: generic.password).
 */
export function withDomainsFilledIn(settings: Settings): Settings {
  const filled = new Map(settings);
  const hasProject = settings.has('auth.project_id') || settings.has('auth.project_name');
  const fill = (from: string, to: string) => {
    const setting = filled.get(from);
    if (setting !== undefined && !filled.has(to)) filled.set(to, setting);
  };
  for (const kind of ['id', 'name']) {
    if (hasProject) {
      fill(`auth.domain_${kind}`, `auth.user_domain_${kind}`);
      fill(`auth.domain_${kind}`, `auth.project_domain_${kind}`);
      filled.delete(`auth.domain_${kind}`);
      fill(`auth.default_domain_${kind}`, `auth.project_domain_${kind}`);
    }
    fill(`auth.default_domain_${kind}`, `auth.user_domain_${kind}`);
  }
  return filled;
}
