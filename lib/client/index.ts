/** The Image API's verbs, typed from the contract. */
export type { RawRequest } from './call.ts';
export type { Authorization, ClientContext } from './context.ts';
export { type ClientOptions, createImageClient, type ImageClient } from './image-client.ts';
export { type Creation, nobody, type Recorder } from './recorder.ts';
export type * from './types.ts';
export { describeStays, pauseAfter, type Stay, staysOf, type Waited } from './wait.ts';
export { type Wrong, wrong } from './wrong.ts';
