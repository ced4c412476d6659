import { type AddressInfo, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A server that speaks for itself: `meet` gets each connection. For the length of one test. */
export async function rawServer(meet: (socket: Socket, nth: number) => void): Promise<{ url: string; connections: () => number }> {
  const open = new Set<Socket>();
  let nth = 0;
  const server = createServer((socket) => {
    nth += 1;
    open.add(socket);
    // Whoever asked may go away first: the test looks at its side.
    socket.on('error', () => undefined).on('close', () => open.delete(socket));
    meet(socket, nth);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, connections: () => nth };
}

/** Calls back with each head of a request that comes on a connection; for requests without a body. */
export function onHead(socket: Socket, answer: (head: string, nth: number) => void): void {
  let text = '';
  let nth = 0;
  socket.on('data', (piece) => {
    text += piece.toString('latin1');
    for (let end = text.indexOf('\r\n\r\n'); end !== -1; end = text.indexOf('\r\n\r\n')) {
      nth += 1;
      answer(text.slice(0, end), nth);
      text = text.slice(end + 4);
    }
  });
}

/** An answer with a length, after which the connection stays. */
export function plainAnswer(status: number, text: string): string {
  return `HTTP/1.1 ${status} X\r\ncontent-type: text/plain\r\ncontent-length: ${text.length}\r\n\r\n${text}`;
}
