import { createHash } from 'node:crypto';
import { Fault } from '../fault.ts';
import type { Caller, Image, Location } from '../model.ts';
import type { Settings } from '../settings.ts';

export interface ValidationData {
  readonly checksum?: string;
  readonly os_hash_algo: string;
  readonly os_hash_value: string;
}

/** Where the data of an image lie: who is told, and who may say. */
export const locating = {
  /** The locations that an image names in its answers. Those of a deactivated one are for admins only. */
  shownLocations(image: Image, caller: Caller): readonly Location[] {
    return image.status === 'deactivated' && !caller.roles.includes('admin') ? [] : image.locations;
  },

  representLocation(image: Image, { store, url, metadata }: Location): { url: string; metadata: Record<string, unknown> } {
    return {
      url: url ?? `file:///var/lib/glance/${store === '' ? 'images' : store}/${image.id}`,
      metadata: { ...metadata, ...(store !== '' && { store }) },
    };
  },

  /** The API that asks for locations is for services. */
  mayListLocations(caller: Caller): boolean {
    return caller.roles.includes('service') || caller.roles.includes('admin');
  },

  /** The locations that a service is told. */
  listLocations(_image: Image, locations: readonly Location[]): readonly Location[] {
    return locations;
  },

  checkLocationStatus(image: Image): void {
    if (image.status !== 'queued') throw new Fault(409, `It's not allowed to add locations if image status is ${image.status}.`);
  },

  mayAddLocation(caller: Caller, image: Image): boolean {
    if (caller.roles.includes('service') || caller.roles.includes('admin')) return true;
    return caller.roles.includes('member') && image.attributes.owner === caller.projectId;
  },

  /** What a user may name: http(s), where there is a store for it. Only a service names anything else. */
  checkLocationUrl(url: string, caller: Caller, settings: Settings): void {
    if (caller.roles.includes('service') || (url.startsWith('http') && settings.httpStores.length > 0)) return;
    throw new Fault(403, 'http store must be enabled to use location API by normal user.');
  },

  /** Hash and algorithm as the newer API takes them, of the right length. */
  checkLocationHash({ os_hash_algo, os_hash_value }: ValidationData): void {
    if (!isHex(os_hash_value) || os_hash_value.length !== createHash(os_hash_algo).digest('hex').length)
      throw new Fault(400, `os_hash_value (${os_hash_value}) is not a hexadecimal value of the right size for ${os_hash_algo}`);
  },

  /** True when data have the hash that they were announced with. */
  isAnnouncedHash(announced: string, actual: string): boolean {
    return announced === actual;
  },

  /** The algorithm for data that nothing was announced about. */
  hashAlgorithm: 'sha512' as string,

  /** A patch changes locations only where images show them. */
  checkLocationsShown(settings: Settings): void {
    if (!settings.showMultipleLocations) throw new Fault(403, "It's not allowed to update locations if locations are invisible.");
  },

  mayRemoveLocation(caller: Caller): boolean {
    return caller.roles.includes('admin');
  },

  /** What a patch says about data, against what is known of them. Returns what is new. */
  checkValidationData(image: Image, said: ValidationData | undefined): ValidationData | undefined {
    if (said === undefined) return undefined;
    const known = { checksum: image.checksum, os_hash_algo: image.hashAlgorithm, os_hash_value: image.hashValue };
    const isNew = (name: keyof ValidationData) => said[name] !== undefined && said[name] !== known[name];
    const names = (['checksum', 'os_hash_algo', 'os_hash_value'] as const).filter(isNew);
    if (names.length === 0) return undefined;
    if (names.some((name) => known[name])) throw new Fault(409, `${names.join(', ')} already set with a different value`);
    if (image.status !== 'queued') throw new Fault(409, `New values for ${names.join(', ')} may only be provided for a queued image`);
    const isRight = said.os_hash_algo === 'sha512' && isHex(said.os_hash_value) && said.os_hash_value.length === 128;
    if (!isRight || (said.checksum !== undefined && !isHex(said.checksum))) throw new Fault(409, 'The validation data are not valid.');
    return said;
  },
};

function isHex(text: string): boolean {
  return /^([0-9a-f]{2})+$/i.test(text);
}
