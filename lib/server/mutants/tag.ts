import { Fault } from '../fault.ts';
import { rules } from '../rules/index.ts';
import { limits } from '../settings.ts';
import { answersAbsent, letsReadersChange } from './defects.ts';
import type { Mutant } from './mutant.ts';

export const tagMutants: readonly Mutant[] = [
  {
    id: 'tag-replaces-the-others',
    says: 'An added tag takes the place of those that the image had.',
    kills: ['tag.add.is-on-the-image'],
    rules: { addTag: (_tags, tag) => [tag] },
  },
  {
    id: 'tag-twice-conflicts',
    says: 'Adding a tag that the image has is answered 409.',
    kills: ['tag.add.twice-is-once'],
    rules: {
      addTag: (tags, tag) => {
        if (tags.includes(tag)) throw new Fault(409);
        return rules.addTag(tags, tag);
      },
    },
  },
  {
    id: 'tag-cut-to-length',
    says: 'A tag that is too long is shortened silently.',
    kills: ['tag.add.over-255-refused'],
    rules: { checkTag: (tag) => tag.slice(0, limits.tag) },
  },
  {
    id: 'tag-on-nothing-is-fine',
    says: 'Tagging an image that does not exist is answered 204.',
    kills: ['tag.add.unknown-image-is-not-found'],
    rules: answersAbsent('addTag', 204),
  },
  {
    id: 'tag-open-to-readers',
    says: 'A reader can tag the images of the project.',
    kills: ['tag.add.reader-refused'],
    rules: letsReadersChange('addTag'),
  },
  {
    id: 'tag-removes-all',
    says: 'Removing a tag takes the others away too.',
    kills: ['tag.remove.is-gone'],
    rules: { removeTag: (tags, tag) => rules.removeTag(tags, tag).slice(0, 0) },
  },
  {
    id: 'tag-stays',
    says: 'Removing a tag is answered 204 and changes nothing.',
    kills: ['tag.remove.is-gone'],
    rules: { removeTag: (tags, tag) => (rules.removeTag(tags, tag).length < tags.length ? [...tags] : []) },
  },
  {
    id: 'tag-missing-is-fine',
    says: 'Removing a tag that the image does not have is answered 204.',
    kills: ['tag.remove.missing-is-not-found'],
    rules: { removeTag: (tags, tag) => tags.filter((other) => other !== tag) },
  },
];
