import type { Call } from './call.ts';
import { Fault } from './fault.ts';
import type { Image } from './model.ts';
import { demandUnifiedLimit, limitedBody } from './quotas.ts';
import { bytesOf, type Received } from './store/blobs.ts';

/** The size that the client announces, or null. The header of its own wins over Content-Length; both count bytes. */
export function announcedSize(call: Call): number | null {
  const header = call.request.headers.get('x-openstack-image-size') ?? call.request.headers.get('content-length');
  return header === null ? null : call.rules.readSize(header);
}

/** Takes in the body of an upload. Whatever goes wrong, the image is queued again and nothing of the data is left. */
export async function receiveBody(call: Call, image: Image, announced: number | null, folder: string): Promise<Received> {
  const { rules, blobs, request } = call;
  try {
    const body = rules.uploadBody(bytesOf(request.body), request.headers.get('content-length'));
    const data = await blobs.receive(limitedBody(call, image, body, announced), rules, folder);
    if (announced === null || rules.isAnnouncedSize(announced, data.size)) return data;
    await blobs.remove(data.path);
    throw new Fault(400, `Size mismatch: ${announced} bytes announced, ${data.size} received`);
  } catch (cause) {
    image.status = rules.statusAfterBrokenUpload(image);
    throw cause instanceof Fault ? cause : storageFault(cause as NodeJS.ErrnoException);
  }
}

/** Takes one of the uploads that a project may have at a time; 413 and a queued image when there are too many. */
export function demandUploadSlot(call: Call, image: Image): void {
  try {
    demandUnifiedLimit(call, 'image_count_uploading', 0);
  } catch (cause) {
    image.status = 'queued';
    throw cause;
  }
}

/** What a broken disk or a broken connection comes to; of the latter nobody hears. */
function storageFault({ code = '', message }: NodeJS.ErrnoException): Fault {
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) return new Fault(413, `Image storage media is full: ${message}`);
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return new Fault(503, `Insufficient permissions on image storage media: ${message}`);
  if (code === 'EIO') return new Fault(500);
  return new Fault(400, 'The client went away before the data were complete.');
}
