import { rules } from '../rules/index.ts';
import { shows } from './defects.ts';
import type { Mutant } from './mutant.ts';

/** The schema of an image offers gpt, and images may say it. */
const offersGpt: Pick<Mutant, 'onResponse'> = {
  async onResponse(operation, response) {
    if (operation !== 'showImageSchema') return response;
    const schema = (await response.json()) as { properties: { disk_format: { enum: (string | null)[] } } };
    schema.properties.disk_format.enum.push('gpt');
    return Response.json(schema, { status: response.status });
  },
};
const knowsGpt = { isKnownFormat: (format: string, known: readonly string[]) => format === 'gpt' || rules.isKnownFormat(format, known) };

export const diskImageMoreMutants: readonly Mutant[] = [
  {
    id: 'disk-gpt-offered-and-refused',
    says: 'The schema offers gpt, and disks with a partition table are refused.',
    kills: ['disk-image.upload.gpt'],
    ...offersGpt,
    rules: {
      ...knowsGpt,
      judge: (...args) => (args[0] === 'gpt' ? { refusal: 'no disk', virtualSize: null } : rules.judge(...args)),
    },
  },
  {
    id: 'disk-gpt-has-no-size',
    says: 'The virtual size of a gpt disk is that of its first partition.',
    kills: ['disk-image.virtual-size.gpt'],
    ...offersGpt,
    rules: { ...knowsGpt, judge: (...args) => (args[0] === 'gpt' ? { virtualSize: 65_536 } : rules.judge(...args)) },
  },
  {
    id: 'disk-gpt-believed',
    says: 'The schema offers gpt, and any bytes are taken for it.',
    kills: ['disk-image.mismatch.raw-as-gpt', 'disk-image.mismatch.gpt-without-record'],
    ...offersGpt,
    rules: { ...knowsGpt, judge: (...args) => (args[0] === 'gpt' ? { virtualSize: null } : rules.judge(...args)) },
  },
  {
    id: 'disk-short-header-taken',
    says: 'Data that are shorter than a header are taken for anything.',
    kills: ['disk-image.mismatch.qcow2-truncated'],
    rules: {
      judge: (...args) => (args[2] < 512 ? { virtualSize: null } : rules.judge(...args)),
    },
  },
  {
    id: 'disk-unlooked-into-when-downloaded',
    says: 'Only uploads and staged data are looked into.',
    kills: ['disk-image.web-download-refused.qcow2-backing-file', 'disk-image.web-download-refused.vmdk-flat'],
    rules: { isInspected: (container, way) => way !== 'web-download' && rules.isInspected(container, way) },
  },
  {
    id: 'disk-unlooked-into-when-staged',
    says: 'Only uploads and downloads are looked into.',
    kills: ['disk-image.glance-direct-refused.qcow2-data-file', 'disk-image.glance-direct-refused.vmdk-flat'],
    rules: { isInspected: (container, way) => way !== 'glance-direct' && rules.isInspected(container, way) },
  },
  {
    id: 'disk-size-only-of-qcow2',
    says: 'The virtual size is known of qcow2 and raw disks only.',
    kills: ['disk-image.virtual-size.is-known'],
    rules: shows(['showImage'], ({ disk_format, virtual_size }) => ({
      virtual_size: disk_format === 'qcow2' || disk_format === 'raw' ? virtual_size : null,
    })),
  },
  {
    id: 'disk-refused-data-stay',
    says: 'Data that were refused stay in the store, and the queued image gives them to whoever downloads it, as in 33.0.0.',
    kills: ['disk-image.refused.leaves-no-data'],
    rules: {
      keepAfterRefusal(image, data) {
        rules.keepAfterRefusal(image, data);
        image.locations = [{ store: '', path: data.path }];
      },
    },
  },
  {
    id: 'disk-refused-import-stays-importing',
    says: 'An image whose staged data were refused stays importing, as in 33.0.0.',
    kills: ['disk-image.glance-direct-refused.takes-other-data'],
    rules: { statusAfterRefusal: (image) => image.status },
  },
  {
    id: 'disk-refused-download-stays-saving',
    says: 'An image whose download was refused is saving for ever.',
    kills: ['disk-image.web-download-refused.takes-other-data'],
    rules: { statusAfterRefusal: () => 'saving' },
  },
];
