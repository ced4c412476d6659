/**
 * What a person composes of the Image API: createImage with its data, a download that is verified, a search by name. The operations of
 * openstacksdk's image proxy under their own names; docs/operations.md lists them.
 */
export type { Attributes, AttributeValue } from './attributes.ts';
export type { Clock, ImageOperationsOptions, ImageOrId, Missing } from './context.ts';
export type { CreateImageOptions } from './create-image.ts';
export type { Data, DataOptions } from './data-source.ts';
export type { DownloadedImage, DownloadOptions, DownloadToFileOptions, DownloadToMemoryOptions, HeldImage } from './download-image.ts';
export type { DeleteImageOptions } from './image-actions.ts';
export { createImageOperations, type ImageOperations } from './image-operations.ts';
export type { ImportImageOptions, ImportMethod } from './import-image.ts';
export type { UploadImageOptions } from './send-data.ts';
export type { StreamOptions } from './stream-image.ts';
export type { TaskWaitOptions } from './tasks.ts';
export type { WaitOptions } from './wait.ts';
