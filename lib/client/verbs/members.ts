import type { Ask } from '../call.ts';
import type { Member, MemberList, MemberStatus } from '../types.ts';
import { isWrong, type Wrong } from '../wrong.ts';

/** With whom an image is shared; a member is a project, named by its id. */
export const memberVerbs = (ask: Ask) => ({
  listMembers: (imageId: string) => ask<MemberList>('listMembers', { path: { image_id: imageId } }),
  /** `member` is the id of a project, or a whole body that is wrong. */
  addMember: (imageId: string, member: string | Wrong) =>
    ask<Member>('addMember', { path: { image_id: imageId }, json: isWrong(member) ? member : { member } }),
  showMember: (imageId: string, member: string) => ask<Member>('showMember', { path: { image_id: imageId, member_id: member } }),
  updateMember: (imageId: string, member: string, status: MemberStatus | Wrong) =>
    ask<Member>('updateMember', {
      path: { image_id: imageId, member_id: member },
      json: isWrong(status) ? status : { status },
    }),
  removeMember: (imageId: string, member: string) => ask('removeMember', { path: { image_id: imageId, member_id: member } }),
});
