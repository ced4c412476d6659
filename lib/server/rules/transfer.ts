import { Fault } from '../fault.ts';
import type { Image, ImageStatus } from '../model.ts';
import type { Settings } from '../settings.ts';
import { type Received, type Sum, sum } from '../store/blobs.ts';

export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/** How data comes in and goes out. */
export const transfer = {
  isDataMediaType(mediaType: string | null): boolean {
    return mediaType?.split(';')[0]?.trim().toLowerCase() === 'application/octet-stream';
  },

  /** The bytes that a client announces, in a header; null where the header is passed over. */
  readSize(header: string): number | null {
    if (!/^[0-9]+$/.test(header)) throw new Fault(400, `Invalid image size specified through 'x-openstack-image-size': ${header}`);
    return Number(header);
  },

  /** The status of an image whose data did not come whole. */
  statusAfterBrokenUpload(_image: Image): ImageStatus {
    return 'queued';
  },

  isAnnouncedSize(announced: number, size: number): boolean {
    return size === announced;
  },

  checkUploadStatus(image: Image): void {
    if (image.status !== 'queued') throw new Fault(409, `Image status transition from ${image.status} to saving is not allowed`);
  },

  checkUploadFormats({ attributes }: Image): void {
    if (attributes.disk_format === null || attributes.container_format === null)
      throw new Fault(400, 'Properties disk_format, container_format must be set prior to saving data.');
  },

  /** The body of an upload; `length` is null when it comes in chunks. */
  uploadBody(body: AsyncIterable<Uint8Array>, _length: string | null): AsyncIterable<Uint8Array> {
    return body;
  },

  checksum: (): Sum => sum('md5'),
  hash: (): Sum => sum('sha512'),

  /** What an image learns from its data. */
  fill(image: Image, data: Received, virtualSize: number | null): void {
    image.size = data.size;
    image.virtualSize = virtualSize;
    image.checksum = data.checksum;
    image.hashAlgorithm = 'sha512';
    image.hashValue = data.hashValue;
    image.status = 'active';
  },

  /** The file from which a download is served; undefined when there are no data (yet). */
  source(image: Image): string | undefined {
    return image.locations[0]?.path ?? undefined;
  },

  statusWithoutData(_image: Image): number {
    return 204;
  },

  contentMd5(image: Image): string | null {
    return image.checksum;
  },

  /** Whether a download from a store says its length. With a cache before it Glance leaves it out of a whole one. */
  announcesLength(_isPart: boolean, _settings: Settings): boolean {
    return true;
  },

  /** The range that a header asks for, or undefined without a header. Glance takes one range only. */
  range(header: string | null, size: number): ByteRange | undefined {
    if (header === null) return undefined;
    if (header.includes(',')) throw new Fault(400, multipleRanges);
    const [, from, to] = /^bytes *= *([0-9]*) *- *([0-9]*)/i.exec(header) ?? [];
    if (from === undefined || to === undefined || `${from}${to}` === '') throw new Fault(416, 'Invalid Range header.');
    // A suffix of no bytes is the whole to Glance, as Python's -0 is 0.
    const suffix = Number(to) === 0 ? size : Number(to);
    const first = from === '' ? Math.max(0, size - suffix) : Number(from);
    const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
    if (from !== '' && to !== '' && Number(to) < first) throw new Fault(416, 'Invalid Range header.');
    return { first, last };
  },

  checkRange({ first }: ByteRange, size: number): boolean {
    if (first < size) return true;
    throw new Fault(416, `Invalid start position in Range header. Start position MUST be in the inclusive range [0, ${size - 1}].`);
  },

  /** The bytes on their way out. */
  downloadBody(chunks: AsyncIterable<Uint8Array>, _whole: boolean, _size: number): AsyncIterable<Uint8Array> {
    return chunks;
  },
};

const multipleRanges = 'Requests with multiple ranges are not supported in Glance. You may make multiple single-range requests instead.';
