import type { Level, Requirement } from '../requirement.ts';

type Row = readonly [level: Level, says: string, note?: string];

/** A requirement for each row, under the name of its row. */
function each<const Prefix extends string, const Rows extends Readonly<Record<string, Row>>>(
  prefix: Prefix,
  rows: Rows,
  common: (says: string) => Omit<Requirement, 'level'>,
): Readonly<Record<`${Prefix}.${keyof Rows & string}`, Requirement>> {
  const entries = Object.entries<Row>(rows).map(([name, [level, says, note]]) => {
    const notes = [common(says).note, note].filter((one) => one !== undefined).join(' ');
    return [`${prefix}.${name}`, { ...common(says), level, ...(notes === '' ? {} : { note: notes }) }];
  });
  return Object.fromEntries(entries) as Record<`${Prefix}.${keyof Rows & string}`, Requirement>;
}

const measured = 'measured: 25.1.0 to 33.0.0';
const measuredSince30 = 'measured: 30.2.0 to 33.0.0';
const measuredOn33 = 'measured: 33.0.0';
const releaseNote = 'glance option require_image_format_match';
const ossa2024 = 'glance: OSSA-2024-001, CVE-2024-32498';
const ossa2023 = 'glance: OSSA-2023-002, CVE-2022-47951';
/** A target that does not look into data at all departs from none of these. */
const asked = 'Asked only of a target that refuses zeros for a disk; Glance does since 30.2.0, unless require_image_format_match is off.';

const taken = each(
  'disk-image.upload',
  {
    raw: ['must', 'A disk without a format is taken as raw'],
    aki: ['must', 'A kernel, which has no format, is taken as aki'],
    ari: ['must', 'A ramdisk, which has no format, is taken as ari'],
    ami: ['must', 'A machine image without a format is taken as ami'],
    'mbr-as-raw': ['must', 'A disk with a master boot record is taken as raw'],
    'gpt-as-raw': ['must', 'A disk with a GUID partition table is taken as raw'],
    gpt: ['must', 'A disk with a GUID partition table is taken as gpt'],
    'qcow2-v2': ['must', 'A qcow2 disk of version 2 is taken'],
    'qcow2-v3': ['must', 'A qcow2 disk of version 3 is taken'],
    'vmdk-sparse': ['must', 'A vmdk disk of type monolithicSparse is taken'],
    'vmdk-stream': ['must', 'A vmdk disk of type streamOptimized is taken'],
    'vhd-dynamic': ['must', 'A dynamic vhd disk is taken'],
    'vhd-fixed': [
      'may',
      'A fixed vhd disk, which tells its format at its end only, is taken',
      '33.0.0 answers 415; 28.1.0 and older take it.',
    ],
    vhdx: ['should', 'A vhdx disk is taken', 'The disk is smaller than the format has it: its regions do not begin at multiples of 1 MiB.'],
    vdi: ['must', 'A vdi disk is taken'],
    iso: ['must', 'An ISO 9660 disc is taken'],
    'iso-bootable': [
      'should',
      'An ISO 9660 disc with a partition table in front, to boot from a stick, is taken as iso',
      '30.2.0 and 31.1.0 find two formats in it and refuse it.',
    ],
    ploop: ['must', 'A ploop disk is taken'],
    'qcow2-as-raw': ['observed', 'A qcow2 disk that names no other file is taken as raw', 'The bytes of any disk are a raw disk, too.'],
  },
  (says) => ({
    operation: 'uploadImageData',
    status: [204],
    since: 'v2.0',
    says: `${says}, where the format is offered: an upload makes the image active, and its bytes come back.`,
    from: ['api-ref: Upload binary image data', measured],
  }),
);

