import { Fault } from '../fault.ts';
import { rules } from '../rules/index.ts';
import type { Mutant } from './mutant.ts';

/** Uploads that were refused once and are not taken any more. */
const spoilt = new Set<string>();

/** What an upload says of itself, and what is left of a refused one. */
export const uploadMoreMutants: readonly Mutant[] = [
  {
    id: 'upload-expects-a-byte-more',
    says: 'Data are too long when they have the size that was announced.',
    kills: ['upload.size-header-matches'],
    rules: { isAnnouncedSize: (announced, size) => size < announced },
  },
  {
    id: 'upload-takes-any-size',
    says: 'The announced size is not compared with that of the data, as before 31.1.0.',
    kills: ['upload.size-header-differs-refused'],
    rules: { isAnnouncedSize: () => true },
  },
  {
    id: 'upload-passes-over-odd-sizes',
    says: 'An announced size that is none is passed over, as before 31.1.0.',
    kills: ['upload.size-header-bad-refused'],
    rules: { readSize: (header) => (/^[0-9]+$/.test(header) ? Number(header) : null) },
  },
  {
    id: 'upload-spoils-the-image',
    says: 'An image whose upload was refused takes no data any more.',
    kills: ['upload.again-after-a-refusal'],
    onRequest: async (request, next) => {
      if (request.method === 'PUT' && spoilt.has(request.url)) return new Response(null, { status: 409 });
      const response = await next(request);
      if (request.method === 'PUT' && response.status >= 400) spoilt.add(request.url);
      return response;
    },
  },
  {
    id: 'upload-keeps-sums-of-the-refused',
    says: 'The sums of data that were refused stay on the image, and other data are answered 500, as Glance does.',
    kills: ['upload.again-after-refused-content'],
    rules: {
      keepAfterRefusal: (image, data) => {
        image.checksum = data.checksum;
      },
      fill: (image, data, virtualSize) => {
        if (image.checksum !== null && image.checksum !== data.checksum) throw new Fault(500);
        rules.fill(image, data, virtualSize);
      },
    },
  },
  {
    id: 'upload-looks-into-nothing',
    says: 'Any bytes are taken for the data of a qcow2 image, as before 30.2.0.',
    kills: ['upload.content-differs-from-format-refused'],
    rules: { isInspected: () => false },
  },
  {
    id: 'upload-media-type-without-parameters',
    says: 'application/octet-stream is not known any more when it has a parameter.',
    kills: ['upload.media-type-with-a-parameter'],
    rules: { isDataMediaType: (mediaType) => mediaType === 'application/octet-stream' },
  },
];
