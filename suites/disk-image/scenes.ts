import { type DiskImageName, diskImageOf, type Image, type Scene, scene } from '../../lib/conformance.ts';

const known = new Map<string, Scene<Image>>();

/** An image that was made active by the upload of a disk in its format: what shows that the target takes the format. */
export function taken(name: DiskImageName, disk_format: string): Scene<Image> {
  const key = `${name} as ${disk_format}`;
  const found =
    known.get(key) ??
    scene(({ given, random }) => given.active(diskImageOf(name, random.key()).data, { disk_format, container_format: 'bare' }));
  known.set(key, found);
  return found;
}
