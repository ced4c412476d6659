import { rules } from '../rules/index.ts';
import { answersAbsent, shows } from './defects.ts';
import type { Mutant } from './mutant.ts';

/** Forms of tags, and what tagging leaves; and the links of an image. */
export const tagMoreMutants: readonly Mutant[] = [
  {
    id: 'tag-ends-at-a-comma',
    says: 'What follows a comma in a tag is lost.',
    kills: ['tag.add.special-characters'],
    rules: { checkTag: (tag) => rules.checkTag(tag).split(',')[0] ?? '' },
  },
  {
    id: 'tag-has-no-case',
    says: 'A tag that differs only in case is there already.',
    kills: ['tag.add.case-counts'],
    rules: {
      addTag: (tags, tag) => (tags.some((other) => other.toLowerCase() === tag.toLowerCase()) ? [...tags] : rules.addTag(tags, tag)),
    },
  },
  {
    id: 'tag-with-a-body',
    says: 'The body of a request that tags is passed over.',
    kills: ['tag.add.body-refused'],
    onRequest: (request, next) => {
      if (request.method !== 'PUT' || !request.url.includes('/tags/')) return next(request);
      const headers = new Headers(request.headers);
      for (const name of ['content-length', 'content-type', 'transfer-encoding']) headers.delete(name);
      return next(new Request(request.url, { method: request.method, headers }));
    },
  },
  {
    id: 'tag-leaves-updated-at',
    says: 'Tagging an image leaves updated_at where it was.',
    kills: ['tag.add.moves-updated-at'],
    rules: { touch: (operation, image, changes) => operation !== 'addTag' && rules.touch(operation, image, changes) },
  },
  {
    id: 'tag-off-nothing-is-fine',
    says: 'Removing a tag from an image that does not exist is answered 204.',
    kills: ['tag.remove.unknown-image-is-not-found'],
    rules: answersAbsent('removeTag', 204),
  },
  {
    id: 'image-links-to-its-data-wrongly',
    says: 'file of an image leads to its members.',
    kills: ['image.links-lead-back'],
    rules: shows(['createImage', 'showImage', 'updateImage', 'listImages'], (body) => ({ file: `${String(body.self)}/members` })),
  },
];
