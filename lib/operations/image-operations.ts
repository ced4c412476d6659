import type { Image, ImageClient, ImageStatus } from '../client/index.ts';
import { cacheOperations } from './cache.ts';
import { type ImageOperationsOptions, type ImageOrId, type Missing, type Operating, realClock } from './context.ts';
import { type CreateImageOptions, createImage } from './create-image.ts';
import type { DataOptions } from './data-source.ts';
import {
  type DownloadedImage,
  type DownloadToFileOptions,
  type DownloadToMemoryOptions,
  downloadImage,
  type HeldImage,
} from './download-image.ts';
import { findImage } from './find-image.ts';
import { imageActionOperations } from './image-actions.ts';
import { imageListOperations } from './image-list.ts';
import { waitForDelete, waitForStatus } from './image-waits.ts';
import { type ImportImageOptions, importImage } from './import-image.ts';
import { memberOperations } from './members.ts';
import { metadefNamespaceOperations } from './metadef-namespaces.ts';
import { metadefObjectOperations, metadefPropertyOperations, metadefResourceTypeOperations } from './metadef-parts.ts';
import { schemaOperations } from './schemas.ts';
import { stageImage, type UploadImageOptions, uploadImage } from './send-data.ts';
import { storeOperations } from './stores.ts';
import { type StreamOptions, streamImage } from './stream-image.ts';
import { taskOperations } from './tasks.ts';
import { updateImageOperations } from './update-image.ts';
import type { WaitOptions } from './wait.ts';

/** The operations of openstacksdk's image proxy, over one client. */
export type ImageOperations = ReturnType<typeof createImageOperations>;

/**
 * The composed operations as the role of the client. They return resources and not answers; an answer other than the promised one is a
 * ConformanceError: ERR_NOT_FOUND for 404, else ERR_STATUS with the operation, the status, the service's words, the URL and the request id.
 */
export function createImageOperations(client: ImageClient, options: ImageOperationsOptions = {}) {
  const operating: Operating = { imageFormat: 'qcow2', vendorAgentProperties: {}, clock: realClock, ...options, client };
  function download(image: ImageOrId, options: DownloadToFileOptions): Promise<DownloadedImage>;
  function download(image: ImageOrId, options?: DownloadToMemoryOptions): Promise<HeldImage>;
  function download(image: ImageOrId, options?: DownloadToFileOptions | DownloadToMemoryOptions): Promise<DownloadedImage | HeldImage> {
    return downloadImage(operating, image, options as DownloadToMemoryOptions);
  }
  return {
    createImage: (name: string, options?: CreateImageOptions): Promise<Image> => createImage(operating, name, options),
    uploadImage: (name: string, options: UploadImageOptions): Promise<Image> => uploadImage(operating, name, options),
    stageImage: (image: ImageOrId, options: DataOptions): Promise<Image> => stageImage(operating, image, options),
    importImage: (image: ImageOrId, options?: ImportImageOptions): Promise<void> => importImage(operating, image, options),
    downloadImage: download,
    streamImage: (image: ImageOrId, options?: StreamOptions) => streamImage(operating, image, options),
    findImage: (nameOrId: string, missing?: Missing): Promise<Image | undefined> => findImage(operating, nameOrId, missing),
    waitForStatus: (image: ImageOrId, status: ImageStatus, options?: WaitOptions): Promise<Image> =>
      waitForStatus(operating, image, status, options),
    waitForDelete: (image: ImageOrId, options?: WaitOptions): Promise<Image | undefined> => waitForDelete(operating, image, options),
    ...imageListOperations(operating),
    ...updateImageOperations(operating),
    ...imageActionOperations(operating),
    ...memberOperations(operating),
    ...taskOperations(operating),
    ...schemaOperations(operating),
    ...storeOperations(operating),
    ...metadefNamespaceOperations(operating),
    ...metadefObjectOperations(operating),
    ...metadefPropertyOperations(operating),
    ...metadefResourceTypeOperations(operating),
    ...cacheOperations(operating),
  };
}
