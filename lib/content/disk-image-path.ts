import type { ContentPath } from './answers.ts';
import { diskImageOf, isDiskImageName } from './disk-images/index.ts';

/** A disk that follows from a key: /disk-images/NAME/KEY. */
export const diskImagePath: ContentPath = {
  pattern: /^\/disk-images\/([\w-]+)\/([\w.-]{1,64})$/,
  answer([name = '', key = ''], response, head) {
    if (!isDiskImageName(name)) return void response.writeHead(404, { 'content-type': 'text/plain' }).end('no such disk\n');
    const { data } = diskImageOf(name, key);
    response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': String(data.length) });
    response.end(head ? undefined : data);
  },
};
