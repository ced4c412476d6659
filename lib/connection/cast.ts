import { type CredentialedRole, roleFlags, roles as roleTexts } from '../../specs/roles.ts';
import { ConformanceError } from '../errors.ts';
import type { Connection } from './connection.ts';

/** Who a role turned out to be. */
export interface CastMember {
  readonly projectId: string | undefined;
  readonly projectName: string | undefined;
  readonly roles: readonly string[];
  /** False where no Keystone says who it is: auth_type none, http_basic, admin_token. */
  readonly isKnown: boolean;
}

export type Cast = Readonly<Partial<Record<CredentialedRole, CastMember>>>;

/**
 * Logs in every role and sees that each is who the tests take it for; a stranger from the same project, or a reader who
 * is a member too, would make a correct cloud look wrong. Errors: ERR_CONFIG_VALUE, and those of logging in.
 */
export async function learnCast(
  connection: Pick<Connection, 'roles' | 'session'>,
  clouds: Readonly<Partial<Record<CredentialedRole, string>>>,
): Promise<Cast> {
  const learnt = await Promise.all(
    connection.roles.map(async (role): Promise<[CredentialedRole, CastMember]> => {
      const { projectId, projectName, roles, userId } = await connection.session(role);
      return [role, { projectId, projectName, roles, isKnown: userId !== '' }];
    }),
  );
  const cast = Object.fromEntries(learnt) as Cast;
  const [member, reader, stranger, admin, service] = (['member', 'reader', 'stranger', 'admin', 'service'] as const).map((role) =>
    cast[role]?.isKnown ? cast[role] : undefined,
  );
  const refuse = (role: CredentialedRole, problem: string): never => {
    throw new ConformanceError('ERR_CONFIG_VALUE', `${roleFlags[role]} ${clouds[role] ?? ''} is not ${roleTexts[role]}: ${problem}.`, {
      hint: `Give ${roleFlags[role]} another cloud, or leave it out: the tests that need role ${role} are then blocked.`,
    });
  };
  if (member && member.projectId === undefined) refuse('member', 'its token is scoped to no project');
  if (admin && !admin.roles.some((name) => name.includes('admin'))) refuse('admin', `it has roles ${admin.roles.join(', ') || 'none'}`);
  if (member?.roles.every((name) => name === 'reader')) refuse('member', `it has roles ${member.roles.join(', ') || 'none'}`);
  if (stranger && stranger.projectId === undefined) refuse('stranger', 'its token is scoped to no project');
  if (stranger && stranger.projectId === member?.projectId) refuse('stranger', `it is in the same project as ${clouds.member}`);
  if (stranger?.roles.includes('admin')) refuse('stranger', 'it has role admin, which sees every project');
  if (member?.roles.includes('admin')) refuse('member', 'it has role admin, to whom nothing is refused');
  if (reader && reader.projectId !== member?.projectId) refuse('reader', `it is in another project than ${clouds.member}`);
  if (reader && ['member', 'admin', 'manager'].some((name) => reader.roles.includes(name)))
    refuse('reader', `it has roles ${reader.roles.join(', ')}`);
  if (service && !service.roles.includes('service')) refuse('service', `it has roles ${service.roles.join(', ') || 'none'}`);
  return cast;
}
