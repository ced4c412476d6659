import { describe, expect, test } from 'vitest';
import { patchFrom } from '../../lib/operations/update-image.ts';
import { cloud, rawBare, thrownBy } from './cloud.ts';

test.each<[string, Record<string, unknown>, Record<string, unknown>, unknown[]]>([
  [
    'a property that is there is replaced',
    { os_distro: 'debian' },
    { os_distro: 'ubuntu' },
    [{ op: 'replace', path: '/os_distro', value: 'ubuntu' }],
  ],
  ['a property that is not there is added', {}, { os_distro: 'ubuntu' }, [{ op: 'add', path: '/os_distro', value: 'ubuntu' }]],
  ['null removes a property', { os_distro: 'debian' }, { os_distro: null }, [{ op: 'remove', path: '/os_distro' }]],
  ['null of a property that is not there is nothing', {}, { os_distro: null }, []],
  ['null is a value of a name', { name: 'n' }, { name: null }, [{ op: 'replace', path: '/name', value: null }]],
  ['what is the same is left out', { name: 'n', min_ram: 1 }, { name: 'n', min_ram: 1 }, []],
  ['what is undefined is left out', { name: 'n' }, { name: undefined }, []],
  ['tags are a set', { tags: ['a', 'b'] }, { tags: ['b', 'a', 'a'] }, []],
  ['other tags are replaced', { tags: ['a'] }, { tags: ['b'] }, [{ op: 'replace', path: '/tags', value: ['b'] }]],
  ['signs of a JSON pointer are escaped', {}, { 'a/b~c': 'x' }, [{ op: 'add', path: '/a~1b~0c', value: 'x' }]],
])('%s', (_, current, attributes, patch) => {
  expect(patchFrom(current, attributes)).toEqual(patch);
});

describe('updateImage', () => {
  test('changes all in one request, and returns the image', async () => {
    const { as, heard } = await cloud();
    const operations = await as('member');
    const image = await operations.createImage('old', { ...rawBare, properties: { os_distro: 'debian', 'trait:A/B': 'required' } });
    const updated = await operations.updateImage(image, {
      name: 'new',
      min_ram: 5,
      protected: true,
      os_distro: null,
      'trait:A/B': 'forbidden',
      tags: ['t'],
    });
    expect(updated).toMatchObject({ id: image.id, name: 'new', min_ram: 5, protected: true, 'trait:A/B': 'forbidden', tags: ['t'] });
    expect(updated).not.toHaveProperty('os_distro');
    expect(heard.heard.filter((what) => what.startsWith('exchange updateImage'))).toEqual(['exchange updateImage 200']);
  });

  test('sends nothing where nothing differs', async () => {
    const { as, heard } = await cloud();
    const operations = await as('member');
    const image = await operations.createImage('n', rawBare);
    expect(await operations.updateImage(image.id, { name: 'n' })).toEqual(image);
    expect(heard.heard).not.toContain('exchange updateImage 200');
  });

  test.each(['id', 'status', 'size', 'checksum', 'os_hash_value', 'os_glance_import_task', 'self', 'deleted'])(
    'refuses %s',
    async (name) => {
      const { as, heard } = await cloud();
      const operations = await as('member');
      const { id } = await operations.createImage('n', rawBare);
      const before = heard.heard.length;
      const error = await thrownBy(operations.updateImage(id, { [name]: 'x', min_ram: 1 }));
      expect(error.code).toBe('ERR_ARGUMENT');
      expect(error.message).toContain(name);
      expect(heard.heard).toHaveLength(before);
    },
  );

  test('of an image of somebody else is an error', async () => {
    const { as } = await cloud();
    const { id } = await (await as('member')).createImage('n', { ...rawBare, properties: { visibility: 'private' } });
    expect((await thrownBy((await as('stranger')).updateImage(id, { name: 'mine' }))).code).toBe('ERR_NOT_FOUND');
    expect((await thrownBy((await as('reader')).updateImage(id, { name: 'mine' }))).code).toBe('ERR_STATUS');
  });
});

test('updateImageProperties makes strings of properties, but for those of meta', async () => {
  const operations = await (await cloud()).as('member');
  const { id } = await operations.createImage('n', rawBare);
  const updated = await operations.updateImageProperties(id, { hw_cpu_cores: 4, min_disk: '3', both: 1 }, { both: 'meta' });
  expect(updated).toMatchObject({ hw_cpu_cores: '4', min_disk: 3, both: 'meta' });
});
