import type { RequirementId } from '../../../specs/requirements/index.ts';
import type { OperationId } from '../../../specs/schemas.gen.ts';
import { Fault } from '../fault.ts';
import { rules } from '../rules/index.ts';
import { blindToBodies, openToNobody } from './access-makers.ts';
import { opens } from './defects.ts';
import type { Mutant } from './mutant.ts';

const withoutToken: readonly [RequirementId, OperationId][] = [
  ['member.list.token-required', 'listMembers'],
  ['member.add.token-required', 'addMember'],
  ['member.show.token-required', 'showMember'],
  ['member.update.token-required', 'updateMember'],
  ['member.remove.token-required', 'removeMember'],
];

const withBody: readonly [RequirementId, OperationId][] = [
  ['member.list.body-refused', 'listMembers'],
  ['member.show.body-refused', 'showMember'],
  ['member.remove.body-refused', 'removeMember'],
];

const revealed: readonly [RequirementId, OperationId][] = [
  ['member.list.stranger-refused', 'listMembers'],
  ['member.add.stranger-refused', 'addMember'],
  ['member.remove.stranger-refused', 'removeMember'],
];

/** Who gets at members, and what a request has to say. */
export const memberAccessMutants: readonly Mutant[] = [
  ...openToNobody(withoutToken),
  ...blindToBodies(withBody),
  ...revealed.map(
    ([id, operation]): Mutant => ({
      id: `${operation}-reveals-the-image`,
      says: `The operation ${operation} does not hide a shared image from those that it is not shared with.`,
      kills: [id],
      rules: { ...opens('shared', operation), visibleMembers: (_caller, image) => image.members.filter(({ isDeleted }) => !isDeleted) },
    }),
  ),
  {
    id: 'showMember-reveals-the-image',
    says: 'Everybody can ask who the members of a shared image are.',
    kills: ['member.show.stranger-refused'],
    rules: { ...opens('shared', 'showMember'), visibleMembers: (_caller, image) => image.members.filter(({ isDeleted }) => !isDeleted) },
  },
  {
    id: 'updateMember-tells-of-the-image',
    says: 'Accepting an image that is not shared with the caller is answered 403.',
    kills: ['member.update.stranger-refused'],
    rules: { statusForAbsent: (operation, gone) => (operation === 'updateMember' ? 403 : rules.statusForAbsent(operation, gone)) },
  },
  {
    id: 'member-readers-share',
    says: 'A reader of the project can add and remove the members of its images.',
    kills: ['member.add.reader-refused', 'member.remove.reader-refused'],
    rules: { mayShare: (caller, image) => rules.mayShare(caller, image) || image.attributes.owner === caller.projectId },
  },
  {
    id: 'member-not-for-admins',
    says: 'An admin of another project can neither add members nor answer for them.',
    kills: ['member.add.admin-allowed', 'member.update.admin-allowed'],
    rules: {
      mayShare: (caller, image) => rules.mayShare(caller, image) && image.attributes.owner === caller.projectId,
      mayAnswerSharing: (caller, image) =>
        rules.mayAnswerSharing({ ...caller, roles: caller.roles.filter((role) => role !== 'admin') }, image),
    },
  },
  {
    id: 'member-may-be-empty',
    says: 'A project whose id is empty or null can be added.',
    kills: ['member.add.without-project-refused'],
    rules: { checkNewMember: (value) => (value ? rules.checkNewMember(value) : 'none') },
  },
  {
    id: 'member-body-makes-the-server-stumble',
    says: 'A body that is no JSON object is answered 500 where a member is added or changed.',
    kills: ['member.add.malformed-json-refused', 'member.update.without-status-refused'],
    onResponse: (operation, response) =>
      ['addMember', 'updateMember'].includes(operation) && response.status === 400 ? new Response(null, { status: 500 }) : response,
  },
  {
    id: 'member-answers-in-vain',
    says: 'What a member answers is taken and forgotten.',
    kills: ['member.update.member-decides'],
    rules: { setMemberStatus: (members) => members },
  },
  {
    id: 'member-cannot-go-back',
    says: 'A member that has answered cannot change its mind.',
    kills: ['member.update.any-status-at-any-time'],
    rules: {
      setMemberStatus: (members, memberId, status) => {
        if (members.some((member) => member.memberId === memberId && member.status !== 'pending')) throw new Fault(403);
        return rules.setMemberStatus(members, memberId, status);
      },
    },
  },
  {
    id: 'member-owner-answers',
    says: 'The owner of an image can accept it for a member.',
    kills: ['member.update.owner-refused'],
    rules: {
      mayAnswerSharing: (caller, image) => rules.mayAnswerSharing(caller, image) || image.attributes.owner === caller.projectId,
    },
  },
  {
    id: 'member-any-status',
    says: 'A status that nobody knows is taken for pending.',
    kills: ['member.update.unknown-status-refused'],
    rules: {
      checkMemberStatus: (status) => (status === 'accepted' || status === 'rejected' ? status : 'pending'),
    },
  },
];
