import { Fault } from '../fault.ts';
import { rules } from '../rules/index.ts';
import { answersAbsent } from './defects.ts';
import type { Mutant } from './mutant.ts';

export const imageActionMutants: readonly Mutant[] = [
  {
    id: 'deactivate-withholds-nothing',
    says: 'The data of a deactivated image can be downloaded as before.',
    kills: ['image.deactivate.withholds-data'],
    rules: { mayDownload: (caller) => caller.roles.includes('member') },
  },
  {
    id: 'deactivate-once-only',
    says: 'Deactivating a deactivated image is answered 403.',
    kills: ['image.deactivate.is-idempotent'],
    rules: {
      deactivate: (image) => {
        if (image.status === 'deactivated') throw new Fault(403);
        rules.deactivate(image);
      },
    },
  },
  {
    id: 'deactivate-takes-queued',
    says: 'An image without data can be deactivated.',
    kills: ['image.deactivate.queued-refused'],
    rules: {
      deactivate: (image) => {
        image.status = 'deactivated';
      },
    },
  },
  {
    id: 'deactivate-of-nothing-is-fine',
    says: 'Deactivating an image that does not exist is answered 204.',
    kills: ['image.deactivate.unknown-is-not-found'],
    rules: answersAbsent('deactivateImage', 204),
  },
  {
    id: 'deactivate-for-admins-only',
    says: 'The owner cannot deactivate an image.',
    kills: ['image.deactivate.owner-allowed'],
    rules: {
      mayChange: (operation, caller, image) =>
        rules.mayChange(operation, caller, image) && (caller.roles.includes('admin') || !/activateImage$/.test(operation)),
    },
  },
  {
    id: 'reactivate-loses-the-data',
    says: 'A reactivated image is active, but its data are lost.',
    kills: ['image.reactivate.gives-data-again'],
    rules: {
      reactivate: (image) => {
        if (image.status === 'deactivated') image.locations = [];
        rules.reactivate(image);
      },
    },
  },
  {
    id: 'reactivate-refuses-active',
    says: 'Reactivating an active image is answered 403.',
    kills: ['image.reactivate.active-is-unchanged'],
    rules: {
      reactivate: (image) => {
        if (image.status === 'active') throw new Fault(403);
        rules.reactivate(image);
      },
    },
  },
];
