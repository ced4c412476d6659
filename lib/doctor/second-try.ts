import { isConformanceError } from '../errors.ts';
import type { Session } from '../identity/index.ts';
import type { Link } from './link.ts';
import { objectOf } from './page.ts';

const shownProjects = 10;

/**
 * Keystone answers every refusal with the same words. The same credential without a scope tells which part is wrong: undefined when it
 * is of another type or was configured without one. It costs one more refused login when the credential itself is wrong.
 */
export async function whatIsWrong(link: Link): Promise<string | undefined> {
  const { credential } = link.target;
  if ((credential.authType !== 'password' && credential.authType !== 'token') || credential.scope === undefined) return undefined;
  const session = await link.login({ ...link.target, credential: { ...credential, scope: undefined } });
  if (isConformanceError(session)) {
    return session.code === 'ERR_AUTH' ? 'It is refused without a scope as well: the project is not the reason.' : undefined;
  }
  const projects = await projectsOf(link, session);
  const own = projects.length === 0 ? '' : ` It may work in: ${projects.join(', ')}.`;
  return `Without the ${credential.scope.kind} the login succeeds: the user is right, and the ${credential.scope.kind} is wrong or gives it no role.${own}`;
}

/** The names of the projects in which the user of a session has a role, as far as Keystone tells. */
export async function projectsOf(link: Link, session: Session): Promise<string[]> {
  const { credential } = link.target;
  if (!('authUrl' in credential)) return [];
  const base = /\/v3$/.test(credential.authUrl) ? credential.authUrl : `${credential.authUrl}/v3`;
  const reply = await link.ask('identity.listProjects', `${base}/auth/projects`, session.headers);
  if (isConformanceError(reply) || reply.status !== 200) return [];
  const projects = objectOf(reply)?.projects;
  if (!Array.isArray(projects)) return [];
  const names = projects.flatMap((project) => (typeof project?.name === 'string' ? [project.name as string] : [])).sort();
  return names.length > shownProjects ? [...names.slice(0, shownProjects), `${names.length - shownProjects} more`] : names;
}