const virtualSizes = each(
  'disk-image.virtual-size',
  {
    'qcow2-v2': ['must', 'a qcow2 disk of version 2'],
    'qcow2-v3': ['must', 'a qcow2 disk of version 3'],
    'vmdk-sparse': ['must', 'a vmdk disk of type monolithicSparse'],
    'vmdk-stream': ['must', 'a vmdk disk of type streamOptimized', '28.1.0 and older leave null.'],
    'vhd-dynamic': ['must', 'a dynamic vhd disk'],
    vhdx: ['must', 'a vhdx disk'],
    vdi: ['must', 'a vdi disk'],
    iso: ['must', 'an ISO 9660 disc', '28.1.0 and older leave null.'],
    gpt: ['must', 'a disk with a GUID partition table'],
    ploop: ['must', 'a ploop disk', 'Every calibrated release leaves null.'],
  },
  (says) => ({
    operation: 'showImage',
    status: [200],
    since: 'v2.0',
    says: `virtual_size of an uploaded image with ${says} is null, or the size of the disk as its format tells it.`,
    from: ['api-ref: Show image, response parameters', measured],
  }),
);

const formats = {
  qcow2: ['must', 'qcow2 disk'],
  vmdk: ['must', 'vmdk disk'],
  vhd: ['must', 'vhd disk'],
  vhdx: ['should', 'vhdx disk', 'The disk is smaller than the format has it: its regions do not begin at multiples of 1 MiB.'],
  vdi: ['must', 'vdi disk'],
  iso: ['must', 'ISO 9660 disc'],
  ploop: ['must', 'ploop disk'],
} as const satisfies Record<string, Row>;

const imported = {
  ...each('disk-image.glance-direct', formats, (says) => ({
    operation: 'importImage',
    status: [202],
    since: 'v2.6',
    needs: ['import.glance-direct'],
    says: `A staged ${says}, where the format is offered, becomes an active image with its bytes; virtual_size is null or that of the disk.`,
    from: ['api-ref: Import an image', measured],
  })),
  ...each('disk-image.web-download', formats, (says) => ({
    operation: 'importImage',
    status: [202],
    since: 'v2.6',
    needs: ['import.web-download', 'content-server'],
    says: `A ${says} at a URL, where the format is offered, becomes an active image with its bytes; virtual_size is null or that of the disk.`,
    from: ['api-ref: Import an image', measured],
  })),
};

const refused =
  (from: Requirement['from']) =>
  (says: string): Omit<Requirement, 'level'> => ({
    operation: 'uploadImageData',
    status: [415],
    since: 'v2.17',
    says: `Uploading ${says} is answered 415 or 400, and the image stays queued.`,
    from,
    note: asked,
  });

const mismatched = each(
  'disk-image.mismatch',
  {
    'raw-as-vmdk': ['must', 'bytes that are no disk to a vmdk image'],
    'raw-as-vhd': ['must', 'bytes that are no disk to a vhd image'],
    'raw-as-vhdx': ['must', 'bytes that are no disk to a vhdx image'],
    'raw-as-vdi': ['must', 'bytes that are no disk to a vdi image'],
    'raw-as-iso': ['must', 'bytes that are no disc to an iso image'],
    'raw-as-gpt': ['should', 'bytes that are no disk to a gpt image'],
    'qcow2-as-vmdk': ['must', 'a qcow2 disk to a vmdk image'],
    'vmdk-as-qcow2': ['must', 'a vmdk disk to a qcow2 image'],
    'qcow2-as-ami': ['should', 'a qcow2 disk to an ami image'],
    'qcow2-as-ploop': ['should', 'a qcow2 disk to a ploop image'],
    'qcow2-truncated': ['must', 'the first 64 bytes of a qcow2 disk to a qcow2 image'],
    'gpt-without-record': ['should', 'a disk without a protective master boot record to a gpt image'],
    'iso-and-qcow2': ['should', 'a disc that is a qcow2 disk as well to an iso image'],
  },
  refused(['api-ref: Upload binary image data, error response codes', releaseNote, measuredOn33]),
);

