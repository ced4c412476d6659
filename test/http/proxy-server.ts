import { createServer, type IncomingMessage, request } from 'node:http';
import { type AddressInfo, connect, createServer as createTcpServer } from 'node:net';
import { onTestFinished } from 'vitest';

/** A request as a proxy saw it: `CONNECT host:port` or `GET http://…`. */
export interface Proxied {
  readonly line: string;
  readonly authorization: string | undefined;
  readonly host: string | undefined;
}

/** An HTTP proxy on the loopback interface; `refuse` is the status for every request. */
export async function httpProxy(refuse?: number): Promise<{ host: string; seen: Proxied[] }> {
  const seen: Proxied[] = [];
  const note = (incoming: IncomingMessage) =>
    seen.push({
      line: `${incoming.method} ${incoming.url}`,
      authorization: incoming.headers['proxy-authorization'],
      host: incoming.headers.host,
    });
  const server = createServer((incoming, response) => {
    note(incoming);
    if (refuse) return void response.writeHead(refuse).end('refused');
    const { 'proxy-authorization': _, ...headers } = incoming.headers;
    const onward = request(incoming.url ?? '', { method: incoming.method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 0, answer.headers);
      answer.pipe(response);
    });
    incoming.pipe(onward);
  });
  server.on('connect', (incoming, socket, head) => {
    note(incoming);
    if (refuse) return void socket.end(`HTTP/1.1 ${refuse} No\r\ncontent-length: 0\r\n\r\n`);
    const [host, port] = (incoming.url ?? '').split(':');
    const onward = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connected\r\n\r\n');
      onward.write(head);
      onward.pipe(socket).pipe(onward);
    });
    for (const end of [onward, socket]) end.on('error', () => [onward, socket].map((each) => each.destroy()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

/** A SOCKS 5 proxy without authentication that knows connecting by IPv4 address and by name (RFC 1928). */
export async function socksProxy(): Promise<{ host: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createTcpServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => {
      socket.write(Buffer.from([5, 0]));
      socket.once('data', (wanted) => {
        const named = wanted[3] === 3;
        const length = named ? (wanted[4] ?? 0) : 4;
        const address = wanted.subarray(named ? 5 : 4, (named ? 5 : 4) + length);
        const host = named ? address.toString() : [...address].join('.');
        const port = wanted.readUInt16BE((named ? 5 : 4) + length);
        asked.push(`${host}:${port}`);
        const onward = connect(port, host, () => {
          socket.write(Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]));
          onward.pipe(socket).pipe(onward);
        });
        onward.on('error', () => socket.destroy());
        socket.on('close', () => onward.destroy());
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}
