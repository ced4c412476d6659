import { type DiskImage, type DiskImageName, diskImageOf, type Image, type Scene, scene } from '../../lib/conformance.ts';

interface Taken extends DiskImage {
  readonly image: Image;
}

const known = new Map<string, Scene<Taken>>();

/** An image that was made active by the upload of a disk in its format: what shows that the target takes the format. */
export function taken(name: DiskImageName, disk_format: string): Scene<Taken> {
  const key = `${name} as ${disk_format}`;
  const found =
    known.get(key) ??
    scene(async ({ given, random }) => {
      const disk = diskImageOf(name, random.key());
      return { ...disk, image: await given.active(disk.data, { disk_format, container_format: 'bare' }) };
    });
  known.set(key, found);
  return found;
}
