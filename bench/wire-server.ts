/** The other side of the wire, in a process of its own: GET /SIZE gives SIZE bytes at the speed of memory, PUT takes what comes. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const piece = Buffer.alloc(1024 * 1024, 'image data ');

const server = createServer((request, response) => {
  if (request.method === 'PUT') {
    request.resume().on('end', () => response.writeHead(204).end());
    return;
  }
  const size = Number(request.url?.slice(1));
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': size });
  give(response, size);
});

function give(response: ServerResponse, size: number): void {
  let left = size;
  const more = () => {
    while (left > 0) {
      const part = left < piece.length ? piece.subarray(0, left) : piece;
      left -= part.length;
      if (!response.write(part)) return;
    }
    response.off('drain', more).end();
  };
  response.on('drain', more);
  more();
}

server.requestTimeout = 0;
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.on('disconnect', () => process.exit());
