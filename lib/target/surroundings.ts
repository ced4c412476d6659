import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';

/** Everything that the resolution of a target depends on beside its arguments. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly home: string;
  readonly platform: NodeJS.Platform;
  /** The text of a file, undefined when there is none. Throws, with Node's `code`, when it is there but can't be read. */
  readFile(path: string): string | undefined;
  /** Documents that were fetched beforehand, by URL: what the JSON says, or an Error where there was none to be had. */
  readonly documents?: ReadonlyMap<string, unknown>;
}

/** The real ones. The only place of the project that reads process.env. */
export function surroundingsOfProcess(): Surroundings {
  return { env: process.env, cwd: process.cwd(), home: homedir(), platform: process.platform, readFile };
}

function readFile(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}
