import { Fault } from '../fault.ts';
import type { Image } from '../model.ts';
import { type Rules, rules } from '../rules/index.ts';
import type { Mutant } from './mutant.ts';

/** Changes within so many milliseconds of one another are at once. */
const atOnce = 1000;

/** A server in which changes at once take one another's properties away. */
function losesUpdates(): Partial<Rules> {
  const last = new WeakMap<Image, number>();
  return {
    commit(image, changes, apply) {
      rules.commit(image, changes, apply);
      if (Date.now() - (last.get(image) ?? 0) < atOnce) image.properties = {};
      last.set(image, Date.now());
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
    says: 'Of several changes at once none is kept.',
    kills: ['state.update.concurrent-one-is-kept'],
    rules: losesUpdates(),
  },
  {
    id: 'state-third-tag-takes-all',
    says: 'The third tag of an image takes itself and the others away.',
    kills: ['state.tag.concurrent-one-is-kept'],
    rules: { addTag: (tags, tag) => (tags.length < 2 ? rules.addTag(tags, tag) : []) },
  },
  {
    id: 'state-refused-delete-takes-staged-data',
    says: 'A delete that is refused because the image is protected takes its staged data away.',
    kills: ['state.delete.protected-keeps-staged-data'],
    rules: {
      isProtected(image, caller) {
        const isProtected = rules.isProtected(image, caller);
        if (isProtected) image.staged = null;
        return isProtected;
      },
    },
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
