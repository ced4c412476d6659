import { expect, test } from 'vitest';
import { cloud, rawBare, thrownBy } from './cloud.ts';

test('an image is shared, the member accepts, and is put out again', async () => {
  const { as, projectOf, heard } = await cloud();
  const [owner, stranger] = [await as('member'), await as('stranger')];
  const project = await projectOf('stranger');
  const image = await owner.createImage('n', { ...rawBare, properties: { visibility: 'shared' } });
  expect(await owner.members(image)).toEqual([]);
  expect(await owner.addMember(image, project)).toMatchObject({ member_id: project, image_id: image.id, status: 'pending' });
  expect(await owner.getMember(image.id, project)).toMatchObject({ status: 'pending' });
  expect(await stranger.updateMember(image, project, 'accepted')).toMatchObject({ status: 'accepted' });
  expect(await owner.findMember(image, project)).toMatchObject({ status: 'accepted' });
  expect((await owner.members(image)).map(({ member_id }) => member_id)).toEqual([project]);
  await owner.removeMember(image, project);
  expect(await owner.members(image)).toEqual([]);
  expect(heard.where).toEqual([]);
});

test('a member that is not there', async () => {
  const operations = await (await cloud()).as('member');
  const image = await operations.createImage('n', { ...rawBare, properties: { visibility: 'shared' } });
  await operations.removeMember(image, 'nobody');
  expect((await thrownBy(operations.removeMember(image, 'nobody', { ignoreMissing: false }))).code).toBe('ERR_NOT_FOUND');
  expect(await operations.findMember(image, 'nobody')).toBeUndefined();
  expect((await thrownBy(operations.findMember(image, 'nobody', { ignoreMissing: false }))).code).toBe('ERR_NOT_FOUND');
  expect((await thrownBy(operations.getMember(image, 'nobody'))).code).toBe('ERR_NOT_FOUND');
});

test('a member twice, and a member of a private image', async () => {
  const operations = await (await cloud()).as('member');
  const shared = await operations.createImage('n', { ...rawBare, properties: { visibility: 'shared' } });
  await operations.addMember(shared, 'p');
  expect(await thrownBy(operations.addMember(shared, 'p'))).toMatchObject({ code: 'ERR_STATUS', message: expect.stringContaining('409') });
  const own = await operations.createImage('m', { ...rawBare, properties: { visibility: 'private' } });
  expect(await thrownBy(operations.addMember(own, 'p'))).toMatchObject({ code: 'ERR_STATUS', message: expect.stringContaining('403') });
});
