import type { Ask } from '../call.ts';
import { contentSink } from '../content.ts';
import type { DataReply, ImageData } from '../types.ts';

/** The bytes of an image, up and down. */
export const imageDataVerbs = (ask: Ask) => {
  const download = async (id: string, headers: Record<string, string>, algorithm?: string): Promise<DataReply> => {
    const { sink, content } = contentSink(algorithm);
    const reply = await ask<undefined>('downloadImageData', { path: { image_id: id }, headers, sink });
    return { ...reply, content: await content() };
  };
  return {
    uploadImageData: (id: string, data: ImageData) => ask('uploadImageData', { path: { image_id: id }, data }),
    uploadImageDataTo: (id: string, data: ImageData, store: string) =>
      ask('uploadImageData', { path: { image_id: id }, data, headers: { 'x-image-meta-store': store } }),
    uploadImageDataAs: (id: string, data: ImageData, mediaType: string) =>
      ask('uploadImageData', { path: { image_id: id }, data, mediaType, deliberate: true }),
    /** Reads the data as a stream; `algorithm` is the os_hash_algo to take a sum by. */
    downloadImageData: (id: string, algorithm?: string) => download(id, {}, algorithm),
    /** `range` as in the Range header: `bytes=0-99`. */
    downloadImageRange: (id: string, range: string) => download(id, { range }),
    /** Hands each piece of the data to `sink`, and keeps nothing; an answer that is no data has its text instead. */
    streamImageData: (id: string, sink: (chunk: Uint8Array) => void | Promise<void>) =>
      ask('downloadImageData', { path: { image_id: id }, sink }),
    stageImageData: (id: string, data: ImageData) => ask('stageImageData', { path: { image_id: id }, data }),
  };
};
