import { Fault } from '../fault.ts';
import { rules } from '../rules/index.ts';
import { opens, shows } from './defects.ts';
import type { Mutant } from './mutant.ts';

/** What a patch does, in which order, and what it answers. */
export const patchEffectMutants: readonly Mutant[] = [
  {
    id: 'patch-empty-touches',
    says: 'An empty patch moves updated_at.',
    kills: ['patch.empty.changes-nothing'],
    rules: { touch: (operation, image) => rules.touch(operation, image) },
  },
  {
    id: 'patch-never-touches',
    says: 'A patch leaves updated_at where it was.',
    kills: ['patch.updated-at.moves'],
    rules: { touch: (operation, image) => operation !== 'updateImage' && rules.touch(operation, image) },
  },
  {
    id: 'patch-add-conflicts',
    says: 'Adding what is there is answered 409 under the newer media type, too.',
    kills: ['patch.add.overwrites', 'patch.add.sets-a-base-attribute'],
    rules: { isStrictAdd: () => true },
  },
  {
    id: 'patch-replaces-nothing-by-nothing',
    says: 'Replacing a property by the empty text leaves the old value.',
    kills: ['patch.replace.sets-a-property'],
    rules: {
      setProperty: (image, name, value, verb) => rules.setProperty(image, name, value || (image.properties[name] ?? ''), verb),
    },
  },
  {
    id: 'patch-replace-adds',
    says: 'Replacing what is not there adds it.',
    kills: ['patch.replace.is-not-an-add'],
    rules: { missingProperty: (image, change) => change.verb === 'remove' && rules.missingProperty(image, change) },
  },
  {
    id: 'patch-backwards',
    says: 'The operations of a patch take effect from the last to the first.',
    kills: ['patch.operations.in-order', 'patch.operations.last-wins'],
    rules: { commit: (image, changes, apply) => rules.commit(image, changes.toReversed(), apply) },
  },
  {
    id: 'patch-first-wins',
    says: 'Of several operations on one name the first decides.',
    kills: ['patch.operations.last-wins'],
    rules: {
      commit: (image, changes, apply) =>
        rules.commit(
          image,
          changes.filter(({ name }, index) => changes.findIndex((change) => change.name === name) === index),
          apply,
        ),
    },
  },
  {
    id: 'patch-does-half-before-a-conflict',
    says: 'What stands before an operation that is answered 409 has taken effect.',
    kills: ['patch.operations.one-conflict-spoils-all'],
    rules: {
      commit: (image, changes, apply) => {
        for (const change of changes) apply(image, change);
      },
    },
  },
  {
    id: 'patch-does-half-before-a-bad-value',
    says: 'Values are looked at one by one, when what stands before them has taken effect.',
    kills: ['patch.operations.one-bad-value-spoils-all'],
    rules: {
      takesValue: (name, _value, fits) => fits || name === 'protected',
      setAttribute: (image, name, value) => {
        if (name === 'protected' && typeof value !== 'boolean') throw new Fault(400);
        rules.setAttribute(image, name, value);
      },
      commit: (image, changes, apply) => {
        for (const change of changes) apply(image, change);
      },
    },
  },
  {
    id: 'patch-answers-another-image',
    says: 'The answer to a patch has the default for min_disk.',
    kills: ['patch.answer.is-the-new-image'],
    rules: shows(['updateImage'], () => ({ min_disk: 0 })),
  },
  {
    id: 'patch-forgets-the-sums',
    says: 'A patch takes the sums of the data away.',
    kills: ['patch.data.stays'],
    rules: {
      commit: (image, changes, apply) => {
        rules.commit(image, changes, apply);
        image.checksum = null;
        image.hashValue = null;
      },
    },
  },
  {
    id: 'patch-not-for-admins',
    says: 'Not even an admin can change the images of another project.',
    kills: ['patch.admin.changes-other-projects'],
    rules: {
      mayChange: (operation, caller, image) =>
        rules.mayChange(operation, caller, image) && (operation !== 'updateImage' || caller.projectId === image.attributes.owner),
    },
  },
  {
    id: 'patch-tells-of-private-images',
    says: 'An empty patch of the private image of another project is answered 200.',
    kills: ['patch.stranger.hidden-is-not-found'],
    rules: opens('private', 'updateImage'),
  },
];
