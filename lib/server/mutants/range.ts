import type { RequirementId } from '../../../specs/requirements/index.ts';
import { Fault } from '../fault.ts';
import { isOwn } from '../rules/access.ts';
import { rules } from '../rules/index.ts';
import type { ByteRange } from '../rules/transfer.ts';
import type { Mutant } from './mutant.ts';

const blockSize = 65_536;

/** One kind of range is read in another way; undefined leaves it as it is. */
function reads(
  id: string,
  says: string,
  kills: RequirementId,
  read: (range: ByteRange, header: string, size: number) => ByteRange | undefined,
): Mutant {
  return {
    id,
    says,
    kills: [kills],
    rules: {
      range(header, size) {
        const range = rules.range(header, size);
        return range === undefined || header === null ? range : read(range, header, size);
      },
    },
  };
}

function refused(): never {
  throw new Fault(416);
}

/** A range of an image without data gets another answer than 204. */
function answersWithoutData(status: number): Pick<Mutant, 'onResponse'> {
  return {
    onResponse: (operation, response, request) =>
      operation === 'downloadImageData' && response.status === 204 && request.headers.has('range')
        ? new Response(null, { status, headers: response.headers })
        : response,
  };
}

const rangeReadings: readonly Mutant[] = [
  reads('range-of-one-byte-refused', 'A range of one byte is answered 416.', 'range.one-byte', (range) =>
    range.first === range.last ? refused() : range,
  ),
  reads('range-one-block', 'Of a range across blocks as much as a block comes.', 'range.across-chunks', ({ first, last }) => ({
    first,
    last: Math.min(last, first + blockSize - 1),
  })),
  reads('range-from-0-is-no-range', 'The open range from 0 is answered 200.', 'range.whole', (range, header) =>
    header === 'bytes=0-' ? undefined : range,
  ),
  reads('range-end-beyond-refused', 'A range that ends beyond the data is answered 416.', 'range.end-is-clamped', (range, header, size) =>
    Number(/-([0-9]+)$/.exec(header)?.[1] ?? 0) >= size ? refused() : range,
  ),
  reads('range-of-many-digits-refused', 'Places of twenty digits are answered 416.', 'range.end-of-many-digits', (range, header) =>
    /[0-9]{20}/.test(header) ? refused() : range,
  ),
  reads(
    'range-long-suffix-refused',
    'A suffix longer than the data is answered 416.',
    'range.suffix-longer-than-the-data',
    (range, header, size) => (Number(/=-([0-9]+)$/.exec(header)?.[1] ?? 0) > size ? refused() : range),
  ),
  reads(
    'range-begins-late',
    'A range that does not begin at 0 begins a byte late.',
    'range.parts-make-the-whole',
    ({ first, last }, _header, size) => ({
      first: first === 0 ? 0 : Math.min(first + 1, size - 1),
      last,
    }),
  ),
];

export const rangeMutants: readonly Mutant[] = [
  ...rangeReadings,
  {
    id: 'range-without-md5',
    says: 'A part has no Content-MD5.',
    kills: ['range.content-md5-of-the-whole'],
    onResponse(operation, response) {
      if (operation === 'downloadImageData' && response.status === 206) response.headers.delete('content-md5');
      return response;
    },
  },
  {
    id: 'range-first-of-several',
    says: 'Of several ranges the first one comes.',
    kills: ['range.multiple-refused'],
    rules: { range: (header, size) => rules.range(header?.split(',')[0] ?? null, size) },
  },
  {
    id: 'range-at-the-end-is-whole',
    says: 'A range right behind the last byte brings all data.',
    kills: ['range.at-the-end-refused'],
    rules: { checkRange: (range, size) => range.first !== size && rules.checkRange(range, size) },
  },
  {
    id: 'range-inverted-is-whole',
    says: 'A range that ends before it begins is passed over.',
    kills: ['range.inverted-refused'],
    rules: {
      range(header, size) {
        const [, first, last] = /^bytes=([0-9]+)-([0-9]+)$/.exec(header ?? '') ?? [];
        return Number(last) < Number(first) ? undefined : rules.range(header, size);
      },
    },
  },
  {
    id: 'range-in-another-unit-is-whole',
    says: 'A range in another unit than bytes is passed over.',
    kills: ['range.other-unit-refused'],
    rules: { range: (header, size) => (header?.startsWith('bytes=') ? rules.range(header, size) : undefined) },
  },
  {
    id: 'range-of-nothing-is-nothing',
    says: 'A range of an image with no bytes is answered 200.',
    kills: ['range.empty-image-refused'],
    rules: { range: (header, size) => (size === 0 ? undefined : rules.range(header, size)) },
  },
  {
    id: 'range-of-staged-data-refused',
    says: 'A range of an image with staged data is answered 416.',
    kills: ['range.uploading-is-empty'],
    ...answersWithoutData(416),
  },
  {
    id: 'range-of-deactivated-data',
    says: 'The owner downloads the data of a deactivated image.',
    kills: ['range.deactivated-refused'],
    rules: { mayDownload: (caller, image) => rules.mayDownload(caller, { ...image, status: 'active' }) },
  },
  {
    id: 'range-of-hidden-data',
    says: 'Whoever knows the id of an image downloads its data.',
    kills: ['range.hidden-is-not-found'],
    rules: { canSee: (operation, caller, image) => operation === 'downloadImageData' || rules.canSee(operation, caller, image) },
  },
  {
    id: 'range-of-own-data-only',
    says: 'The data of community images are kept from other projects.',
    kills: ['range.of-another-projects-community-image'],
    rules: { mayDownload: (caller, image) => rules.mayDownload(caller, image) && isOwn(caller, image) },
  },
];
