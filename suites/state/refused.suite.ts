import { bytesOf, covers, describe, expect, type ImageClient, type Reply, test } from '../../lib/conformance.ts';
import type { RequirementId } from '../../specs/requirements/index.ts';

/** What the formats of an image can be. */
interface Offers {
  readonly diskFormats: readonly string[];
  readonly containerFormats: readonly string[];
}
type Act = (client: ImageClient, id: string, url: string, offers: Offers) => Promise<Reply<unknown>>;
type State = 'queued' | 'uploading' | 'active' | 'deactivated';
type Row = readonly [requirement: RequirementId, state: State, who: 'member' | 'admin', what: string, act: Act, status: number];

const other = new TextEncoder().encode('sixteen bytes...');
const upload: Act = (client, id) => client.uploadImageData(id, other);
const stage: Act = (client, id) => client.stageImageData(id, other);
const importStaged = (client: ImageClient, id: string) => client.importImage(id, { method: { name: 'glance-direct' } });
const importFrom: Act = (client, id, uri) => client.importImage(id, { method: { name: 'web-download', uri } });
const copy: Act = (client, id) => client.importImage(id, { method: { name: 'copy-image' }, all_stores: true });
const deactivate: Act = (client, id) => client.deactivateImage(id);
const reactivate: Act = (client, id) => client.reactivateImage(id);
const otherOf = (offered: readonly string[], ordinary: string, common: string) => offered.find((one) => one !== ordinary) ?? common;
const changeDiskFormat: Act = (client, id, _url, { diskFormats }) =>
  client.updateImage(id, [{ op: 'replace', path: '/disk_format', value: otherOf(diskFormats, 'raw', 'qcow2') }]);
const changeContainerFormat: Act = (client, id, _url, { containerFormats }) =>
  client.updateImage(id, [{ op: 'replace', path: '/container_format', value: otherOf(containerFormats, 'bare', 'ovf') }]);

const refusals: readonly Row[] = [
  ['state.upload.uploading-conflicts', 'uploading', 'member', 'uploaded to', upload, 409],
  ['state.upload.deactivated-conflicts', 'deactivated', 'member', 'uploaded to', upload, 409],
  ['state.stage.twice-conflicts', 'uploading', 'member', 'staged for', stage, 409],
  ['state.stage.deactivated-conflicts', 'deactivated', 'member', 'staged for', stage, 409],
  ['state.import.glance-direct-deactivated-conflicts', 'deactivated', 'member', 'imported into by glance-direct', importStaged, 409],
  ['state.import.copy-image-queued-conflicts', 'queued', 'admin', 'copied', copy, 409],
  ['state.import.copy-image-uploading-conflicts', 'uploading', 'admin', 'copied', copy, 409],
  ['state.import.copy-image-deactivated-conflicts', 'deactivated', 'admin', 'copied', copy, 409],
  ['state.deactivate.uploading-refused', 'uploading', 'admin', 'deactivated', deactivate, 403],
  ['state.reactivate.queued-refused', 'queued', 'admin', 'reactivated', reactivate, 403],
  ['state.reactivate.uploading-refused', 'uploading', 'admin', 'reactivated', reactivate, 403],
  ['state.update.uploading-formats-refused', 'uploading', 'member', 'given another disk_format', changeDiskFormat, 403],
  ['state.update.uploading-formats-refused', 'uploading', 'member', 'given another container_format', changeContainerFormat, 403],
  ['state.update.deactivated-formats-refused', 'deactivated', 'member', 'given another disk_format', changeDiskFormat, 403],
  ['state.update.deactivated-formats-refused', 'deactivated', 'member', 'given another container_format', changeContainerFormat, 403],
];

const fromAddresses: readonly Row[] = [
  ['state.import.web-download-active-conflicts', 'active', 'member', 'imported into by web-download', importFrom, 409],
  ['state.import.web-download-deactivated-conflicts', 'deactivated', 'member', 'imported into by web-download', importFrom, 409],
];

describe('what the status of an image forbids', () => {
  for (const [requirement, state, who, what, act, status] of [...refusals, ...fromAddresses]) {
    const isFetched = act === importFrom;
    test(
      `an image that is ${state} is not ${what}: ${status}, and has its data afterwards`,
      covers(requirement),
      async ({ member, as, given, imageData, content, discovery }) => {
        const begin = {
          queued: () => given.queued(),
          uploading: () => given.staged(imageData),
          active: () => given.active(imageData),
          deactivated: () => given.deactivated(imageData),
        };
        const image = await begin[state]();
        const url = isFetched ? content.publish(1000).url : '';
        expect(await act(await as(who), image.id, url, discovery)).toHaveStatus(status);
        const after = await member.showImage(image.id);
        expect(after).toHaveStatus(200);
        expect(after.body).toEqual(image);
        if (state === 'queued') {
          expect(await member.uploadImageData(image.id, imageData)).toHaveStatus(204);
        } else if (state === 'uploading') {
          expect(await importStaged(member, image.id)).toHaveStatus(202);
        } else if (state === 'deactivated') {
          expect(await (await as('admin')).reactivateImage(image.id)).toHaveStatus(204);
        }
        expect((await member.waitForImage(image.id, 'active')).body.status).toBe('active');
        const download = await member.downloadImageData(image.id);
        expect(download).toHaveStatus(200);
        expect(download).toHaveData(imageData);
      },
    );
  }

  const duringAnImport: readonly (readonly [RequirementId, 'member' | 'admin', string, Act, number])[] = [
    ['state.upload.importing-conflicts', 'member', 'uploaded to', upload, 409],
    ['state.stage.importing-conflicts', 'member', 'staged for', stage, 409],
    ['state.import.glance-direct-importing-conflicts', 'member', 'imported into by glance-direct', importStaged, 409],
    ['state.import.web-download-importing-conflicts', 'member', 'imported into by web-download', importFrom, 409],
    ['state.deactivate.importing-refused', 'admin', 'deactivated', deactivate, 403],
    ['state.reactivate.importing-refused', 'admin', 'reactivated', reactivate, 403],
  ];
  for (const [requirement, who, what, act, status] of duringAnImport) {
    test(
      `an image that is importing is not ${what}: ${status}, and the import goes on`,
      covers(requirement),
      async ({ member, as, heldImport, content, discovery }) => {
        const { id, key, size, release } = await heldImport();
        expect(await act(await as(who), id, content.publish(1000).url, discovery)).toHaveStatus(status);
        const held = await member.showImage(id);
        expect(held).toHaveStatus(200);
        expect(held.body.status).toBe('importing');
        await release();
        const image = await member.waitForImage(id, 'active');
        expect(image).toHaveStatus(200);
        expect(image.body).toMatchObject({ status: 'active', size });
        const download = await member.downloadImageData(id);
        expect(download).toHaveStatus(200);
        expect(download).toHaveData(bytesOf(key, size));
      },
    );
  }
});
