import type { Image } from '../model.ts';
import { rules } from '../rules/index.ts';
import type { Mutant } from './mutant.ts';

/** Counts for each image by itself. */
function countByImage(): (image: Image) => number {
  const counts = new Map<string, number>();
  return ({ id }) => {
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return count;
  };
}

/** Notes that something has happened to an image, and tells. */
function noteOf(): { readonly take: (image: Image) => void; readonly has: (image: Image) => boolean } {
  const ids = new Set<string>();
  return { take: ({ id }) => void ids.add(id), has: ({ id }) => ids.has(id) };
}

const wasDeactivated = noteOf();
const wasReactivated = noteOf();
const wasShared = noteOf();
const deactivations = countByImage();
const removals = countByImage();
const sizes = new Map<string | null, number | null>();
const removed = new Set<string>();

/** Defects that show only after several operations in a certain order. */
export const stateWalkMutants: readonly Mutant[] = [
  {
    id: 'walk-deactivated-twice-loses-sums',
    says: 'An image that is deactivated for the second time loses its checksum.',
    kills: ['state.walk.statuses'],
    rules: {
      deactivate(image) {
        const isActive = image.status === 'active';
        rules.deactivate(image);
        if (isActive && deactivations(image) === 2) image.checksum = null;
      },
    },
  },
  {
    id: 'walk-made-again-has-the-size',
    says: 'An image that is made after one of the same name was deleted has the size of that one.',
    kills: ['state.walk.statuses'],
    rules: {
      filesOnDelete(image) {
        sizes.set(image.attributes.name, image.size);
        return rules.filesOnDelete(image);
      },
      newImage(id, caller, attributes, properties) {
        return { ...rules.newImage(id, caller, attributes, properties), size: sizes.get(attributes.name ?? null) ?? null };
      },
    },
  },
  {
    id: 'walk-changed-after-reactivation-is-unprotected',
    says: 'A change of an image that was deactivated and reactivated takes its protection away.',
    kills: ['state.walk.attributes'],
    rules: {
      reactivate(image) {
        if (image.status === 'deactivated') wasReactivated.take(image);
        rules.reactivate(image);
      },
      commit(image, changes, apply) {
        rules.commit(image, changes, apply);
        if (wasReactivated.has(image) && !changes.some(({ name }) => name === 'protected')) image.attributes.protected = false;
      },
    },
  },
  {
    id: 'walk-second-removal-takes-two-tags',
    says: 'Whoever takes away the second tag of an image takes another with it.',
    kills: ['state.walk.attributes'],
    rules: {
      touch(operation, image, changes) {
        if (operation === 'removeTag' && removals(image) % 2 === 0) image.attributes.tags.shift();
        rules.touch(operation, image, changes);
      },
    },
  },
  {
    id: 'walk-deactivation-drops-a-tag',
    says: 'An image with several tags loses one when it is deactivated.',
    kills: ['state.walk.attributes'],
    rules: {
      deactivate(image) {
        const isActive = image.status === 'active';
        rules.deactivate(image);
        if (isActive && image.attributes.tags.length > 1) image.attributes.tags.pop();
      },
    },
  },
  {
    id: 'walk-property-does-not-come-back',
    says: 'A property that was removed cannot be added again: it is taken and does not appear.',
    kills: ['state.walk.attributes'],
    rules: {
      removeProperty(image, name) {
        removed.add(`${image.id} ${name}`);
        rules.removeProperty(image, name);
      },
      setProperty(image, name, value, verb) {
        if (!removed.has(`${image.id} ${name}`)) rules.setProperty(image, name, value, verb);
      },
    },
  },
  {
    id: 'walk-shared-again-makes-pending',
    says: 'The members of an image are pending again when it is shared again.',
    kills: ['state.walk.sharing'],
    rules: {
      setAttribute(image, name, value) {
        const isBack = name === 'visibility' && value === 'shared' && image.attributes.visibility !== 'shared';
        rules.setAttribute(image, name, value);
        if (isBack) image.members = image.members.map((member) => ({ ...member, status: 'pending' }));
      },
    },
  },
  {
    id: 'walk-seen-once-is-seen-for-ever',
    says: 'A project that an image is no longer shared with sees it for as long as it is shared at all.',
    kills: ['state.walk.sharing'],
    rules: {
      canSee(operation, caller, image) {
        const isMember = image.members.some(({ memberId }) => memberId === caller.projectId);
        return rules.canSee(operation, caller, image) || (image.attributes.visibility === 'shared' && isMember);
      },
    },
  },
  {
    id: 'walk-community-once-stays-open',
    says: 'An image that was a community image and then shared is still seen by everybody.',
    kills: ['state.walk.sharing'],
    rules: {
      setAttribute(image, name, value) {
        if (name === 'visibility' && image.attributes.visibility === 'community' && value === 'shared') wasShared.take(image);
        rules.setAttribute(image, name, value);
      },
      canSee: (operation, caller, image) => rules.canSee(operation, caller, image) || wasShared.has(image),
    },
  },
  {
    id: 'walk-deactivation-forgets-copies',
    says: 'An image in several stores is in the first of them alone after it was deactivated.',
    kills: ['state.walk.stores'],
    rules: {
      deactivate(image) {
        rules.deactivate(image);
        image.locations = image.locations.slice(0, 1);
      },
    },
  },
  {
    id: 'walk-deletes-the-other-copy',
    says: 'Of an image that was reactivated another copy is deleted than the one that is named.',
    kills: ['state.walk.stores'],
    rules: {
      reactivate(image) {
        if (image.status === 'deactivated') wasDeactivated.take(image);
        rules.reactivate(image);
      },
      locationInStore(image, store) {
        const named = rules.locationInStore(image, store);
        const other = image.locations.find((location) => location !== named);
        return (wasDeactivated.has(image) && other) || named;
      },
    },
  },
];
