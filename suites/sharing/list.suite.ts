import { covers, describe, expect, type Image, type ImageClient, test } from '../../lib/conformance.ts';
import { queued } from '../scenes.ts';

const statuses = ['pending', 'accepted', 'rejected'] as const;

/** Has a project hold three images in the three statuses, one in each. */
async function hold(owner: ImageClient, invited: ImageClient, project: string, images: readonly Image[]): Promise<void> {
  for (const [i, { id }] of images.entries()) {
    expect(await owner.addMember(id, project)).toHaveStatus(200);
    expect(await invited.updateMember(id, project, statuses[i] ?? 'pending')).toHaveStatus(200);
  }
}

describe('shared images in the list of a member', () => {
  test(
    'an image that a member has not answered for stands in its list only once it is accepted',
    covers('sharing.list.pending-is-left-out'),
    async ({ member, stranger, given, projectOf }) => {
      const { id, name } = await given.shared([projectOf('stranger')]);
      const query = { name: String(name) };
      expect(await stranger.listImages(query)).toList();
      expect(await member.listImages(query)).toList({ id });
      expect(await stranger.updateMember(id, projectOf('stranger'), 'accepted')).toHaveStatus(200);
      expect(await stranger.listImages(query)).toList({ id });
    },
  );

  test(
    "an image that a member has accepted stands in its list beside the member's own",
    covers('sharing.list.accepted-stands-in'),
    async ({ stranger, given, projectOf, formats, random }) => {
      const { id, name } = await given.shared([projectOf('stranger')]);
      const own = await stranger.createImage({ id: random.uuid(), name: String(name), visibility: 'private', ...formats });
      expect(own).toHaveStatus(201);
      expect(await stranger.updateMember(id, projectOf('stranger'), 'accepted')).toHaveStatus(200);
      expect(await stranger.listImages({ name: String(name) })).toList({ id }, own.body);
    },
  );

  test(
    'an image leaves the list of a member that rejects it',
    covers('sharing.list.rejected-is-left-out'),
    async ({ stranger, given, projectOf }) => {
      const { id, name } = await given.shared([projectOf('stranger')]);
      const query = { name: String(name) };
      expect(await stranger.updateMember(id, projectOf('stranger'), 'accepted')).toHaveStatus(200);
      expect(await stranger.listImages(query)).toList({ id });
      expect(await stranger.updateMember(id, projectOf('stranger'), 'rejected')).toHaveStatus(200);
      expect(await stranger.listImages(query)).toList();
    },
  );

  test(
    'member_status lists what a member holds in that status, and all lists everything',
    covers('sharing.list.member-status-chooses'),
    async ({ member, stranger, taggedImages, projectOf }) => {
      const { tag, images } = await taggedImages(statuses.map(() => ({ visibility: 'shared' })));
      await hold(member, stranger, projectOf('stranger'), images);
      for (const [i, status] of statuses.entries()) {
        expect(await stranger.listImages({ tag: [tag], member_status: status })).toList(...images.slice(i, i + 1));
      }
      expect(await stranger.listImages({ tag: [tag], member_status: 'all', limit: 4 })).toList(...images);
    },
  );

  test(
    'visibility shared lists what a member has accepted, and with member_status all what it has not',
    covers('sharing.list.visibility-and-member-status'),
    async ({ member, stranger, taggedImages, projectOf }) => {
      const { tag, images } = await taggedImages(statuses.map(() => ({ visibility: 'shared' })));
      await hold(member, stranger, projectOf('stranger'), images);
      expect(await stranger.listImages({ tag: [tag], visibility: 'shared' })).toList(...images.slice(1, 2));
      expect(await stranger.listImages({ tag: [tag], visibility: 'shared', member_status: 'all', limit: 4 })).toList(...images);
      expect(await stranger.listImages({ tag: [tag], visibility: 'private', member_status: 'all' })).toList();
    },
  );

  test(
    "member_status leaves the caller's own images in the list",
    covers('sharing.list.member-status-leaves-own'),
    async ({ member, shared }) => {
      const { id, name } = await shared(queued);
      expect(await member.listImages({ name: String(name), member_status: 'rejected' })).toList({ id });
    },
  );

  test(
    'the owner as filter finds what that project shares, and nothing else',
    covers('sharing.list.owner-filter-finds-shared'),
    async ({ stranger, given, projectOf, formats, random }) => {
      const { id, name } = await given.shared([projectOf('stranger')]);
      const query = { name: String(name), member_status: 'all' } as const;
      const own = await stranger.createImage({ id: random.uuid(), name: query.name, visibility: 'private', ...formats });
      expect(own).toHaveStatus(201);
      expect(await stranger.listImages({ ...query, owner: projectOf('member') })).toList({ id });
      expect(await stranger.listImages({ ...query, owner: projectOf('stranger') })).toList(own.body);
    },
  );

  test(
    'a hidden image that a member has accepted is listed only with os_hidden=true',
    covers('sharing.list.hidden-only-on-request'),
    async ({ member, stranger, given, projectOf }) => {
      const { id, name } = await given.queued({ visibility: 'shared', os_hidden: true });
      expect(await member.addMember(id, projectOf('stranger'))).toHaveStatus(200);
      expect(await stranger.updateMember(id, projectOf('stranger'), 'accepted')).toHaveStatus(200);
      expect(await stranger.listImages({ name: String(name) })).toList();
      expect(await stranger.listImages({ name: String(name), os_hidden: 'true' })).toList({ id });
    },
  );
});
