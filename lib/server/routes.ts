import type { OperationId } from '../../specs/schemas.gen.ts';
import { cacheResources } from './cache/index.ts';
import type { Handler } from './call.ts';
import { getImportInfo, listStores, showImageSchema, showImagesSchema } from './discovery.ts';
import { deactivateImage, reactivateImage } from './image-actions.ts';
import { downloadImageData } from './image-download.ts';
import { stageImageData } from './image-stage.ts';
import { listImageTasks } from './image-tasks.ts';
import { uploadImageData } from './image-upload.ts';
import { createImage } from './images-create.ts';
import { listImages } from './images-list.ts';
import { deleteImage, showImage } from './images-show.ts';
import { updateImage } from './images-update.ts';
import { importImage } from './import.ts';
import { addLocation, listLocations } from './locations.ts';
import { addMember, listMembers, removeMember, showMember, updateMember } from './members.ts';
import { metadefResources, metadefSchemaResources } from './metadefs/index.ts';
import { showUsage } from './quotas.ts';
import { schemaResources } from './schemas.ts';
import { deleteImageFromStore, listStoresDetail } from './stores.ts';
import { addTag, removeTag } from './tags.ts';
import { createTask, listTasks, refuseTaskDeletion, showTask } from './tasks.ts';

export interface Route {
  readonly operation: OperationId;
  readonly handler: Handler;
  /** A request that brings a body is refused with 400. */
  readonly bodyless?: true;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Resource {
  /** In the order of the Allow header. */
  readonly methods: Partial<Readonly<Record<Method, Route>>>;
  /** What another method gets: 405, but for one resource of Glance that has no route to say so. */
  readonly otherwise?: 404;
  /** The Allow header where it does not tell all of the methods. */
  readonly allow?: string;
}

/** Every path of the Image API below its version. */
export const resources: Readonly<Record<string, Resource>> = {
  '/images': {
    methods: { GET: { operation: 'listImages', handler: listImages }, POST: { operation: 'createImage', handler: createImage } },
  },
  '/images/:id': {
    methods: {
      GET: { operation: 'showImage', handler: showImage, bodyless: true },
      PATCH: { operation: 'updateImage', handler: updateImage },
      DELETE: { operation: 'deleteImage', handler: deleteImage, bodyless: true },
    },
  },
  '/images/:id/file': {
    methods: {
      GET: { operation: 'downloadImageData', handler: downloadImageData, bodyless: true },
      PUT: { operation: 'uploadImageData', handler: uploadImageData },
    },
  },
  '/images/:id/stage': { methods: { PUT: { operation: 'stageImageData', handler: stageImageData } } },
  '/images/:id/import': { methods: { POST: { operation: 'importImage', handler: importImage } } },
  '/images/:id/tasks': { methods: { GET: { operation: 'listImageTasks', handler: listImageTasks, bodyless: true } }, otherwise: 404 },
  '/images/:id/actions/deactivate': {
    methods: { POST: { operation: 'deactivateImage', handler: deactivateImage, bodyless: true } },
  },
  '/images/:id/actions/reactivate': {
    methods: { POST: { operation: 'reactivateImage', handler: reactivateImage, bodyless: true } },
  },
  '/images/:id/tags/:tag': {
    methods: {
      PUT: { operation: 'addTag', handler: addTag, bodyless: true },
      DELETE: { operation: 'removeTag', handler: removeTag, bodyless: true },
    },
  },
  '/images/:id/members': {
    methods: {
      GET: { operation: 'listMembers', handler: listMembers, bodyless: true },
      POST: { operation: 'addMember', handler: addMember },
    },
  },
  '/images/:id/members/:member': {
    methods: {
      GET: { operation: 'showMember', handler: showMember, bodyless: true },
      PUT: { operation: 'updateMember', handler: updateMember },
      DELETE: { operation: 'removeMember', handler: removeMember, bodyless: true },
    },
  },
  '/images/:id/locations': {
    methods: { POST: { operation: 'addLocation', handler: addLocation }, GET: { operation: 'listLocations', handler: listLocations } },
    allow: 'POST',
  },
  '/stores/:store/:id': { methods: { DELETE: { operation: 'deleteImageFromStore', handler: deleteImageFromStore, bodyless: true } } },
  '/tasks': {
    methods: { GET: { operation: 'listTasks', handler: listTasks }, POST: { operation: 'createTask', handler: createTask } },
  },
  '/tasks/:id': {
    // DELETE is no operation of the API: it is routed only to be refused.
    methods: { GET: { operation: 'showTask', handler: showTask }, DELETE: { operation: 'showTask', handler: refuseTaskDeletion } },
  },
  '/info/stores/detail': { methods: { GET: { operation: 'listStoresDetail', handler: listStoresDetail, bodyless: true } } },
  ...cacheResources,
  '/info/import': { methods: { GET: { operation: 'getImportInfo', handler: getImportInfo, bodyless: true } } },
  '/info/usage': { methods: { GET: { operation: 'getUsage', handler: showUsage } }, otherwise: 404 },
  '/info/stores': { methods: { GET: { operation: 'listStores', handler: listStores, bodyless: true } } },
  '/schemas/image': { methods: { GET: { operation: 'showImageSchema', handler: showImageSchema, bodyless: true } } },
  '/schemas/images': { methods: { GET: { operation: 'showImagesSchema', handler: showImagesSchema, bodyless: true } } },
  ...schemaResources,
  ...metadefResources,
  ...metadefSchemaResources,
};
