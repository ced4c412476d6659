import { type CredentialedRole, credentialedRoles } from '../../specs/roles.ts';
import { type Connection, connect, learnCast } from '../connection/index.ts';
import { ConformanceError, isConformanceError } from '../errors.ts';
import type { Session } from '../identity/index.ts';
import { type Finding, fault, notTried, ok } from './finding.ts';
import type { Link } from './link.ts';
import { projectsOf } from './second-try.ts';

/** A role that logged in. */
export interface LoggedIn {
  readonly link: Link;
  readonly session: Session;
}

/** The member, and a connection to ask the run's rule with. */
type Beside = LoggedIn & { readonly connection: Connection };

/** Whether each role is who the tests take it for; the fault of one does not hide that of another. */
export async function checkScopes(loggedIn: readonly LoggedIn[], userAgent: string): Promise<Finding[]> {
  const member = loggedIn.find(({ link }) => link.role === 'member');
  if (member === undefined) return Promise.all(loggedIn.map((one) => checkScope(one, undefined)));
  // Nothing is asked of this connection but its shape: the logins are done.
  const connection = connect({ member: member.link.target }, { userAgent, deadlineSeconds: 1 });
  try {
    return await Promise.all(loggedIn.map((one) => checkScope(one, { ...member, connection })));
  } finally {
    await connection.close();
  }
}

async function checkScope(one: LoggedIn, member: Beside | undefined): Promise<Finding> {
  const { link, session } = one;
  const { role, target } = link;
  if (session.projectId === undefined && session.roles.length === 0 && 'authUrl' in target.credential) return unscoped(one);
  if (member === undefined) {
    return notTried('scope', role, `${authorityOf(session)}. Whether that fits the member cannot be told: the member did not log in.`);
  }
  const error = await misfit(one, member);
  return error === undefined ? ok('scope', role, `${authorityOf(session)}.`) : fault('scope', role, error);
}

async function unscoped({ link, session }: LoggedIn): Promise<Finding> {
  const projects = await projectsOf(link, session);
  return fault(
    'scope',
    link.role,
    new ConformanceError(
      'ERR_CONFIG_VALUE',
      `The token of cloud ${link.target.cloud} has no scope: no project, no role and no catalog come with it.`,
      {
        hint: `Set project_name and project_domain_name (or project_id).${projects.length > 0 ? ` The user may work in: ${projects.join(', ')}.` : ''}`,
      },
    ),
  );
}

/** The run's own rule, asked about one role: beside a member with whom nothing is wrong. */
async function misfit(one: LoggedIn, { link, session, connection }: Beside): Promise<ConformanceError | undefined> {
  const { role } = one.link;
  const blameless: Session = { ...session, projectId: session.projectId ?? 'none', roles: ['member'] };
  const sessions: Partial<Record<CredentialedRole, Session>> = { member: blameless, [role]: one.session };
  const roles = credentialedRoles.filter((of) => of in sessions);
  try {
    await learnCast(
      { ...connection, roles, session: async (of) => sessions[of] as Session },
      { member: link.target.cloud, [role]: one.link.target.cloud },
    );
    return undefined;
  } catch (error) {
    if (isConformanceError(error)) return error;
    throw error;
  }
}

function authorityOf({ userId, projectId, projectName, roles }: Session): string {
  if (userId === '') return 'Nobody says which project and roles these are';
  const project =
    projectId === undefined ? 'No project' : `Project ${projectName === undefined ? projectId : `${projectName} (${projectId})`}`;
  return `${project}, ${roles.length === 0 ? 'no role named' : `role${roles.length === 1 ? '' : 's'} ${roles.join(', ')}`}`;
}
