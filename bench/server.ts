import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect as dial, type Socket } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileSink, passingStreamOf } from '../lib/content/index.ts';
import { mebibyte, median, rate } from './figures.ts';

const cli = fileURLToPath(new URL('../dist/bin/image-conformance.js', import.meta.url));

interface Serving {
  readonly process: ChildProcess;
  readonly url: string;
  readonly token: string;
  readonly startMs: number;
}

/** The reference server as it is published, in a process of its own. Needs `npm run build`, curl and Linux. */
export async function server(folder: string, mebibytes: number, gibibytes: number, rounds: number) {
  if (!existsSync(cli)) throw new Error('The bench of the server runs what is published: `npm run build` first.');
  const starts: number[] = [];
  for (let round = 1; round < rounds; round += 1) {
    const one = await serving(folder);
    starts.push(one.startMs);
    await stop(one);
  }
  const one = await serving(folder);
  starts.push(one.startMs);
  try {
    return {
      startMedianMs: Math.round(median(starts)),
      residentMiB: { started: residentMiB(one) },
      stream: await stream(one, folder, mebibytes, rounds),
      memory: await large(one, gibibytes),
      images: await manyImages(one, 10_000, 200),
      slowUploads: await slowUploads(one, 1000),
      note: 'one process of the package; streams by curl from a file and to nothing; resident: the largest so far',
    };
  } finally {
    await stop(one);
  }
}

async function serving(folder: string): Promise<Serving> {
  const begun = performance.now();
  const child = spawn(process.execPath, [cli, 'serve', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, TMPDIR: folder },
  });
  let yaml = '';
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    yaml += chunk;
    if (yaml.includes('reference-service')) break;
  }
  const startMs = performance.now() - begun;
  child.stdout.resume();
  // A bench that breaks off leaves no server behind.
  process.once('exit', () => child.kill());
  const found = (pattern: RegExp) => pattern.exec(yaml)?.[1] ?? '';
  const [authUrl, name, password] = [found(/auth_url: (.*)/), found(/username: "(.*)"/), found(/password: "(.*)"/)];
  const domain = { id: 'default' };
  const scope = { project: { name: found(/project_name: "(.*)"/), domain } };
  const answer = await fetch(`${authUrl}/auth/tokens`, {
    method: 'POST',
    body: JSON.stringify({ auth: { identity: { methods: ['password'], password: { user: { name, domain, password } } }, scope } }),
  });
  return { process: child, url: authUrl.replace('/identity/v3', ''), token: answer.headers.get('x-subject-token') ?? '', startMs };
}

async function stop({ process: child }: Serving): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

/** The most memory that the server has held so far. */
function residentMiB({ process: { pid } }: Serving): number {
  const [, kibibytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kibibytes) / 1024);
}

const descriptors = ({ process: { pid } }: Serving) => readdirSync(`/proc/${pid}/fd`).length;

async function newImage({ url, token }: Serving): Promise<string> {
  const body = JSON.stringify({ name: 'bench', disk_format: 'raw', container_format: 'bare' });
  const answer = await fetch(`${url}/v2/images`, { method: 'POST', headers: { 'x-auth-token': token }, body });
  if (answer.status !== 201) throw new Error(`createImage was answered ${answer.status}`);
  return ((await answer.json()) as { id: string }).id;
}

async function remove({ url, token }: Serving, id: string): Promise<void> {
  await fetch(`${url}/v2/images/${id}`, { method: 'DELETE', headers: { 'x-auth-token': token } });
}

async function stream(to: Serving, folder: string, mebibytes: number, rounds: number) {
  const file = join(folder, 'upload.raw');
  writeFileSync(file, '');
  const { sink, close } = await fileSink(file);
  for await (const chunk of passingStreamOf('file', mebibytes * mebibyte, mebibyte)) await sink(chunk);
  await close();
  const [up, down]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const id = await newImage(to);
    const data = `${to.url}/v2/images/${id}/file`;
    const curl = async (...flags: string[]) =>
      execFileSync('curl', ['-sSf', '--noproxy', '*', '-H', `x-auth-token: ${to.token}`, ...flags, data], { stdio: 'ignore' });
    up.push(await rate(mebibytes * mebibyte, () => curl('-H', 'content-type: application/octet-stream', '-H', 'expect:', '-T', file)));
    down.push(await rate(mebibytes * mebibyte, () => curl('-o', '/dev/null')));
    await remove(to, id);
  }
  rmSync(file);
  return { mebibytes, rounds, upMedianMiBps: Math.round(median(up)), downMedianMiBps: Math.round(median(down)) };
}

/** One image of many gibibytes: what the server holds before and after. */
async function large(to: Serving, gibibytes: number) {
  const before = residentMiB(to);
  const id = await newImage(to);
  const headers = { 'x-auth-token': to.token, 'content-type': 'application/octet-stream' };
  const body = ReadableStream.from(passingStreamOf('large', gibibytes * 1024 * mebibyte, mebibyte));
  const begun = performance.now();
  const { status } = await fetch(`${to.url}/v2/images/${id}/file`, { method: 'PUT', headers, body, duplex: 'half' } as RequestInit);
  const seconds = Number(((performance.now() - begun) / 1000).toFixed(1));
  await remove(to, id);
  return { gibibytes, status, seconds, residentBeforeMiB: before, residentAfterMiB: residentMiB(to) };
}

/** So many images made, some at a time, and all of them deleted again. */
async function manyImages(to: Serving, count: number, atOnce: number) {
  const ids: string[] = [];
  const begun = performance.now();
  await inTurns(count, atOnce, async () => void ids.push(await newImage(to)));
  const seconds = Number(((performance.now() - begun) / 1000).toFixed(1));
  const resident = residentMiB(to);
  await inTurns(count, atOnce, async () => remove(to, ids.pop() ?? ''));
  return { count, atOnce, seconds, residentMiB: resident };
}

async function inTurns(count: number, atOnce: number, act: () => Promise<void>): Promise<void> {
  let left = count;
  const worker = async () => {
    for (; left > 0; ) {
      left -= 1;
      await act();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/** Uploads that send one byte and then nothing: how long another request takes meanwhile, and what is left once they are gone. */
async function slowUploads(to: Serving, count: number) {
  const before = descriptors(to);
  const port = Number(new URL(to.url).port);
  const sockets: Socket[] = [];
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const id = await newImage(to);
    ids.push(id);
    const socket = dial(port, '127.0.0.1').on('error', () => undefined);
    const lines = [`PUT /v2/images/${id}/file HTTP/1.1`, 'host: x', `x-auth-token: ${to.token}`, 'content-type: application/octet-stream'];
    socket.write([...lines, 'content-length: 100', '', 'a'].join('\r\n'));
    sockets.push(socket);
  }
  const begun = performance.now();
  await newImage(to);
  const otherMs = Math.round(performance.now() - begun);
  const most = descriptors(to);
  for (const socket of sockets) socket.destroy();
  const last = `${to.url}/v2/images/${ids.at(-1)}`;
  const statusOf = async () => ((await (await fetch(last, { headers: { 'x-auth-token': to.token } })).json()) as { status: string }).status;
  while ((await statusOf()) !== 'queued' || descriptors(to) > before + 20) await new Promise((resolve) => setTimeout(resolve, 20));
  return { count, otherRequestMs: otherMs, descriptors: { before, most, after: descriptors(to) } };
}
