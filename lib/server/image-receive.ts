import type { Call } from './call.ts';
import { Fault } from './fault.ts';
import type { Image } from './model.ts';
import { nothing, type Received } from './store/blobs.ts';

/** The size that the client announces, or null. The header of its own wins over Content-Length; both count bytes. */
export function announcedSize(call: Call): number | null {
  const header = call.request.headers.get('x-openstack-image-size') ?? call.request.headers.get('content-length');
  if (header === null) return null;
  if (!/^[0-9]+$/.test(header)) throw new Fault(400, `Invalid image size specified through 'x-openstack-image-size': ${header}`);
  return Number(header);
}

/** Takes in the body of an upload. Whatever goes wrong, the image is queued again and nothing of the data is left. */
export async function receiveBody(call: Call, image: Image, announced: number | null, folder: string): Promise<Received> {
  const { rules, blobs, request } = call;
  try {
    const body = rules.uploadBody(request.body ?? nothing(), request.headers.get('content-length'));
    const data = await blobs.receive(body, rules, folder);
    if (announced === null || data.size === announced) return data;
    await blobs.remove(data.path);
    throw new Fault(400, `Size mismatch: ${announced} bytes announced, ${data.size} received`);
  } catch (cause) {
    image.status = 'queued';
    throw cause instanceof Fault ? cause : new Fault(400, 'The client went away before the data were complete.');
  }
}
