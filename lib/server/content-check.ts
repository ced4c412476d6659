import type { Service } from './call.ts';
import { formatsOf } from './formats/index.ts';
import type { Image } from './model.ts';
import type { Judgement } from './rules/content.ts';

/** Looks into stored data: are they what the image says, may they be taken, and how large is the disk in them? */
export async function checkContent(
  { rules, settings }: Pick<Service, 'rules' | 'settings'>,
  image: Image,
  data: { readonly path: string; readonly size: number },
  way: string,
): Promise<Judgement> {
  const { disk_format, container_format } = image.attributes;
  if (!rules.isInspected(container_format, way)) return { virtualSize: null };
  const found = await formatsOf(data.path, data.size);
  return rules.judge(disk_format, found, data.size, settings.requireImageFormatMatch);
}
