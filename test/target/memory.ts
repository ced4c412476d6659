import { expect } from 'vitest';
import { isConformanceError } from '../../lib/errors.ts';
import { resolveTarget, type Surroundings, type Target, type TargetRequest } from '../../lib/target/index.ts';

/** The password of every test: no message may hold it. */
export const secret = 's3cr3t';

/** Where the clouds.yaml of most tests lies. */
export const cloudsPath = '/home/u/.config/openstack/clouds.yaml';
export const securePath = '/home/u/.config/openstack/secure.yaml';
export const vendorsPath = '/home/u/.config/openstack/clouds-public.yaml';

/** The settings below `auth` of a complete cloud, in flow style. */
export const login = `auth_url: http://k/v3, username: u, password: ${secret}, user_domain_id: default`;
export const project = 'project_name: x, project_domain_id: default';
export const auth = `auth: {${login}, ${project}}`;

export type Files = Record<string, string | Error>;

/** A machine with these files and variables and nothing else. An Error in place of a text is thrown when the file is read. */
export function memory(files: Files, changes: Partial<Surroundings> = {}): Surroundings {
  return {
    env: {},
    cwd: '/job',
    home: '/home/u',
    platform: 'linux',
    readFile(path) {
      const text = files[path];
      if (text instanceof Error) throw text;
      return text;
    },
    ...changes,
  };
}

/** A clouds.yaml with one cloud `c` that has these lines. */
export function oneCloud(...lines: string[]): string {
  return `clouds:\n  c:\n${lines.map((line) => `    ${line}\n`).join('')}`;
}

/** The target of a single cloud with these lines. */
export function targetOf(lines: string[], request: TargetRequest = {}, files: Files = {}, env: Surroundings['env'] = {}): Target {
  return resolveTarget(request, memory({ [cloudsPath]: oneCloud(...lines), ...files }, { env }));
}

/** `CODE message | hint` of what a call throws, after a look at all of it for the secret. */
export function refusalOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (!isConformanceError(error)) throw error;
    const text = `${error.code} ${error.message} | ${error.hint}`;
    expect(`${text} ${error.stack} ${JSON.stringify(error.cause)} ${error.cause}`).not.toContain(secret);
    return text;
  }
  throw new Error('expected a refusal');
}
