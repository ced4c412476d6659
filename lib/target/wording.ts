import { ConformanceError } from '../errors.ts';
import type { Setting } from './settings.ts';

/** Which cloud a message is about, and what its keys look like to the user. */
export interface CloudWording {
  readonly cloud: string;
  readonly isEnvironment: boolean;
  readonly hasFlags: boolean;
  /** The files of the cloud, or the environment. */
  readonly place: string;
  /** Why settings may be missing that the user believes to be there. */
  readonly note?: string;
}

/** A setting as the user wrote it, and where: `auth.tenant-name in /etc/openstack/clouds.yaml`, `OS_TENANT_NAME`. */
export function spelled({ spelling, source }: Setting): string {
  return spelling === source ? spelling : `${spelling} in ${source}`;
}

/** `got` is left out where the value may be, or hold, a secret. */
export function invalidValue(setting: Setting, expected: string, got?: string): ConformanceError {
  const seen = got === undefined ? '' : `, got '${got}'`;
  return new ConformanceError('ERR_CONFIG_VALUE', `${spelled(setting)}: expected ${expected}${seen}.`);
}

/** The complaint about settings of which one has to be there. */
export function missingValue(wording: CloudWording, names: readonly string[], hint: string): ConformanceError {
  const keys = names.map((name) => keyFor(wording, name)).join(' or ');
  const describers = wording.hasFlags ? 'the flags and the OS_* variables' : 'the OS_* variables';
  const subject = wording.isEnvironment ? `The cloud that ${describers} describe` : `Cloud '${wording.cloud}' in ${wording.place}`;
  return new ConformanceError('ERR_CONFIG_VALUE', `${subject} has no ${keys}.`, {
    hint: wording.note === undefined ? hint : `${hint} ${wording.note}`,
  });
}

/** The key or variable under which a user would set something. */
export function keyFor({ isEnvironment }: CloudWording, name: string): string {
  return isEnvironment ? `OS_${name.replace('auth.', '').toUpperCase()}` : name;
}
