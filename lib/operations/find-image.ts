import type { Image } from '../client/index.ts';
import { ConformanceError } from '../errors.ts';
import { resourceOrNone } from './answered.ts';
import type { Missing, Operating } from './context.ts';
import { imageListOperations } from './image-list.ts';

const looksLikeAnId = /^[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}$/i;

/**
 * The one image with this id, or else with this name, hidden ones last. Undefined where there is none, or ERR_NOT_FOUND with
 * ignoreMissing false. Errors: ERR_DUPLICATE for two with the name.
 */
export async function findImage(
  operating: Operating,
  nameOrId: string,
  { ignoreMissing = true }: Missing = {},
  operation = 'findImage',
): Promise<Image | undefined> {
  const byId = looksLikeAnId.test(nameOrId) ? await resourceOrNone(operation, operating.client.showImage(nameOrId)) : undefined;
  const found = byId ?? (await named(operating, operation, nameOrId, 'false')) ?? (await named(operating, operation, nameOrId, 'true'));
  if (found || ignoreMissing) return found;
  throw new ConformanceError('ERR_NOT_FOUND', `${operation}: no image has the name or id ${nameOrId}.`, {
    hint: 'Check the spelling, and that this project may see the image.',
  });
}

async function named(operating: Operating, operation: string, name: string, hidden: 'true' | 'false'): Promise<Image | undefined> {
  // Before a colon Glance looks for an operator.
  const filter = name.includes(':') ? `eq:${name}` : name;
  const found: Image[] = [];
  for await (const image of imageListOperations(operating).images({ name: filter, os_hidden: hidden })) {
    found.push(image);
    if (found.length < 2) continue;
    throw new ConformanceError(
      'ERR_DUPLICATE',
      `${operation}: more than one image has the name ${name}: ${found.map((i) => i.id).join(', ')} …`,
      {
        hint: 'Use the id.',
      },
    );
  }
  return found[0];
}
