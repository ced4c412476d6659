import { rules } from '../rules/index.ts';
import type { Variation } from './variation.ts';

/** Deployments whose policy forbids what others allow, or the other way round. */
export const policyVariations: readonly Variation[] = [
  { id: 'no-publicize', says: 'Nobody may make an image public.', options: { alteration: { rules: { mayPublish: () => false } } } },
  {
    id: 'no-tasks',
    says: 'The task API is forbidden to everybody.',
    options: { alteration: { rules: { mayUseTasks: () => false } } },
  },
  {
    id: 'no-metadef-writes',
    says: 'Nobody may write metadata definitions.',
    options: { alteration: { rules: { mayWriteMetadefs: () => false } } },
  },
  {
    id: 'no-copy-image',
    says: 'Nobody may copy data between stores, though the method is there.',
    options: { alteration: { rules: { mayCopy: () => false } } },
  },
  {
    id: 'no-delete-from-store',
    says: 'Nobody may delete data from one store.',
    options: { alteration: { rules: { mayDeleteFromStore: () => false } } },
  },
  {
    id: 'no-store-details',
    says: 'Nobody is told the details of stores.',
    options: { alteration: { rules: { mayListStoreDetail: () => false } } },
  },
  {
    id: 'old-readers',
    says: 'Roles do not matter to what a user may do with the images of the project, as before Glance 26.',
    options: {
      alteration: {
        rules: {
          mayCreate: () => true,
          mayChange: (operation, caller, image) => rules.mayChange(operation, caller, image) || caller.projectId === image.attributes.owner,
          mayDownload: (caller, image) => caller.roles.includes('admin') || image.status !== 'deactivated',
        },
      },
    },
  },
];
