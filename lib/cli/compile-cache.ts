import { mkdirSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Has Node keep what it compiles for the next time, which saves a second before the first request. The folder is the user's own: what lies there is
 * run, so one that others can write to will not do. NODE_COMPILE_CACHE names another, NODE_DISABLE_COMPILE_CACHE=1 does without; where nothing can be
 * written nothing is kept. Workers learn of it from the environment.
 */
export function keepCompiled(env: NodeJS.ProcessEnv): void {
  if (env.NODE_DISABLE_COMPILE_CACHE === '1') return;
  try {
    if (env.NODE_COMPILE_CACHE === undefined) {
      const folder = join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'image-conformance');
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      env.NODE_COMPILE_CACHE = folder;
    }
    enableCompileCache(env.NODE_COMPILE_CACHE);
  } catch {
    // A home that is missing or read-only costs that second, and nothing else.
  }
}
