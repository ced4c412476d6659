import { type Command, InvalidArgumentError } from 'commander';

/** The flags of `serve`. */
export function withServeFlags(command: Command): Command {
  return command
    .description('run the embedded reference server, with a small Keystone')
    .option('--port <port>', 'port; 0 takes a free one', parsePort, 0)
    .option('--host <address>', 'address to bind to; the passwords are printed, so think before it is another than loopback', '127.0.0.1')
    .option('--stores <names>', 'names of the stores, with commas between; the first is the default')
    .option('--without <features>', 'features to leave out, with commas between; a wrong name gets the list')
    .option('--page-size <n>', 'images on a page when the request does not say', parseCount)
    .option('--latency <ms>', 'milliseconds that every answer is held back', parseCount)
    .option('--import-delay <ms>', 'milliseconds that each of the two steps of an import takes', parseCount);
}

function parsePort(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535) throw new InvalidArgumentError('Expected a port from 0 to 65535.');
  return Number(text);
}

function parseCount(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(text);
}
