/** Makes dist/, the published package's code: bin, lib, specs and suites as JavaScript, and the types of the library. */
import { execFileSync } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
rmSync(new URL('dist/', root), { recursive: true, force: true });
for (const project of ['tsconfig.build.json', 'tsconfig.types.json']) {
  execFileSync('tsc', ['-p', project], { cwd: fileURLToPath(root), stdio: 'inherit' });
}
chmodSync(new URL('dist/bin/image-conformance.js', root), 0o755);
