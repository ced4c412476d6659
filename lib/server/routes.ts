import type { OperationId } from '../../specs/schemas.gen.ts';
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
import { addTag, removeTag } from './tags.ts';

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
  '/info/import': { methods: { GET: { operation: 'getImportInfo', handler: getImportInfo, bodyless: true } } },
  '/info/stores': { methods: { GET: { operation: 'listStores', handler: listStores, bodyless: true } } },
  '/schemas/image': { methods: { GET: { operation: 'showImageSchema', handler: showImageSchema, bodyless: true } } },
  '/schemas/images': { methods: { GET: { operation: 'showImagesSchema', handler: showImagesSchema, bodyless: true } } },
};
