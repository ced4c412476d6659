import { execFileSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/**
 * Compiles the client and the bench into `folder`, with the settings of the package, and returns the folder of the compiled bench: what
 * a user runs holds no compiler in memory.
 */
export function compiled(folder: string): string {
  const output = join(folder, 'compiled');
  execFileSync(join(root, 'node_modules/.bin/tsc'), ['-p', join(root, 'bench/tsconfig.json'), '--outDir', output], { stdio: 'inherit' });
  writeFileSync(join(output, 'package.json'), '{"type":"module"}');
  symlinkSync(join(root, 'node_modules'), join(output, 'node_modules'));
  return join(output, 'bench');
}
