import { Fault } from '../fault.ts';
import { copyOf, type Image } from '../model.ts';
import { type Rules, rules } from '../rules/index.ts';
import type { Mutant } from './mutant.ts';

/** So long, in milliseconds, a change does not see the one before. */
const blindness = 1000;

/** A server that reads an image, changes it and writes it back, with nothing to keep others from it meanwhile. */
function losesUpdates(): Partial<Rules> {
  const read = new WeakMap<Image, { readonly copy: Image; readonly at: number }>();
  return {
    commit(image, changes, apply) {
      const last = read.get(image);
      const { copy, at } = last !== undefined && Date.now() - last.at < blindness ? last : { copy: copyOf(image), at: Date.now() };
      read.set(image, { copy, at });
      const draft = copyOf(copy);
      for (const change of changes) apply(draft, change);
      Object.assign(image, { attributes: draft.attributes, properties: draft.properties });
    },
  };
}

/** The formats of an image in these statuses can be changed, or cannot. */
const formats = (isFixed: boolean, ...statuses: readonly Image['status'][]): Partial<Rules> => ({
  isFormatFixed: (image) => (statuses.includes(image.status) ? isFixed : rules.isFormatFixed(image)),
});

export const stateChangeMutants: readonly Mutant[] = [
  {
    id: 'state-formats-fixed-at-once',
    says: 'The formats of an image can never be changed.',
    kills: ['state.update.queued-formats'],
    rules: formats(true, 'queued'),
  },
  {
    id: 'state-formats-of-staged-change',
    says: 'The formats of an image with staged data can be changed.',
    kills: ['state.update.uploading-formats-refused'],
    rules: formats(false, 'uploading'),
  },
  {
    id: 'state-formats-of-deactivated-change',
    says: 'The formats of a deactivated image can be changed.',
    kills: ['state.update.deactivated-formats-refused'],
    rules: formats(false, 'deactivated'),
  },
  {
    id: 'state-update-not-while-staged',
    says: 'An image with staged data cannot be changed or tagged.',
    kills: ['state.update.properties-in-any-status', 'state.tag.in-any-status'],
    rules: {
      mayChange: (operation, caller, image) => {
        const isChange = operation === 'updateImage' || operation === 'addTag';
        return rules.mayChange(operation, caller, image) && !(isChange && image.status === 'uploading');
      },
    },
  },
  {
    id: 'state-update-is-lost-with-data',
    says: 'What was changed while data came in is lost when they are there, as in Glance.',
    kills: ['state.update.while-importing-survives', 'state.update.while-saving-survives'],
    rules: {
      fill: (image, data, virtualSize) => {
        rules.fill(image, data, virtualSize);
        image.properties = {};
      },
    },
  },
  {
    id: 'state-update-loses-what-is-concurrent',
    says: 'Of several changes at once the last wins, as in Glance.',
    kills: ['state.update.concurrent-are-all-kept'],
    rules: losesUpdates(),
  },
  {
    id: 'state-tag-keeps-two',
    says: 'An image has the last two tags that were added.',
    kills: ['state.tag.concurrent-are-all-kept'],
    rules: { addTag: (tags, tag) => rules.addTag(tags, tag).slice(-2) },
  },
  {
    id: 'state-protected-is-read-only',
    says: 'A protected image cannot be changed.',
    kills: ['state.update.protected-allowed'],
    rules: {
      commit: (image, changes, apply) => {
        if (image.attributes.protected && changes.every(({ name }) => name !== 'protected')) throw new Fault(403);
        rules.commit(image, changes, apply);
      },
    },
  },
];
