import type { RequirementId } from '../../../specs/requirements/index.ts';
import type { Danger, Match } from '../formats/index.ts';
import type { Judgement } from '../rules/content.ts';
import { rules } from '../rules/index.ts';
import type { Mutant } from './mutant.ts';

type Kills = Mutant['kills'];
type Case = { readonly format: string | null; readonly found: readonly Match[] };

/** Data are judged otherwise, in the cases that are meant. */
function judging(isMeant: (one: Case) => boolean, change: (judgement: Judgement) => Judgement): Pick<Mutant, 'rules'> {
  return {
    rules: {
      judge(format, found, size, mustMatch) {
        const judgement = rules.judge(format, found, size, mustMatch);
        return isMeant({ format, found }) ? change(judgement) : judgement;
      },
    },
  };
}

const refuse = (): Judgement => ({ refusal: 'Image failed safety checks', virtualSize: null });
const take = (): Judgement => ({ virtualSize: null });

const is = (name: string, form?: Match['form']) => (one: Match) => one.name === name && (form === undefined || one.form === form);

/** A kind of disk that is right, by what is found and what the image says. */
const kinds: readonly [id: string, says: string, isMeant: (one: Case) => boolean, kills: readonly string[]][] = [
  ...['aki', 'ari', 'ami', 'ploop'].map((name): (typeof kinds)[number] => [
    name,
    `images of format ${name}`,
    ({ format }) => format === name,
    name === 'ploop' ? ['upload.ploop', 'glance-direct.ploop', 'web-download.ploop'] : [`upload.${name}`],
  ]),
  ['raw', 'disks without a format', ({ format, found }) => format === 'raw' && found.some(is('raw')), ['upload.raw']],
  [
    'partitioned',
    'raw images with partitions',
    ({ format, found }) => format === 'raw' && found.some(is('gpt')),
    ['upload.mbr-as-raw', 'upload.gpt-as-raw'],
  ],
  ['qcow2-v2', 'qcow2 disks of version 2', ({ found }) => found.some(is('qcow2', 'version 2')), ['upload.qcow2-v2']],
  [
    'qcow2-v3',
    'qcow2 disks of version 3',
    ({ found }) => found.some(is('qcow2', 'version 3')),
    ['upload.qcow2-v3', 'glance-direct.qcow2', 'web-download.qcow2'],
  ],
  ['vmdk-sparse', 'vmdk disks of type monolithicSparse', ({ found }) => found.some(is('vmdk', 'monolithicsparse')), ['upload.vmdk-sparse']],
  [
    'vmdk-stream',
    'vmdk disks of type streamOptimized',
    ({ found }) => found.some(is('vmdk', 'streamoptimized')),
    ['upload.vmdk-stream', 'glance-direct.vmdk', 'web-download.vmdk'],
  ],
  ['vhd', 'vhd disks', ({ found }) => found.some(is('vhd')), ['upload.vhd-dynamic', 'glance-direct.vhd', 'web-download.vhd']],
  ['vhdx', 'vhdx disks', ({ found }) => found.some(is('vhdx')), ['upload.vhdx', 'glance-direct.vhdx', 'web-download.vhdx']],
  ['vdi', 'vdi disks', ({ found }) => found.some(is('vdi')), ['upload.vdi', 'glance-direct.vdi', 'web-download.vdi']],
  ['iso', 'iso discs', ({ found }) => found.length === 1 && found.some(is('iso')), ['upload.iso', 'glance-direct.iso', 'web-download.iso']],
  ['iso-bootable', 'bootable iso discs', ({ found }) => found.length === 2 && found.some(is('iso')), ['upload.iso-bootable']],
];

