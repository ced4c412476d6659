import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bytesOf, md5Of } from '../../lib/content/index.ts';
import { all } from './cloud-lists.ts';
import { codeOf, expectThat, keptOf, type Lab, NotOffered, rawBare, type Step } from './lab-steps.ts';

const data = bytesOf('lab-operations', 3_000_000);
const md5 = md5Of(data);
const unknown = '11111111-2222-4333-8444-555555555555';
const waiting = { interval: 0.2, wait: 60 };

async function methodsOf(lab: Lab): Promise<readonly string[]> {
  return (await lab.as.member.getImportInfo())['import-methods'].value;
}

async function requireMethod(lab: Lab, method: string): Promise<void> {
  if (!(await methodsOf(lab)).includes(method)) throw new NotOffered(`import method ${method} is off`);
}

/** Images, from their making to their end, in an order in which each finds what it needs. */
export const imageSteps: readonly Step[] = [
  {
    method: 'getImportInfo',
    role: 'member',
    run: async (_, lab) => expectThat((await methodsOf(lab)).length > 0, 'some method is offered'),
  },
  { method: 'stores', role: 'member', optional: true, run: async (o) => expectThat((await o.stores()).length > 0, 'there is a store') },
  { method: 'storesWithDetails', role: 'admin', optional: true, run: (o) => o.storesWithDetails() },
  {
    method: 'createImage',
    role: 'member',
    about: 'from a file, with its checksum',
    async run(o, lab) {
      const filename = join(lab.folder, 'data.raw');
      writeFileSync(filename, data);
      const options = {
        ...rawBare,
        filename,
        validateChecksum: true,
        properties: { visibility: 'shared', hw_cpu_cores: 2 },
        tags: ['lab'],
      };
      const image = await o.createImage(`${lab.prefix}-file`, options);
      lab.kept.set('image', image.id);
      expectThat(image.status === 'active' && image.checksum === md5 && image.hw_cpu_cores === '2', 'the image is active and has the data');
      expectThat((await o.createImage(`${lab.prefix}-file`, options)).id === image.id, 'the same data give the same image');
      expectThat(
        (await codeOf(o.createImage(`${lab.prefix}-file`, { ...rawBare, data: 'x' }))) === 'ERR_DUPLICATE',
        'other data are a duplicate',
      );
    },
  },
  {
    method: 'createImage',
    role: 'member',
    about: 'from a generator, with its checksum',
    async run(o, lab) {
      const pieces = (function* () {
        yield data.subarray(0, 1_500_000);
        yield data.subarray(1_500_000);
      })();
      const image = await o.createImage(`${lab.prefix}-stream`, { ...rawBare, data: pieces, validateChecksum: true });
      expectThat(image.checksum === md5, 'the checksum is that of the data');
    },
  },
  {
    method: 'createImage',
    role: 'member',
    about: 'by glance-direct into all stores',
    async run(o, lab) {
      await requireMethod(lab, 'glance-direct');
      const image = await o.createImage(`${lab.prefix}-direct`, {
        ...rawBare,
        data,
        allStores: true,
        wait: true,
        validateChecksum: true,
        timeout: 60,
      });
      lab.kept.set('in all stores', image.id);
    },
  },
  {
    method: 'createImage',
    role: 'member',
    about: 'by web-download from nowhere: fails, and leaves nothing',
    async run(o, lab) {
      await requireMethod(lab, 'web-download');
      const name = `${lab.prefix}-nowhere`;
      const options = { ...rawBare, importMethod: 'web-download', uri: `${lab.content}/nothing`, wait: true, timeout: 60 } as const;
      const code = await codeOf(o.createImage(name, options));
      expectThat(code === 'ERR_FAILED', `it ends with ERR_FAILED and not with ${code}`);
      expectThat((await o.findImage(name)) === undefined, 'no image is left');
    },
  },
  {
    method: 'createImage',
    role: 'member',
    about: 'with sums of other data: refused, and leaves nothing',
    async run(o, lab) {
      const name = `${lab.prefix}-sums`;
      const code = await codeOf(o.createImage(name, { ...rawBare, data, md5: md5Of(Buffer.from('other')), validateChecksum: true }));
      expectThat(code === 'ERR_CHECKSUM', `it ends with ERR_CHECKSUM and not with ${code}`);
      expectThat((await o.findImage(name)) === undefined, 'no image is left');
    },
  },
  { method: 'uploadImage', role: 'member', run: (o, lab) => o.uploadImage(`${lab.prefix}-upload`, { ...rawBare, data: 'upload' }) },
  {
    method: 'stageImage',
    role: 'member',
    async run(o, lab) {
      await requireMethod(lab, 'glance-direct');
      const { id } = await o.createImage(`${lab.prefix}-stage`, rawBare);
      const staged = await o.stageImage(id, { data });
      expectThat(staged.status === 'uploading' && staged.size === data.length, 'it is uploading and has its size');
      lab.kept.set('staged', id);
    },
  },
  { method: 'importImage', role: 'member', about: 'by glance-direct', run: (o, lab) => o.importImage(keptOf(lab, 'staged')) },
  {
    method: 'waitForStatus',
    role: 'member',
    run: async (o, lab) =>
      expectThat((await o.waitForStatus(keptOf(lab, 'staged'), 'active', waiting)).checksum === md5, 'it has the data'),
  },
  {
    method: 'importImage',
    role: 'member',
    about: 'by web-download',
    async run(o, lab) {
      await requireMethod(lab, 'web-download');
      const { id } = await o.createImage(`${lab.prefix}-web`, rawBare);
      await o.importImage(id, { method: 'web-download', uri: `${lab.content}/bytes/lab-operations/3000000` });
      expectThat((await o.waitForStatus(id, 'active', waiting)).checksum === md5, 'it has the data');
    },
  },
  {
    method: 'importImage',
    role: 'admin',
    about: 'by copy-image',
    optional: true,
    async run(o, lab) {
      await requireMethod(lab, 'copy-image');
      const image = await o.getImage(keptOf(lab, 'image'));
      const other = (await o.stores()).find(
        (store) => store['read-only'] !== 'true' && !String(image.stores).split(',').includes(store.id),
      );
      if (!other) throw new NotOffered('there is one store only');
      await o.importImage(image, { method: 'copy-image', store: other.id });
      expectThat(String((await o.waitForStatus(image, 'active', waiting)).stores).includes(other.id), `it is in ${other.id}`);
      lab.kept.set('other store', other.id);
    },
  },
  {
    method: 'importImage',
    role: 'member',
    about: 'by glance-download',
    async run(o, lab) {
      await requireMethod(lab, 'glance-download');
      if (!lab.remote) throw new NotOffered('no --os-cloud-remote');
      const there = await lab.remote.operations.createImage(`${lab.prefix}-remote`, { ...rawBare, data });
      const { id } = await o.createImage(`${lab.prefix}-glance`, rawBare);
      await o.importImage(id, { method: 'glance-download', remoteRegion: lab.remote.region, remoteImageId: there.id });
      expectThat((await o.waitForStatus(id, 'active', waiting)).checksum === md5, 'it has the data');
    },
  },
  {
    method: 'imageTasks',
    role: 'member',
    run: async (o, lab) => expectThat((await o.imageTasks(keptOf(lab, 'staged'))).length === 1, 'the import is a task'),
  },
  {
    method: 'downloadImage',
    role: 'member',
    about: 'into memory, and into a file',
    async run(o, lab) {
      const id = keptOf(lab, 'image');
      const held = await o.downloadImage(id);
      expectThat(md5Of(held.bytes) === md5 && held.verified === 'sha512', `the data are right, by ${held.verified}`);
      const output = join(lab.folder, 'out');
      await o.downloadImage(id, { output });
      expectThat(md5Of(readFileSync(output)) === md5, 'the file is right');
      expectThat((await codeOf(o.downloadImage(unknown))) === 'ERR_NOT_FOUND', 'an unknown image is not found');
    },
  },
  {
    method: 'streamImage',
    role: 'member',
    async run(o, lab) {
      const pieces = await all(o.streamImage(keptOf(lab, 'image')));
      expectThat(md5Of(Buffer.concat(pieces)) === md5 && pieces.length === 3, 'the data are right, in three pieces');
      for await (const piece of o.streamImage(keptOf(lab, 'image'), { chunkSize: 1000 })) {
        expectThat(piece.length === 1000, 'a piece has the size that was asked for');
        break;
      }
    },
  },
  {
    method: 'findImage',
    role: 'member',
    async run(o, lab) {
      expectThat((await o.findImage(`${lab.prefix}-file`))?.id === keptOf(lab, 'image'), 'it is found by name');
      expectThat((await o.findImage(`${lab.prefix}:no,such "name"`)) === undefined, 'what is not there is not found');
      expectThat(
        (await codeOf(o.findImage(unknown, { ignoreMissing: false }))) === 'ERR_NOT_FOUND',
        'and is an error when it must be there',
      );
      const hidden = await o.createImage(`${lab.prefix}:hidden`, { ...rawBare, properties: { os_hidden: true } });
      expectThat((await o.findImage(`${lab.prefix}:hidden`))?.id === hidden.id, 'a hidden one with a colon is found');
    },
  },
  { method: 'getImage', role: 'member', run: (o, lab) => o.getImage(keptOf(lab, 'image')) },
  {
    method: 'images',
    role: 'member',
    async run(o, lab) {
      const one = await all(o.images({ limit: 2, sort: 'name:asc', visibility: 'private' }));
      const shared = await all(
        o.images({ hw_cpu_cores: '2', name: `in:${lab.prefix}-file,other`, created_at: 'gte:2020-01-01T00:00:00Z' }),
      );
      expectThat(one.length === new Set(one.map(({ id }) => id)).size, 'no image comes twice');
      expectThat(shared.map(({ id }) => id).join() === keptOf(lab, 'image'), 'filters find the one image');
    },
  },
  {
    method: 'updateImage',
    role: 'member',
    async run(o, lab) {
      const image = await o.updateImage(keptOf(lab, 'image'), {
        min_ram: 64,
        os_distro: 'debian',
        hw_cpu_cores: null,
        'trait:A/B': 'required',
      });
      expectThat(
        image.min_ram === 64 && image.os_distro === 'debian' && image['trait:A/B'] === 'required' && !('hw_cpu_cores' in image),
        'all is changed',
      );
    },
  },
  {
    method: 'updateImageProperties',
    role: 'member',
    run: (o, lab) => o.updateImageProperties(keptOf(lab, 'image'), { hw_cpu_cores: 4, min_disk: '1' }),
  },
  { method: 'addTag', role: 'member', run: (o, lab) => o.addTag(keptOf(lab, 'image'), 'another tag') },
  { method: 'removeTag', role: 'member', run: (o, lab) => o.removeTag(keptOf(lab, 'image'), 'another tag') },
  {
    method: 'deactivateImage',
    role: 'member',
    async run(o, lab) {
      await o.deactivateImage(keptOf(lab, 'image'));
      expectThat((await codeOf(o.downloadImage(keptOf(lab, 'image')))) === 'ERR_STATUS', 'its data are withheld');
    },
  },
  { method: 'reactivateImage', role: 'member', run: (o, lab) => o.reactivateImage(keptOf(lab, 'image')) },
  { method: 'imageLocations', role: 'admin', optional: true, run: (o, lab) => o.imageLocations(keptOf(lab, 'image')) },
  {
    method: 'addImageLocation',
    role: 'member',
    optional: true,
    async run(o, lab) {
      const { id } = await o.createImage(`${lab.prefix}-location`, rawBare);
      await o.addImageLocation(id, { url: `${lab.content}/bytes/lab-operations/3000000` });
    },
  },
  {
    method: 'deleteImage',
    role: 'admin',
    about: 'from one store',
    optional: true,
    run: (o, lab) => o.deleteImage(keptOf(lab, 'image'), { store: keptOf(lab, 'other store'), ignoreMissing: false }),
  },
];

/** At the end, when nobody needs the image any more. */
export const lastImageSteps: readonly Step[] = [
  {
    method: 'deleteImage',
    role: 'member',
    async run(o, lab) {
      await o.deleteImage(keptOf(lab, 'image'), { ignoreMissing: false });
      await o.deleteImage(keptOf(lab, 'image'));
      expectThat((await codeOf(o.deleteImage(unknown, { ignoreMissing: false }))) === 'ERR_NOT_FOUND', 'an unknown image is not found');
    },
  },
  { method: 'waitForDelete', role: 'member', run: (o, lab) => o.waitForDelete(keptOf(lab, 'image'), waiting) },
];
