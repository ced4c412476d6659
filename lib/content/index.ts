/** Data that is made and verified on the fly, and a server that a target can fetch it from. */
export { bytesOf, passingStreamOf, streamOf } from './bytes.ts';
export { type Comparison, comparingSink } from './comparing-sink.ts';
export { type DiskImage, type DiskImageName, diskImageOf } from './disk-images/index.ts';
export { fileSink } from './file-sink.ts';
export { type RunningSums, runningSums, withSums } from './running-sums.ts';
export { type ContentRequest, type ContentServer, startContentServer } from './server.ts';
export { md5Of, sumOf } from './sums.ts';
