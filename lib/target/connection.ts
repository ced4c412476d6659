import { variable } from './environment.ts';
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

/** Python's, in the order of their use; node has read its own, NODE_EXTRA_CA_CERTS, already. */
const bundleVariables = ['REQUESTS_CA_BUNDLE', 'SSL_CERT_FILE'];

/**
 * The certificates to trust where `cacert` does not name them: a path under `verify`, which openstacksdk passes on to
 * python-requests, else the bundle of the environment, which python-requests looks for itself.
 */
export function withCertificates(settings: Settings, env: Surroundings['env']): Settings {
  const verify = settings.get('verify');
  const isPath = typeof verify?.value === 'string' && /[/\\]|\.(pem|crt)$/i.test(verify.value);
  const result = new Map(settings);
  if (isPath) result.set('verify', { ...verify, value: 'true' });
  if (isSet(settings, 'cacert')) return result;
  const found = isPath ? verify : bundleVariables.map((name) => variable(env, name)).find((setting) => setting !== undefined);
  if (found !== undefined) result.set('cacert', found);
  return result;
}

/** `insecure` beats `verify` and `cacert`, as in the SDK; a cacert that then has no effect gets a warning. */
export function tlsOf(reader: Reader, surroundings: Surroundings, warnings: string[]): TargetTls {
  const pathOf = (name: string) => {
    const path = reader.text(name);
    return path === undefined ? undefined : absolutePath(path, surroundings);
  };
  const insecure = reader.flag('insecure') ?? false;
  const verify = !insecure && (reader.flag('verify') ?? true);
  const named = pathOf('cacert');
  const isFromBundle = bundleVariables.includes(reader.origins.cacert ?? '');
  // Nobody asked for a bundle of the environment with this cloud in mind.
  const cacert = !verify && isFromBundle ? undefined : named;
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
