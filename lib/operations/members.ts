import type { Member, MemberStatus } from '../client/index.ts';
import { ConformanceError } from '../errors.ts';
import { deleted, resource, resourceOrNone } from './answered.ts';
import { type ImageOrId, idOf, type Missing, type Operating } from './context.ts';

/** With whom an image is shared. A member is a project, named by its id. */
export const memberOperations = ({ client }: Operating) => {
  const find = async (image: ImageOrId, member: string, { ignoreMissing = true }: Missing = {}): Promise<Member | undefined> => {
    const found = await resourceOrNone('findMember', client.showMember(idOf(image), member));
    if (found || ignoreMissing) return found;
    throw new ConformanceError('ERR_NOT_FOUND', `findMember: image ${idOf(image)} is not shared with project ${member}.`, {
      hint: 'A member is named by the id of its project: list them with members.',
    });
  };
  return {
    /** Shares an image, which must have visibility shared; the member still has to accept. */
    addMember: (image: ImageOrId, member: string): Promise<Member> => resource('addMember', client.addMember(idOf(image), member)),
    removeMember: (image: ImageOrId, member: string, missing: Missing = {}): Promise<void> =>
      deleted('removeMember', client.removeMember(idOf(image), member), missing),
    /** The member; undefined where there is none. Errors: ERR_NOT_FOUND with ignoreMissing false. */
    findMember: find,
    /** Errors: ERR_NOT_FOUND. */
    getMember: (image: ImageOrId, member: string): Promise<Member> => resource('getMember', client.showMember(idOf(image), member)),
    /** All members: the API has no pages of them. */
    members: async (image: ImageOrId): Promise<readonly Member[]> => (await resource('members', client.listMembers(idOf(image)))).members,
    /** Only the member's own project may say so. */
    updateMember: (image: ImageOrId, member: string, status: MemberStatus): Promise<Member> =>
      resource('updateMember', client.updateMember(idOf(image), member, status)),
  };
};
