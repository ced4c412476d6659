import { type CallOptions, type ClientContext, call } from './call.ts';
import { contentSink } from './content.ts';
import type { Creation } from './recorder.ts';
import type {
  DataReply,
  Image,
  ImageData,
  ImageList,
  ImageStatus,
  ImageTaskList,
  ImportInfo,
  ImportRequest,
  ListQuery,
  NewImage,
  Patch,
  PatchV20,
  Reply,
  ServedSchema,
  StoreList,
  Usage,
  VersionList,
} from './types.ts';
import { waitForImage } from './wait.ts';
import { isWrong, type Wrong } from './wrong.ts';

const patchV21 = 'application/openstack-images-v2.1-json-patch';
const patchV20 = 'application/openstack-images-v2.0-json-patch';

/** The Image API as one role speaks it: one method per operationId, and what a person composes from them. */
export type ImageClient = ReturnType<typeof createImageClient>;

export interface ClientOptions {
  /** How long waitForImage waits at most. */
  readonly deadlineSeconds: number;
}

/** A client for one role. Methods never throw on a status; they throw when no answer comes. */
export function createImageClient(context: ClientContext, options: ClientOptions) {
  const image = (id: string, more: CallOptions = {}): CallOptions => ({ ...more, path: { image_id: id, ...more.path } });

  const client = {
    getVersionsAtRoot: () => call<VersionList>(context, 'getVersionsAtRoot'),
    listVersions: () => call<VersionList>(context, 'listVersions'),
    /** For a service that wrongly asks for a token even here. */
    listVersionsWithToken: () => call<VersionList>(context, 'listVersions', { withToken: true }),

    listImages: (query?: ListQuery | Wrong) => call<ImageList>(context, 'listImages', { query }),
    /** Follows `first` or `next` of a list. */
    listImagesAt: (link: string) => call<ImageList>(context, 'listImages', { link }),

    async createImage(body: NewImage | Wrong): Promise<Reply<Image>> {
      const creation = creationOf(body, context);
      if (creation) context.recorder.willCreate(creation);
      const reply = await call<Image>(context, 'createImage', { json: body });
      if (reply.status < 300 && typeof reply.body?.id === 'string') {
        context.recorder.didCreate(creation ?? { kind: 'image', role: context.role }, reply.body.id);
      } else if (creation && reply.status === 409) {
        // The id is somebody else's. After any other refusal the entry stays open: a server may refuse and create all the same.
        context.recorder.didNotCreate(creation);
      }
      return reply;
    },
    showImage: (id: string) => call<Image>(context, 'showImage', image(id)),
    updateImage: (id: string, patch: Patch | Wrong) => patchWith(id, patch, patchV21),
    /** By the deprecated media type, which is based on an early draft of JSON patch. */
    updateImageV20: (id: string, patch: PatchV20 | Wrong) => patchWith(id, patch, patchV20),
    /** By a media type that the API does not know. */
    updateImageAs: (id: string, patch: unknown, mediaType: string) =>
      call<Image>(context, 'updateImage', image(id, { json: patch, mediaType, deliberate: true })),
    deleteImage: (id: string) => call(context, 'deleteImage', image(id)),

    uploadImageData: (id: string, data: ImageData) => call(context, 'uploadImageData', image(id, { data })),
    uploadImageDataTo: (id: string, data: ImageData, store: string) =>
      call(context, 'uploadImageData', image(id, { data, headers: { 'x-image-meta-store': store } })),
    uploadImageDataAs: (id: string, data: ImageData, mediaType: string) =>
      call(context, 'uploadImageData', image(id, { data, mediaType, deliberate: true })),
    /** Reads the data as a stream; `algorithm` is the os_hash_algo to take a sum by. */
    downloadImageData: (id: string, algorithm?: string) => download(id, {}, algorithm),
    /** `range` as in the Range header: `bytes=0-99`. */
    downloadImageRange: (id: string, range: string) => download(id, { range }),

    stageImageData: (id: string, data: ImageData) => call(context, 'stageImageData', image(id, { data })),
    importImage: (id: string, body: ImportRequest | Wrong) => call(context, 'importImage', image(id, { json: body })),
    listImageTasks: (id: string) => call<ImageTaskList>(context, 'listImageTasks', image(id)),

    deactivateImage(id: string) {
      context.recorder.willDeactivate(id);
      return call(context, 'deactivateImage', image(id));
    },
    reactivateImage: (id: string) => call(context, 'reactivateImage', image(id)),
    addTag: (id: string, tag: string) => call(context, 'addTag', image(id, { path: { tag } })),
    removeTag: (id: string, tag: string) => call(context, 'removeTag', image(id, { path: { tag } })),

    getImportInfo: () => call<ImportInfo>(context, 'getImportInfo'),
    listStores: () => call<StoreList>(context, 'listStores'),
    getUsage: () => call<Usage>(context, 'getUsage'),
    listMetadefNamespaces: (query?: { readonly limit?: number }) => call(context, 'listMetadefNamespaces', { query }),
    showImageSchema: () => call<ServedSchema>(context, 'showImageSchema'),
    showImagesSchema: () => call<ServedSchema>(context, 'showImagesSchema'),

    /** The image once it has the status and no import holds it; or as it was at the deadline, or when it cannot come to it any more. */
    waitForImage: (id: string, status: ImageStatus) => waitForImage(() => client.showImage(id), status, options),
    /** All pages of a list, following next; ends after `pages` pages even if there is another link. */
    async walkImages(query: ListQuery, pages: number): Promise<Reply<ImageList>[]> {
      const walked = [await client.listImages(query)];
      for (let last = walked[0]; last?.status === 200 && last.body.next !== undefined && walked.length < pages; last = walked.at(-1)) {
        walked.push(await client.listImagesAt(last.body.next));
      }
      return walked;
    },
  };

  function patchWith(id: string, patch: Patch | PatchV20 | Wrong, mediaType: string): Promise<Reply<Image>> {
    return call<Image>(context, 'updateImage', image(id, { json: patch, mediaType }));
  }

  async function download(id: string, headers: Record<string, string>, algorithm?: string): Promise<DataReply> {
    const { sink, content } = contentSink(algorithm);
    const reply = await call<undefined>(context, 'downloadImageData', image(id, { headers, sink }));
    return { ...reply, content: content() };
  }

  return client;
}

/** What a create request will make, as far as its body tells; a body that is no object makes nothing. */
function creationOf(body: NewImage | Wrong, { role }: ClientContext): Creation | undefined {
  const value = (isWrong(body) ? body.value : body) as Record<string, unknown> | null;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { id, name } = value;
  return { kind: 'image', role, ...(typeof id === 'string' ? { id } : {}), ...(typeof name === 'string' ? { name } : {}) };
}
