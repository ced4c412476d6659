import { posix, win32 } from 'node:path';
import { ConformanceError } from '../errors.ts';
import type { Surroundings } from './surroundings.ts';

/** clouds.yaml, secure.yaml and clouds-public.yaml are searched for separately. */
export type FileKind = 'clouds' | 'secure' | 'clouds-public';

const suffixes = ['.yaml', '.yml', '.json'];

/** Where one kind of file may lie, in the order of openstacksdk (config/loader.py, CONFIG_SEARCH_PATH). */
export function candidates(kind: FileKind, surroundings: Surroundings): string[] {
  return directories(surroundings).flatMap((directory) => inDirectory(directory, kind, surroundings));
}

/** The candidates of one kind that lie in the same directory as a file. */
export function beside(file: string, kind: FileKind, surroundings: Surroundings): string[] {
  return inDirectory(paths(surroundings).dirname(file), kind, surroundings);
}

/** `~` is the home directory, anything else relative starts at the working directory (openstacksdk and gophercloud agree). */
export function absolutePath(path: string, surroundings: Surroundings): string {
  const { cwd, home } = surroundings;
  if (path === '~' || path.startsWith('~/')) return paths(surroundings).join(home, path.slice(1));
  if (/^~[^/\\]*(?:\/|$)/.test(path)) {
    throw new ConformanceError('ERR_CONFIG_VALUE', `The path ${path} names another user's home directory, and only ~/ is understood.`, {
      hint: 'Write the whole path.',
    });
  }
  return paths(surroundings).resolve(cwd, path);
}

function directories(surroundings: Surroundings): string[] {
  const { env, home, cwd } = surroundings;
  const { join } = paths(surroundings);
  const userConfig = join(env.SNAP_REAL_HOME || home, '.config', 'openstack');
  return [...new Set([cwd, userDirectory(surroundings), userConfig, ...siteDirectories(surroundings), '/etc/openstack'])];
}

/** The user's directory as the Python package platformdirs finds it. */
function userDirectory(surroundings: Surroundings): string {
  const { env, home, platform } = surroundings;
  const { join } = paths(surroundings);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'openstack');
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'OpenStack', 'openstack');
  return join(env.XDG_CONFIG_HOME || join(home, '.config'), 'openstack');
}

function siteDirectories(surroundings: Surroundings): string[] {
  const { env, platform } = surroundings;
  const { join } = paths(surroundings);
  if (platform === 'darwin') return ['/Library/Application Support/openstack'];
  if (platform === 'win32') return [join(env.ALLUSERSPROFILE || 'C:\\ProgramData', 'OpenStack', 'openstack')];
  return (env.XDG_CONFIG_DIRS || '/etc/xdg')
    .split(':')
    .filter((directory) => directory !== '')
    .map((directory) => join(directory, 'openstack'));
}

function inDirectory(directory: string, kind: FileKind, surroundings: Surroundings): string[] {
  return suffixes.map((suffix) => paths(surroundings).join(directory, kind + suffix));
}

function paths(surroundings: Surroundings): typeof posix {
  return surroundings.platform === 'win32' ? win32 : posix;
}
