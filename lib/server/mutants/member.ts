import { Fault } from '../fault.ts';
import type { Member } from '../model.ts';
import { rules } from '../rules/index.ts';
import { memberOf } from '../rules/membership.ts';
import { answersAbsent } from './defects.ts';
import type { Mutant } from './mutant.ts';

const pending = { status: 'pending', createdAt: 0, updatedAt: 0, isDeleted: false } as const;

/** What is shown of members, and what adding and removing them does. */
export const memberMutants: readonly Mutant[] = [
  {
    id: 'member-owner-is-one',
    says: 'The owner of an image stands in the list of its members.',
    kills: ['member.list.empty-at-first'],
    rules: {
      visibleMembers: (caller, image) => [
        ...rules.visibleMembers(caller, image),
        { ...pending, memberId: image.attributes.owner ?? '' } satisfies Member,
      ],
    },
  },
  {
    id: 'member-list-of-one',
    says: 'The list of members holds no more than one.',
    kills: ['member.list.owner-sees-all'],
    rules: { visibleMembers: (caller, image) => rules.visibleMembers(caller, image).slice(-1) },
  },
  {
    id: 'member-sees-all-members',
    says: 'A member of an image sees and changes the memberships of all others.',
    kills: ['member.list.member-sees-itself-only', 'member.show.other-member-is-hidden', 'member.update.other-member-refused'],
    rules: { visibleMembers: (_caller, image) => image.members.filter(({ isDeleted }) => !isDeleted) },
  },
  {
    id: 'member-list-not-for-readers',
    says: 'A reader cannot list the members of the images of the project.',
    kills: ['member.list.reader-allowed'],
    rules: { mayListMembers: (caller, image) => caller.roles.includes('member') && rules.mayListMembers(caller, image) },
  },
  {
    id: 'member-accepted-at-once',
    says: 'A project that is added has accepted already.',
    kills: ['member.add.is-pending'],
    rules: {
      addMember: (members, memberId) =>
        rules.addMember(members, memberId).map((member) => (member.memberId === memberId ? { ...member, status: 'accepted' } : member)),
    },
  },
  {
    id: 'member-changes-the-image',
    says: 'Adding a member counts as a change of the image.',
    kills: ['member.add.image-stays'],
    rules: {
      mayShare: (caller, image) => {
        image.updatedAt = Math.floor(Date.now() / 1000);
        return rules.mayShare(caller, image);
      },
    },
  },
  {
    id: 'member-twice-is-fine',
    says: 'Adding a member a second time is answered 200, and asks it anew.',
    kills: ['member.add.twice-conflicts'],
    rules: {
      addMember: (members, memberId) =>
        rules.addMember(
          members.filter((member) => member.memberId !== memberId),
          memberId,
        ),
    },
  },
  {
    id: 'member-of-any-image',
    says: 'Images of any visibility have members.',
    kills: [
      ...(['member.list.not-shared-refused', 'member.add.not-shared-refused', 'member.show.not-shared-is-not-found'] as const),
      ...(['member.update.not-shared-refused', 'member.remove.not-shared-refused'] as const),
    ],
    rules: { hasMembers: () => true },
  },
  {
    id: 'member-never-comes-back',
    says: 'A project that was removed cannot be added again.',
    kills: ['member.add.again-after-removal'],
    rules: {
      addMember: (members, memberId) => {
        if (members.some((member) => member.memberId === memberId)) throw new Fault(409);
        return rules.addMember(members, memberId);
      },
    },
  },
  {
    id: 'member-comes-back-as-it-was',
    says: 'A project that is added again has the status that it had before.',
    kills: ['member.add.again-after-removal'],
    rules: {
      addMember: (members, memberId) => {
        const status = members.find((member) => member.memberId === memberId)?.status ?? 'pending';
        return rules.addMember(members, memberId).map((member) => (member.memberId === memberId ? { ...member, status } : member));
      },
    },
  },
  {
    id: 'member-shown-without-its-times',
    says: 'The times of a membership are those of the question.',
    kills: ['member.show.same-as-added'],
    rules: {
      representMember: (image, member) => ({ ...rules.representMember(image, member), created_at: '2000-01-01T00:00:00Z' }),
    },
    onResponse: async (operation, response) =>
      operation !== 'addMember' || response.status !== 200
        ? response
        : new Response(
            JSON.stringify({ ...((await response.json()) as object), created_at: new Date().toISOString().replace(/\..*/, 'Z') }),
            {
              headers: response.headers,
            },
          ),
  },
  {
    id: 'member-does-not-see-itself',
    says: 'Only the owner sees who the members of an image are.',
    kills: ['member.show.member-sees-itself'],
    rules: {
      visibleMembers: (caller, image) => (image.attributes.owner === caller.projectId ? rules.visibleMembers(caller, image) : []),
    },
  },
  {
    id: 'member-of-nothing-is-forbidden',
    says: 'Members of images that do not exist are answered 403.',
    kills: ['member.list.unknown-image-is-not-found'],
    rules: answersAbsent('listMembers', 403),
  },
  {
    id: 'member-added-to-nothing',
    says: 'Adding a member to an image that does not exist is answered 403.',
    kills: ['member.add.unknown-image-is-not-found'],
    rules: answersAbsent('addMember', 403),
  },
  {
    id: 'member-shown-of-nothing',
    says: 'Showing a member of an image that does not exist is answered 403.',
    kills: ['member.show.unknown-is-not-found'],
    rules: answersAbsent('showMember', 403),
  },
  {
    id: 'member-update-of-nothing',
    says: 'Updating a member of an image that does not exist is answered 204.',
    kills: ['member.update.unknown-is-not-found'],
    rules: answersAbsent('updateMember', 204),
  },
  {
    id: 'member-removed-from-nothing',
    says: 'Removing a member of an image that does not exist is answered 204.',
    kills: ['member.remove.twice-is-not-found'],
    rules: answersAbsent('removeMember', 204),
  },
  {
    id: 'member-stays',
    says: 'Removing a member is answered 204, and it stays one.',
    kills: ['member.remove.is-gone'],
    rules: { removeMember: (members) => members },
  },
  {
    id: 'member-removal-takes-all',
    says: 'Removing a member removes the others too.',
    kills: ['member.remove.is-gone'],
    rules: { removeMember: () => [] },
  },
  {
    id: 'member-removed-still-sees',
    says: 'A project that was removed from the members of an image still sees it.',
    kills: ['member.remove.takes-the-image-away'],
    rules: {
      canSee: (operation, caller, image) =>
        rules.canSee(operation, caller, image) || image.members.some(({ memberId }) => memberId === caller.projectId),
    },
  },
  {
    id: 'member-shares-further',
    says: 'A member can share an image further and leave it.',
    kills: ['member.add.member-refused', 'member.remove.member-refused'],
    rules: { mayShare: (caller, image) => rules.mayShare(caller, image) || memberOf(image, caller.projectId) !== undefined },
  },
];
