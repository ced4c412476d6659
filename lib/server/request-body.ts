import { Fault } from './fault.ts';
import { bytesOf } from './store/bodies.ts';

/** Bytes of JSON that are read into memory; far more than any document of the API has. */
const longestDocument = 16 * 2 ** 20;

/** The text of a request's body. One that is no UTF-8 is no JSON either (400); one beyond all reason is refused (413). */
export async function requestText(request: Request): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytesOf(request.body)) {
    size += chunk.length;
    if (size > longestDocument) throw new Fault(413, `A request document has at most ${longestDocument} bytes.`);
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new Fault(400, 'Malformed JSON in request body.');
  }
}
