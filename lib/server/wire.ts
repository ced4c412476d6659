import { type IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** How answers look on the wire, where HTTP leaves a server the choice. */
export interface Wire {
  /** The spelling of header names; their case means nothing. */
  readonly headerNames: 'lower' | 'title' | 'upper';
  /** How the end of a body is told: by its length, by chunks, or by the end of the connection. */
  readonly framing: 'length' | 'chunks' | 'close';
  /** Whether a connection lives on after an answer. */
  readonly keepsConnections: boolean;
}

const spelling: Readonly<Record<Wire['headerNames'], (name: string) => string>> = {
  lower: (name) => name,
  title: (name) => name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()),
  upper: (name) => name.toUpperCase(),
};

/** The class of answers that a server of node:http makes, when they are to look so on the wire. */
export function responseClassFor(wire: Partial<Wire>): typeof ServerResponse<IncomingMessage> {
  const { headerNames = 'lower', framing = 'length', keepsConnections = true } = wire;
  return class extends ServerResponse<IncomingMessage> {
    override writeHead(status: number, ...rest: unknown[]): this {
      const [reason, given] = typeof rest[0] === 'string' ? [rest[0], rest[1]] : [undefined, rest.at(-1)];
      const headers: OutgoingHttpHeaders = { ...((given ?? {}) as OutgoingHttpHeaders) };
      if (framing !== 'length' && status !== 204) delete headers['content-length'];
      if (framing === 'close' && status !== 204) this.useChunkedEncodingByDefault = false;
      if (!keepsConnections) headers.connection = 'close';
      const spelt = Object.fromEntries(Object.entries(headers).map(([name, value]) => [spelling[headerNames](name), value]));
      return reason === undefined ? super.writeHead(status, spelt) : super.writeHead(status, reason, spelt);
    }
  };
}