/** The virtual size is wrong by a sector. */
const sizes: readonly [name: string, isMeant: (one: Case) => boolean][] = [
  ['qcow2-v2', ({ found }) => found.some(is('qcow2', 'version 2'))],
  ['qcow2-v3', ({ found }) => found.some(is('qcow2', 'version 3'))],
  ['vmdk-sparse', ({ found }) => found.some(is('vmdk', 'monolithicsparse'))],
  ['vmdk-stream', ({ found }) => found.some(is('vmdk', 'streamoptimized'))],
  ['vhd-dynamic', ({ found }) => found.some(is('vhd'))],
  ['vhdx', ({ found }) => found.some(is('vhdx'))],
  ['vdi', ({ found }) => found.some(is('vdi'))],
  ['iso', ({ found }) => found.some(is('iso'))],
  ['ploop', ({ format }) => format === 'ploop'],
];

/** What is taken although it is dangerous. */
const dangers: readonly [id: string, danger: Danger, kills: readonly string[]][] = [
  [
    'backing-file',
    'backing file',
    [
      'unsafe.qcow2-backing-file',
      'unsafe.qcow2-backing-file-as-raw',
      'glance-direct-refused.qcow2-backing-file',
      'web-download-refused.qcow2-backing-file',
    ],
  ],
  [
    'data-file',
    'data file',
    [
      'unsafe.qcow2-data-file',
      'unsafe.qcow2-data-file-as-raw',
      'glance-direct-refused.qcow2-data-file',
      'web-download-refused.qcow2-data-file',
    ],
  ],
  ['unknown-feature', 'unknown feature', ['unsafe.qcow2-unknown-feature']],
  [
    'subformat',
    'subformat',
    ['unsafe.vmdk-flat', 'unsafe.vmdk-flat-as-raw', 'glance-direct-refused.vmdk-flat', 'web-download-refused.vmdk-flat'],
  ],
  ['extent', 'extent elsewhere', ['unsafe.vmdk-path']],
  ['descriptor', 'descriptor alone', ['unsafe.vmdk-descriptor', 'unsafe.vmdk-descriptor-as-raw']],
  ['partition-table', 'partition table', ['unsafe.gpt-unprotected-as-raw']],
];

/** What is taken although the image says something else. */
const mismatches: readonly [id: string, isMeant: (one: Case) => boolean][] = [
  ...['vmdk', 'vhd', 'vhdx', 'vdi', 'iso'].map((name): (typeof mismatches)[number] => [
    `raw-as-${name}`,
    ({ format, found }) => format === name && found.some(is('raw')),
  ]),
  ['qcow2-as-vmdk', ({ format, found }) => format === 'vmdk' && found.some(is('qcow2'))],
  ['vmdk-as-qcow2', ({ format, found }) => format === 'qcow2' && found.some(is('vmdk'))],
  ['qcow2-as-ami', ({ format, found }) => format === 'ami' && found.some(is('qcow2'))],
  ['qcow2-as-ploop', ({ format, found }) => format === 'ploop' && found.some(is('qcow2'))],
  ['iso-and-qcow2', ({ found }) => found.some(is('iso')) && found.some(is('qcow2'))],
];

const killed = (names: readonly string[]) => names.map((name) => `disk-image.${name}` as RequirementId) as unknown as Kills;

export const diskImageMutants: readonly Mutant[] = [
  ...kinds.map(([id, says, isMeant, kills]) => ({
    id: `disk-${id}-refused`,
    says: `Data of ${says} are refused.`,
    kills: killed(kills),
    ...judging(isMeant, refuse),
  })),
  ...sizes.map(([name, isMeant]) => ({
    id: `disk-${name}-size-of-another`,
    says: `The virtual size of ${name} is a sector more than that of the disk.`,
    kills: killed([`virtual-size.${name}`]),
    ...judging(isMeant, (judgement) => ({ ...judgement, virtualSize: (judgement.virtualSize ?? 0) + 512 })),
  })),
  ...dangers.map(([id, danger, kills]) => ({
    id: `disk-${id}-taken`,
    says: `Disks with this defect are taken: ${danger}.`,
    kills: killed(kills),
    ...judging(({ found }) => found.some((one) => one.danger === danger), take),
  })),
  ...mismatches.map(([name, isMeant]) => ({
    id: `disk-${name}-taken`,
    says: `Data are taken although they are not what the image says: ${name}.`,
    kills: killed([`mismatch.${name}`]),
    ...judging(isMeant, take),
  })),
];
