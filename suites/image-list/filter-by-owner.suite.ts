import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { four, hidden, visibilities } from './scenes.ts';

describe('filter a list of images by owner and visibility', () => {
  test('owner with the own project selects its images', covers('list.owner.own'), async ({ member, shared, projectOf }) => {
    const { tag, images } = await shared(four);
    expect(await member.listImages({ tag: [tag], owner: projectOf('member'), limit: 4 })).toList(...images);
    expect(await member.listImages({ tag: [tag], owner: 'no-such-project' })).toList();
  });

  test(
    'owner with another project selects neither its private images nor own ones',
    covers('list.owner.other-is-empty'),
    async ({ member, stranger, taggedImages, projectOf, random }) => {
      const { tag, images } = await taggedImages([{}]);
      const foreign = await stranger.createImage({ name: random.name('foreign'), visibility: 'private', tags: [tag] });
      expect(foreign).toHaveStatus(201);
      expect(await stranger.listImages({ tag: [tag], owner: projectOf('stranger') })).toList(foreign.body);
      expect(await member.listImages({ tag: [tag], owner: projectOf('stranger') })).toList();
      expect(await member.listImages({ tag: [tag], owner: projectOf('member') })).toList(...images);
    },
  );

  test(
    'owner together with visibility=community selects the community images of that project',
    covers('list.owner.of-community-images'),
    async ({ stranger, shared, projectOf }) => {
      const { tag, community } = await shared(visibilities);
      const owner = projectOf('member');
      expect(await stranger.listImages({ tag: [tag], owner, visibility: 'community' })).toList(community);
      expect(await stranger.listImages({ tag: [tag], owner: projectOf('stranger'), visibility: 'community' })).toList();
      expect(await stranger.listImages({ tag: [tag], owner })).toList();
    },
  );

  test('visibility selects the own images of that visibility, and no other', covers('list.visibility.each'), async ({ member, shared }) => {
    const { tag, ...images } = await shared(visibilities);
    for (const visibility of ['private', 'shared', 'community'] as const)
      expect(await member.listImages({ tag: [tag], visibility })).toList(images[visibility]);
  });

  test(
    'visibility=all selects the own images and the community images of others',
    covers('list.visibility.all'),
    async ({ member, stranger, taggedImages, random }) => {
      const { tag, images } = await taggedImages([{ visibility: 'private' }, { visibility: 'shared' }, { visibility: 'community' }]);
      const open = await stranger.createImage({ name: random.name('open'), visibility: 'community', tags: [tag] });
      expect(open).toHaveStatus(201);
      expect(await stranger.createImage({ name: random.name('closed'), visibility: 'private', tags: [tag] })).toHaveStatus(201);
      expect(await member.listImages({ tag: [tag], limit: 4 })).toList(...images);
      expect(await member.listImages({ tag: [tag], visibility: 'all', limit: 4 })).toList(...images, open.body);
    },
  );

  test('os_hidden=false lists what the list without it does', covers('list.os-hidden.false-is-the-default'), async ({ member, shared }) => {
    const { tag, a, c } = await shared(hidden);
    const byDefault = await member.listImages({ tag: [tag] });
    expect(byDefault).toList(a, c);
    expect(await member.listImages({ tag: [tag], os_hidden: 'false' })).toListInOrder(byDefault.body.images.map(({ id }) => id));
  });

  test('a reader gets the same list as a member', covers('list.role.reader-lists-the-same'), async ({ member, reader, shared }) => {
    const { tag, ...images } = await shared(visibilities);
    const query = { tag: [tag], limit: 4 };
    const [asMember, asReader] = [await member.listImages(query), await reader.listImages(query)];
    expect(asMember).toList(...Object.values(images));
    expect(asReader).toHaveStatus(200);
    expect(asReader.body).toEqual(asMember.body);
  });
});
