import { type Call, demandChange, empty, withImage } from './call.ts';
import { inspectedBytes, mismatch, virtualSize } from './content-check.ts';
import { Fault } from './fault.ts';
import { announcedSize, receiveBody } from './image-receive.ts';
import { type Image, nowInSeconds } from './model.ts';

/**
 * PUT /v2/images/{image_id}/file. Media type (415), announced size (400) and store (400) are judged before the image
 * is looked up (404), then the right to change it (403), its formats (400) and status (409).
 */
export async function uploadImageData(call: Call): Promise<Response> {
  const { rules, request, settings } = call;
  if (!rules.isDataMediaType(request.headers.get('content-type')))
    throw new Fault(415, 'The media type has to be application/octet-stream.');
  const announced = announcedSize(call);
  const store = rules.storeForUpload(request.headers.get('x-image-meta-store'), settings.stores);
  return withImage((_call, image) => upload(call, image, announced, store))(call);
}

async function upload(call: Call, image: Image, announced: number | null, store: string): Promise<Response> {
  demandChange(call, image);
  call.rules.checkUploadStatus(image);
  call.rules.checkUploadFormats(image);
  image.status = 'saving';
  const data = await receiveBody(call, image, announced, `store-${store}`);
  const refusal = await refusalAfterUpload(call, image, data.path);
  if (refusal !== undefined) {
    image.status = 'queued';
    await call.blobs.remove(data.path);
    throw refusal;
  }
  const { container_format } = image.attributes;
  call.rules.fill(image, data, virtualSize(container_format, await call.blobs.head(data.path, inspectedBytes), data.size));
  image.locations = [{ store, path: data.path }];
  image.updatedAt = nowInSeconds();
  return empty(204);
}

async function refusalAfterUpload({ catalogue, blobs }: Call, image: Image, path: string): Promise<Fault | undefined> {
  if (catalogue.get(image.id) !== image) return new Fault(410, `Image ${image.id} was deleted during the upload.`);
  const { disk_format, container_format } = image.attributes;
  const problem = mismatch(disk_format, container_format, await blobs.head(path, inspectedBytes));
  return problem === undefined ? undefined : new Fault(415, problem);
}
