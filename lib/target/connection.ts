import { absolutePath } from './places.ts';
import type { Reader } from './reader.ts';
import type { Settings } from './settings.ts';
import type { Surroundings } from './surroundings.ts';
import type { TargetTls } from './target.ts';
import { invalidValue } from './wording.ts';

const interfaces = ['public', 'internal', 'admin'];

/** The preference list of interfaces, in the catalog's words: `publicURL` is Keystone v2's word for `public`. */
export function interfacesOf(settings: Settings, reader: Reader): readonly string[] {
  const name = isSet(settings, 'image_interface') ? 'image_interface' : 'interface';
  const wanted = (reader.list(name) ?? ['public']).map((item) => {
    const plain = item.toLowerCase().replace(/url$/, '');
    if (!interfaces.includes(plain)) throw invalidValue(settings.get(name)!, interfaces.join(', '), item);
    return plain;
  });
  return [...new Set(wanted)];
}

/** The region of the Image service: its own, or that of the cloud. */
export function regionNameOf(reader: Reader): string | undefined {
  return reader.text('image_region_name') ?? reader.text('region_name');
}

/** `insecure` beats `verify` and `cacert`, as in the SDK; a cacert that then has no effect gets a warning. */
export function tlsOf(reader: Reader, surroundings: Surroundings, warnings: string[]): TargetTls {
  const pathOf = (name: string) => {
    const path = reader.text(name);
    return path === undefined ? undefined : absolutePath(path, surroundings);
  };
  const insecure = reader.flag('insecure') ?? false;
  const verify = !insecure && (reader.flag('verify') ?? true);
  const cacert = pathOf('cacert');
  const cert = pathOf('cert');
  const key = pathOf('key');
  if (!verify && cacert !== undefined) {
    const off = insecure ? `insecure (${reader.origins.insecure})` : `verify: false (${reader.origins.verify})`;
    warnings.push(`cacert (${reader.origins.cacert}) has no effect: certificates are not verified because of ${off}.`);
  }
  if (key !== undefined && cert === undefined) warnings.push(`key (${reader.origins.key}) has no effect without cert.`);
  return { verify, ...(cacert && { cacert }), ...(cert && { cert }), ...(cert && key && { key }) };
}

function isSet(settings: Settings, name: string): boolean {
  const value = settings.get(name)?.value;
  return value !== undefined && value !== null && value !== '';
}
