import { covers, describe, expect, type ImageClient, type Reply, test } from '../../lib/conformance.ts';
import type { RequirementId } from '../../specs/requirements/index.ts';
import { forAdmin, forStranger } from './scenes.ts';

/** Acts on the membership of a project, or would make one. */
type Act = (client: ImageClient, image: string, project: string) => Promise<Reply<unknown>>;

const acts = {
  list: (client, image) => client.listMembers(image),
  add: (client, image, project) => client.addMember(image, project),
  show: (client, image, project) => client.showMember(image, project),
  update: (client, image, project) => client.updateMember(image, project, 'accepted'),
  remove: (client, image, project) => client.removeMember(image, project),
} as const satisfies Record<string, Act>;

/** What only reads, who may without a token or from another project, and what both are answered. */
const readings: readonly [needsToken: RequirementId, ofTheOwner: RequirementId, 'list' | 'show'][] = [
  ['member.list.token-required', 'member.list.stranger-refused', 'list'],
  ['member.show.token-required', 'member.show.stranger-refused', 'show'],
];

/** What needs a token, who may do it with one, and what it is answered then. */
const tokens: readonly [RequirementId, keyof typeof acts, 'member' | 'stranger', number][] = [
  ['member.add.token-required', 'add', 'member', 200],
  ['member.update.token-required', 'update', 'stranger', 200],
  ['member.remove.token-required', 'remove', 'member', 204],
];

/** What another project is refused and the owner is not. */
const foreign: readonly [RequirementId, keyof typeof acts, number][] = [
  ['member.add.stranger-refused', 'add', 200],
  ['member.remove.stranger-refused', 'remove', 204],
];

const unknown: readonly [RequirementId, keyof typeof acts][] = [
  ['member.list.unknown-image-is-not-found', 'list'],
  ['member.add.unknown-image-is-not-found', 'add'],
  ['member.update.unknown-is-not-found', 'update'],
];

describe('who gets at members', () => {
  for (const [needsToken, ofTheOwner, name] of readings) {
    test(`${name} needs a token`, covers(needsToken), async ({ anonymous, member, shared, projectOf }) => {
      const { id } = await shared(forStranger);
      expect(await acts[name](anonymous, id, projectOf('stranger'))).toHaveStatus(401);
      expect(await acts[name](member, id, projectOf('stranger'))).toHaveStatus(200);
    });

    test(
      `${name} is answered 404 to a project that the image is not shared with`,
      covers(ofTheOwner),
      async ({ member, stranger, shared, projectOf }) => {
        const { id } = await shared(forAdmin);
        expect(await acts[name](stranger, id, projectOf('admin'))).toHaveStatus(404);
        expect(await stranger.showImage(id)).toHaveStatus(404);
        expect(await acts[name](member, id, projectOf('admin'))).toHaveStatus(200);
      },
    );
  }

  for (const [requirement, name, role, status] of tokens) {
    test(
      `${name} needs a token, and without one nothing changes`,
      covers(requirement),
      async ({ anonymous, member, as, given, projectOf }) => {
        const project = projectOf('stranger');
        const { id } = await given.shared(name === 'add' ? [] : [project]);
        const before = await member.listMembers(id);
        expect(await acts[name](anonymous, id, project)).toHaveStatus(401);
        const after = await member.listMembers(id);
        expect(after).toHaveStatus(200);
        expect(after.body).toEqual(before.body);
        expect(await acts[name](await as(role), id, project)).toHaveStatus(status);
      },
    );
  }

  for (const [requirement, name, status] of foreign) {
    test(
      `${name} is answered 404 to a project that the image is not shared with, and nothing changes`,
      covers(requirement),
      async ({ member, stranger, given, projectOf }) => {
        const project = projectOf(name === 'add' ? 'stranger' : 'admin');
        const { id } = await given.shared(name === 'add' ? [] : [project]);
        const before = await member.listMembers(id);
        expect(await acts[name](stranger, id, project)).toHaveStatus(404);
        expect(await stranger.showImage(id)).toHaveStatus(404);
        const after = await member.listMembers(id);
        expect(after).toHaveStatus(200);
        expect(after.body).toEqual(before.body);
        expect(await acts[name](member, id, project)).toHaveStatus(status);
      },
    );
  }

  for (const [requirement, name] of unknown) {
    test(
      `${name} is answered 404 for an image that does not exist, or no longer`,
      covers(requirement),
      async ({ member, given, projectOf, unknownId }) => {
        const { id } = await given.shared([projectOf('stranger')]);
        expect(await acts[name](member, unknownId, projectOf('stranger'))).toHaveStatus(404);
        expect(await member.listMembers(id)).toHaveStatus(200);
        expect(await member.deleteImage(id)).toHaveStatus(204);
        expect(await acts[name](member, id, projectOf('stranger'))).toHaveStatus(404);
      },
    );
  }
});
