import type { Image } from '../model.ts';
import { rules } from '../rules/index.ts';
import { shows } from './defects.ts';
import type { Mutant } from './mutant.ts';

/** What an image learns from its data is changed afterwards. */
function fillsWith(change: (image: Image) => void): Pick<Mutant, 'rules'> {
  return {
    rules: {
      fill(image, data, virtualSize) {
        rules.fill(image, data, virtualSize);
        change(image);
      },
    },
  };
}

async function* withOneMore(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* body;
  yield new Uint8Array(1);
}

export const dataSumMutants: readonly Mutant[] = [
  {
    id: 'data-none-is-0-bytes',
    says: 'An image without data says that it has 0 bytes.',
    kills: ['checksum.queued-is-null'],
    rules: shows(['showImage'], ({ size }) => ({ size: size ?? 0 })),
  },
  {
    id: 'data-staged-has-a-sum',
    says: 'An image with staged data shows a checksum.',
    kills: ['checksum.staged-is-null'],
    rules: shows(['showImage'], ({ checksum, status }) => ({ checksum: status === 'uploading' ? '0'.repeat(32) : checksum })),
  },
  {
    id: 'data-sum-of-the-container',
    says: 'os_hash_value depends on the container format.',
    kills: ['checksum.same-bytes-same-hash'],
    ...fillsWith((image) => {
      if (image.attributes.container_format !== 'bare') image.hashValue = [...(image.hashValue ?? '')].reverse().join('');
    }),
  },
  {
    id: 'data-import-adds-a-byte',
    says: 'Imported data are a byte longer than what was staged.',
    kills: ['checksum.import-same-as-upload'],
    rules: { importedBody: (body, method) => withOneMore(rules.importedBody(body, method)) },
  },
  {
    id: 'data-reactivation-forgets-sums',
    says: 'A reactivated image has no checksum.',
    kills: ['checksum.survives-changes'],
    rules: {
      reactivate(image) {
        rules.reactivate(image);
        image.checksum = null;
      },
    },
  },
  {
    id: 'data-nothing-leaves-it-queued',
    says: 'Empty data leave the image queued.',
    kills: ['checksum.empty-data'],
    ...fillsWith((image) => {
      if (image.size === 0) image.status = 'queued';
    }),
  },
  {
    id: 'data-hash-cut-off',
    says: 'os_hash_value is cut off after 64 digits.',
    kills: ['checksum.hash-fits-its-algorithm'],
    ...fillsWith((image) => {
      image.hashValue = image.hashValue?.slice(0, 64) ?? null;
    }),
  },
  {
    id: 'data-raw-has-no-virtual-size',
    says: 'The virtual size of a raw image stays unknown.',
    kills: ['checksum.virtual-size-of-raw'],
    ...fillsWith((image) => {
      if (image.attributes.disk_format === 'raw') image.virtualSize = null;
    }),
  },
  {
    id: 'data-virtual-size-is-size',
    says: 'The virtual size of every image is its size.',
    kills: ['checksum.virtual-size-of-qcow2'],
    ...fillsWith((image) => {
      image.virtualSize = image.size;
    }),
  },
  {
    id: 'data-nothing-is-204',
    says: 'Downloading an image of no bytes is answered 204.',
    kills: ['download.empty-data'],
    onResponse: (operation, response) =>
      operation === 'downloadImageData' && response.headers.get('content-length') === '0' ? new Response(null, { status: 204 }) : response,
  },
  {
    id: 'data-without-length',
    says: 'Glance: with a cache the first download does not say its length.',
    kills: ['download.content-length'],
    rules: { announcesLength: (isPart, settings) => isPart || !settings.cache },
  },
  {
    id: 'data-download-takes-a-body',
    says: 'A download request with a body is answered as one without.',
    kills: ['download.body-refused'],
    onRequest(request, next) {
      if (request.method !== 'GET') return next(request);
      const headers = new Headers(request.headers);
      for (const name of ['content-length', 'transfer-encoding']) headers.delete(name);
      return next(new Request(request, { headers }));
    },
  },
];
