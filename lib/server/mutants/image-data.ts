import { createHash } from 'node:crypto';
import { rules } from '../rules/index.ts';
import { sum } from '../store/blobs.ts';
import { answersAbsent } from './defects.ts';
import type { Mutant } from './mutant.ts';

const mebibyte = 2 ** 20;

/** Reads an upload and keeps nothing of it. */
async function* drain(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of body) yield chunk.subarray(0, 0);
}

/** The same number of bytes, but from a place on they are others. */
async function* corruptFrom(offset: number, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let position = 0;
  for await (const chunk of chunks) {
    const start = Math.max(0, offset - position);
    position += chunk.length;
    yield chunk.map((byte, index) => (index >= start ? byte ^ 0xff : byte));
  }
}

export const imageUploadMutants: readonly Mutant[] = [
  {
    id: 'upload-forgets-the-size',
    says: 'An uploaded image is active, but its size is null.',
    kills: ['image-data.upload.activates-image'],
    rules: {
      fill: (image, data, virtualSize) => {
        rules.fill(image, data, virtualSize);
        image.size = null;
      },
    },
  },
  {
    id: 'upload-loses-chunked-data',
    says: 'An upload without a known length is answered 204, but nothing of it is kept.',
    kills: ['image-data.upload.chunked'],
    rules: { uploadBody: (body, length) => (length === null ? drain(body) : body) },
  },
  {
    id: 'upload-checksum-misses-a-byte',
    says: 'The checksum leaves out the first byte.',
    kills: ['image-data.upload.checksum'],
    rules: {
      checksum: () => {
        const md5 = sum('md5');
        let begun = false;
        const update = (chunk: Uint8Array) => {
          md5.update(begun ? chunk : chunk.subarray(1));
          begun ||= chunk.length > 0;
        };
        return { update, hex: md5.hex };
      },
    },
  },
  {
    id: 'upload-hash-by-another-algorithm',
    says: 'os_hash_value is a SHA-256 sum that calls itself SHA-512.',
    kills: ['image-data.upload.os-hash'],
    rules: { hash: () => sum('sha256') },
  },
  {
    id: 'upload-replaces-active-data',
    says: 'Uploading to an active image replaces its data.',
    kills: ['image-data.upload.active-conflicts'],
    rules: { checkUploadStatus: (image) => image.status !== 'active' && rules.checkUploadStatus(image) },
  },
  {
    id: 'upload-without-formats',
    says: 'Data are taken although the image has no formats.',
    kills: ['image-data.upload.without-formats-refused'],
    rules: { checkUploadFormats: () => undefined },
  },
  {
    id: 'upload-takes-any-media-type',
    says: 'The media type of an upload is not looked at.',
    kills: ['image-data.upload.media-type-refused'],
    rules: { isDataMediaType: () => true },
  },
  {
    id: 'upload-to-nothing-conflicts',
    says: 'Uploading to an image that does not exist is answered 409.',
    kills: ['image-data.upload.unknown-is-not-found'],
    rules: answersAbsent('uploadImageData', 409),
  },
];

export const imageDownloadMutants: readonly Mutant[] = [
  {
    id: 'download-inverts-the-last-byte',
    says: 'The last byte of data up to a mebibyte comes back inverted.',
    kills: ['image-data.download.returns-the-bytes'],
    rules: { downloadBody: (chunks, whole, size) => (whole && size <= mebibyte ? corruptFrom(size - 1, chunks) : chunks) },
  },
  {
    id: 'download-corrupts-large-data',
    says: 'Beyond the first mebibyte other bytes come back.',
    kills: ['image-data.download.large'],
    rules: { downloadBody: (chunks, whole) => (whole ? corruptFrom(mebibyte, chunks) : chunks) },
  },
  {
    id: 'download-md5-of-something-else',
    says: 'Content-MD5 is a sum, but not that of the data.',
    kills: ['image-data.download.content-md5'],
    rules: { contentMd5: (image) => createHash('md5').update(image.id).digest('hex') },
  },
  {
    id: 'download-of-queued-is-not-found',
    says: 'Downloading a queued image is answered 404.',
    kills: ['image-data.download.without-data-is-empty'],
    rules: { statusWithoutData: (image) => (image.status === 'queued' ? 404 : 204) },
  },
  {
    id: 'download-range-excludes-its-end',
    says: 'A range stops one byte before its last.',
    kills: ['image-data.download.range'],
    rules: {
      range: (header, size) => {
        const range = rules.range(header, size);
        return range && { ...range, last: Math.max(range.first, range.last - 1) };
      },
    },
  },
  {
    id: 'download-range-is-ignored',
    says: 'Range is not looked at: all of the data comes, with 200.',
    kills: ['image-data.download.range'],
    rules: { range: () => undefined },
  },
  {
    id: 'download-beyond-the-end-is-whole',
    says: 'A range beyond the end brings the whole data.',
    kills: ['image-data.download.range-beyond-the-end'],
    rules: { checkRange: ({ first }, size) => first < size },
  },
  {
    id: 'download-of-nothing-is-empty',
    says: 'Downloading an image that does not exist is answered 204.',
    kills: ['image-data.download.unknown-is-not-found'],
    rules: answersAbsent('downloadImageData', 204),
  },
  {
    id: 'download-open-to-readers',
    says: 'A reader can download the images of the project.',
    kills: ['image-data.download.reader-refused'],
    rules: { mayDownload: (caller, image) => rules.mayDownload({ ...caller, roles: [...caller.roles, 'member'] }, image) },
  },
];