const dangerous = {
  ...each(
    'disk-image.unsafe',
    {
      'qcow2-backing-file': ['must', 'a qcow2 disk that lies upon another file'],
      'qcow2-data-file': ['must', 'a qcow2 disk whose data lie in another file'],
      'qcow2-unknown-feature': ['must', 'a qcow2 disk with a feature that nobody knows'],
      'qcow2-backing-file-as-raw': ['must', 'a qcow2 disk that lies upon another file to a raw image'],
      'qcow2-data-file-as-raw': ['must', 'a qcow2 disk whose data lie in another file to a raw image'],
    },
    refused([ossa2024, releaseNote, measuredSince30]),
  ),
  ...each(
    'disk-image.unsafe',
    {
      'vmdk-flat': ['must', 'a vmdk disk of type monolithicFlat, which names a file by its path'],
      'vmdk-path': ['must', 'a vmdk disk of type monolithicSparse that names a file by its path'],
      'vmdk-descriptor': ['must', 'a descriptor alone, which names a file by its path, to a vmdk image'],
      'vmdk-flat-as-raw': ['must', 'a vmdk disk that names a file by its path to a raw image'],
      'vmdk-descriptor-as-raw': ['must', 'a descriptor alone, which names a file by its path, to a raw image'],
    },
    refused([ossa2023, releaseNote, measuredSince30]),
  ),
  ...each(
    'disk-image.unsafe',
    { 'gpt-unprotected-as-raw': ['should', 'a disk whose protective record leaves a gap before its partition table to a raw image'] },
    refused(['glance option gpt_safety_checks_nonfatal', measuredOn33]),
  ),
};

const notImported = {
  'qcow2-backing-file': ['must', 'qcow2 disk that lies upon another file'],
  'qcow2-data-file': ['must', 'qcow2 disk whose data lie in another file'],
  'vmdk-flat': ['must', 'vmdk disk that names a file by its path'],
} as const satisfies Record<string, Row>;

const refusedImports = {
  ...each('disk-image.glance-direct-refused', notImported, (says) => ({
    operation: 'importImage',
    status: [202],
    since: 'v2.17',
    needs: ['import.glance-direct'],
    says: `The import of a staged ${says} fails: its task says so, and the image has no data and is not active.`,
    from: [ossa2024, ossa2023, measuredSince30],
    note: asked,
  })),
  ...each('disk-image.web-download-refused', notImported, (says) => ({
    operation: 'importImage',
    status: [202],
    since: 'v2.17',
    needs: ['import.web-download', 'content-server'],
    says: `The import of a ${says} from a URL fails: its task says so, and the image has no data and is queued.`,
    from: [ossa2024, ossa2023, measuredOn33],
    note: asked,
  })),
};

export const diskImage = {
  ...taken,
  ...virtualSizes,
  ...imported,
  ...mismatched,
  ...dangerous,
  ...refusedImports,
  'disk-image.virtual-size.is-known': {
    level: 'should',
    operation: 'showImage',
    status: [200],
    since: 'v2.0',
    says: 'virtual_size of uploaded vmdk, vhd, vhdx and vdi disks, of those that are offered, is not null.',
    from: ['api-ref: Show image, response parameters', measured],
    note: 'Not promised for any format.',
  },
  'disk-image.upload.unchecked-in-another-container': {
    level: 'observed',
    operation: 'uploadImageData',
    status: [204],
    since: 'v2.17',
    says: 'A qcow2 disk that lies upon another file is taken in the container ovf, into which nobody looks.',
    from: [measuredOn33],
    note: asked,
  },
  'disk-image.refused.leaves-no-data': {
    level: 'should',
    operation: 'downloadImageData',
    status: [204],
    since: 'v2.17',
    says: 'After an upload that was refused for its content the image has no data to download and no checksum, and is in no store.',
    from: ['api-ref: Upload binary image data, error response codes'],
    note: `${asked} 33.0.0 keeps the refused data and their sums: whoever may download the queued image gets them.`,
  },
  'disk-image.glance-direct-refused.takes-other-data': {
    level: 'should',
    operation: 'importImage',
    status: [202],
    since: 'v2.17',
    needs: ['import.glance-direct'],
    says: 'After an import that was refused for its content the image is queued again, and takes other data.',
    from: ['api-ref: Import an image', 'api-ref: Upload binary image data, error response codes'],
    note: `${asked} 33.0.0 leaves it importing, out of which nothing but its deletion leads.`,
  },
  'disk-image.web-download-refused.takes-other-data': {
    level: 'should',
    operation: 'importImage',
    status: [202],
    since: 'v2.17',
    needs: ['import.web-download', 'content-server'],
    says: 'After a download that was refused for its content the queued image can be imported from another URL.',
    from: ['api-ref: Import an image'],
    note: `${asked} 33.0.0 leaves what was refused in the store under the id of the image, and a file store takes no second: every later import and upload fails.`,
  },
} as const satisfies Record<string, Requirement>;
