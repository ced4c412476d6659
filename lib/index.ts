/** The library: the Image API of a cloud, its verbs, and what a person composes of them. The suite itself is the command. */
export type { Image, ImageClient, NewImage, Recorder, Reply, Waited } from './client/index.ts';
export { wrong } from './client/index.ts';
export { ConformanceError, type ErrorCode, isConformanceError } from './errors.ts';
export type { Exchange } from './http/index.ts';
export { type OpenImageApi, type OpenImageApiOptions, openImageApi } from './open-image-api.ts';
export * from './operations/index.ts';
export type { TargetRequest } from './target/index.ts';
