/** Data that is made and verified on the fly, and a server that a target can fetch it from. */
export { bytesOf, streamOf } from './bytes.ts';
export { type ContentServer, startContentServer } from './server.ts';
export { hashBy, md5Of, sumOf } from './sums.ts';
