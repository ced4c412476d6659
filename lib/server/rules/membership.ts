import { Fault } from '../fault.ts';
import { type Caller, type Image, type Member, type MemberStatus, nowInSeconds, wireTime } from '../model.ts';

/** Whom an image is shared with, and what its members may do. */
export const membership = {
  /** Images of any other visibility keep their members, but nobody gets at them. */
  hasMembers(image: Image): boolean {
    return image.attributes.visibility === 'shared';
  },

  /** Adding and removing members. */
  mayShare(caller: Caller, image: Image): boolean {
    return caller.roles.includes('admin') || (caller.roles.includes('member') && image.attributes.owner === caller.projectId);
  },

  mayListMembers(caller: Caller, image: Image): boolean {
    if (caller.roles.includes('admin')) return true;
    return image.attributes.owner === caller.projectId || memberOf(image, caller.projectId) !== undefined;
  },

  /** Only the member itself accepts or rejects, not even the owner. */
  mayAnswerSharing(caller: Caller, image: Image): boolean {
    if (caller.roles.includes('admin')) return true;
    return (
      caller.roles.includes('member') && image.attributes.owner !== caller.projectId && memberOf(image, caller.projectId) !== undefined
    );
  },

  /** A member sees its own membership and no other. */
  visibleMembers(caller: Caller, image: Image): readonly Member[] {
    const members = image.members.filter(({ isDeleted }) => !isDeleted);
    const seesAll = caller.roles.includes('admin') || image.attributes.owner === caller.projectId;
    return seesAll ? members : members.filter(({ memberId }) => memberId === caller.projectId);
  },

  /** The project that a request would add. Nobody looks whether there is such a project. */
  checkNewMember(value: unknown): string {
    if (!value || (typeof value === 'object' && Object.keys(value).length === 0)) throw new Fault(400, "Member can't be empty");
    const text = String(value);
    if (typeof value === 'object' || text.length > 255) throw new Fault(500);
    if (/[\u{10000}-\u{10ffff}]/u.test(text)) throw new Fault(400, 'Invalid input: 4 byte unicode');
    return text;
  },

  /** The members with one more, who is pending. One that comes back keeps the time of its first coming. */
  addMember(members: readonly Member[], memberId: string): readonly Member[] {
    const known = members.find((member) => member.memberId === memberId);
    if (known !== undefined && !known.isDeleted) throw new Fault(409, `Member ${memberId} is duplicated for the image.`);
    const now = nowInSeconds();
    const member: Member = { memberId, status: 'pending', createdAt: known?.createdAt ?? now, updatedAt: now, isDeleted: false };
    return [...members.filter((other) => other !== known), member];
  },

  checkMemberStatus(status: unknown): MemberStatus {
    const found = (['pending', 'accepted', 'rejected'] as const).find((known) => known === status);
    if (found === undefined) throw new Fault(400, `Incorrect request: Status must be "pending", "accepted" or "rejected".`);
    return found;
  },

  setMemberStatus(members: readonly Member[], memberId: string, status: MemberStatus): readonly Member[] {
    return members.map((member) => (member.memberId === memberId ? { ...member, status, updatedAt: nowInSeconds() } : member));
  },

  removeMember(members: readonly Member[], memberId: string): readonly Member[] {
    return members.map((member) => (member.memberId === memberId ? { ...member, isDeleted: true, updatedAt: nowInSeconds() } : member));
  },

  representMember(image: Image, member: Member): Record<string, unknown> {
    return {
      member_id: member.memberId,
      image_id: image.id,
      status: member.status,
      created_at: wireTime(member.createdAt),
      updated_at: wireTime(member.updatedAt),
      schema: '/v2/schemas/member',
    };
  },
};

/** The membership of a project, while it lasts. */
export function memberOf(image: Image, projectId: string): Member | undefined {
  return image.members.find(({ memberId, isDeleted }) => memberId === projectId && !isDeleted);
}
