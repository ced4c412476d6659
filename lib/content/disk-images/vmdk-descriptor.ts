/** What the descriptor of a VMDK says of the disk. */
export interface Descriptor {
  /** createType: how the disk is laid out. */
  readonly type: string;
  /** The line of the only extent: access, sectors, kind and file. */
  readonly extent: string;
  /** Eight hexadecimal digits. */
  readonly contentId: string;
}

/** The descriptor as text: Virtual Disk Format 5.0 of VMware, section "The descriptor". */
export function descriptorText({ type, extent, contentId }: Descriptor): string {
  return [
    '# Disk DescriptorFile',
    'version=1',
    `CID=${contentId}`,
    'parentCID=ffffffff',
    `createType="${type}"`,
    '',
    '# Extent description',
    extent,
    '',
    '# The Disk Data Base',
    '#DDB',
    '',
    'ddb.virtualHWVersion = "4"',
    'ddb.geometry.cylinders = "130"',
    'ddb.geometry.heads = "16"',
    'ddb.geometry.sectors = "63"',
    'ddb.adapterType = "ide"',
    '',
  ].join('\n');
}
