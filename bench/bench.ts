/**
 * Measures what the README tells: how long a whole run against the embedded server takes, and how fast its streams are.
 * `npm run bench`; prints JSON. Nothing here passes or fails.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { connect } from '../lib/connection/index.ts';
import { streamOf } from '../lib/content/index.ts';
import { Notebook } from '../lib/run/notebook.ts';
import { listen } from '../lib/server/index.ts';
import { resolveTarget } from '../lib/target/index.ts';

const rounds = 3;
const mebibytes = 256;
const folder = mkdtempSync(join(tmpdir(), 'image-conformance-bench-'));
const cli = fileURLToPath(new URL('../bin/image-conformance.ts', import.meta.url));

/** Lets the client create: a bench undoes by its own hand. */
class Silent extends Notebook {
  override willCreate(): void {
    // The server is gone with this process.
  }
  override didCreate(): void {
    // As above.
  }
}

function demoSeconds(): { seconds: number; requests: number } {
  const begun = performance.now();
  execFileSync(process.execPath, [cli, 'demo', '--output', join(folder, 'demo')], { stdio: 'ignore' });
  const { totals } = JSON.parse(readFileSync(join(folder, 'demo', 'report.json'), 'utf8')) as { totals: { requests: number } };
  return { seconds: (performance.now() - begun) / 1000, requests: totals.requests };
}

async function streams(): Promise<{ up: number; down: number }> {
  const server = await listen({ port: 0 });
  writeFileSync(join(folder, 'clouds.yaml'), server.cloudsYaml, { mode: 0o600 });
  const member = resolveTarget({ cloud: server.clouds.member, clientConfigFile: join(folder, 'clouds.yaml') });
  const connection = connect({ member }, { userAgent: 'bench', deadlineSeconds: 60 });
  try {
    const client = await connection.client('member', 'act', new Silent());
    if (!client) throw new Error('no member');
    const { body: image } = await client.createImage({ name: 'bench', disk_format: 'raw', container_format: 'bare' });
    const rate = async (act: () => Promise<{ status: number }>) => {
      const begun = performance.now();
      const { status } = await act();
      if (status >= 300) throw new Error(`answered ${status}`);
      return mebibytes / ((performance.now() - begun) / 1000);
    };
    const up = await rate(() => client.uploadImageData(image.id, streamOf('bench', mebibytes * 1024 * 1024)));
    const down = await rate(() => client.downloadImageData(image.id));
    return { up, down };
  } finally {
    await connection.close();
    await server.close();
  }
}

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
try {
  const demos = Array.from({ length: rounds }, demoSeconds);
  const speeds = [];
  for (let round = 0; round < rounds; round += 1) speeds.push(await streams());
  console.log(
    JSON.stringify(
      {
        node: process.versions.node,
        rounds,
        demo: { medianSeconds: Number(median(demos.map((d) => d.seconds)).toFixed(2)), requests: demos[0]?.requests },
        streams: {
          mebibytes,
          uploadMedianMiBps: Math.round(median(speeds.map((s) => s.up))),
          downloadMedianMiBps: Math.round(median(speeds.map((s) => s.down))),
          note: 'generated, hashed (MD5 and SHA-512) and served in one process',
        },
      },
      null,
      2,
    ),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
