/** The Image API's verbs, typed from the contract. */
export type { ClientContext } from './call.ts';
export { type ClientOptions, createImageClient, type ImageClient } from './image-client.ts';
export type { Creation, Recorder } from './recorder.ts';
export type {
  DataReply,
  Image,
  ImageData,
  ImageList,
  ImageStatus,
  ImportRequest,
  ListQuery,
  NewImage,
  Patch,
  Reply,
  Visibility,
} from './types.ts';
export { type Wrong, wrong } from './wrong.ts';
