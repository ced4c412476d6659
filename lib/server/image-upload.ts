import { type Call, demandChange, empty, withImage } from './call.ts';
import { checkContent } from './content-check.ts';
import { Fault } from './fault.ts';
import { announcedSize, demandUploadSlot, receiveBody } from './image-receive.ts';
import { type Image, nowInSeconds } from './model.ts';
import { demandUnifiedLimit } from './quotas.ts';
import { storeIds } from './settings.ts';

/**
 * PUT /v2/images/{image_id}/file. Media type (415), announced size (400) and store (400) are judged before the image
 * is looked up (404), then the right to change it (403), its formats (400) and status (409).
 */
export async function uploadImageData(call: Call): Promise<Response> {
  const { rules, request, settings } = call;
  if (!rules.isDataMediaType(request.headers.get('content-type')))
    throw new Fault(415, 'The media type has to be application/octet-stream.');
  const announced = announcedSize(call);
  demandUnifiedLimit(call, 'image_size_total', announced ?? 0);
  const store = rules.storeForUpload(request.headers.get('x-image-meta-store'), settings.stores, storeIds(settings));
  return withImage((_call, image) => upload(call, image, announced, store))(call);
}

async function upload(call: Call, image: Image, announced: number | null, store: string): Promise<Response> {
  demandChange(call, image);
  call.rules.checkUploadStatus(image);
  call.rules.checkUploadFormats(image);
  call.rules.checkWritable(store, call.settings);
  image.status = 'saving';
  demandUploadSlot(call, image);
  const data = await receiveBody(call, image, announced, `store-${store}`);
  const { refusal, virtualSize } = await checkContent(call, image, data, 'upload');
  if (call.catalogue.get(image.id) !== image) {
    await call.blobs.remove(data.path);
    throw new Fault(410, `Image ${image.id} was deleted during the upload.`);
  }
  if (refusal !== undefined) {
    image.status = 'queued';
    call.rules.keepAfterRefusal(image, data);
    if (!image.locations.some(({ path }) => path === data.path)) await call.blobs.remove(data.path);
    throw new Fault(415, `The request media type application/octet-stream is not supported by this server. \n\n ${refusal}`);
  }
  call.rules.fill(image, data, virtualSize);
  image.locations = [...image.locations, { store, path: data.path }];
  image.updatedAt = nowInSeconds();
  return empty(204);
}
