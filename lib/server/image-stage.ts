import { type Call, demandChange, empty, withImage } from './call.ts';
import { Fault } from './fault.ts';
import { announcedSize, demandUploadSlot, receiveBody } from './image-receive.ts';
import { type Image, nowInSeconds } from './model.ts';
import { demandUnifiedLimit } from './quotas.ts';

/** PUT /v2/images/{image_id}/stage: the data wait for an import; nothing is inspected and no sum is told yet. */
export async function stageImageData(call: Call): Promise<Response> {
  if (!call.settings.importMethods.includes('glance-direct')) throw new Fault(404);
  if (!call.rules.isDataMediaType(call.request.headers.get('content-type')))
    throw new Fault(415, 'The media type has to be application/octet-stream.');
  const announced = announcedSize(call);
  demandUnifiedLimit(call, 'image_stage_total', announced ?? 0);
  return withImage((_call, image) => stage(call, image, announced))(call);
}

async function stage(call: Call, image: Image, announced: number | null): Promise<Response> {
  demandChange(call, image);
  call.rules.checkStageStatus(image);
  image.status = 'uploading';
  demandUploadSlot(call, image);
  const data = await receiveBody(call, image, announced, 'staging');
  if (call.catalogue.get(image.id) !== image) {
    await call.blobs.remove(data.path);
    throw new Fault(410, `Image ${image.id} was deleted during the upload.`);
  }
  image.staged = data.path;
  image.size = data.size;
  image.updatedAt = nowInSeconds();
  return empty(204);
}
