import type { Settings } from './settings.ts';

/** What a deployment may lack: the settings that go with it, and the paths that are then not there. */
export interface Feature {
  readonly settings?: Partial<Settings>;
  readonly paths?: RegExp;
}

const withoutMethod = (name: string) => (methods: readonly string[]) => methods.filter((method) => method !== name);

/** Every feature that can be switched off, by name. */
export const features = {
  cache: { settings: { cache: false }, paths: /^\/(cached|queued)_images/ },
  import: { settings: { importMethods: [] } },
  metadefs: { settings: { metadefs: false } },
  members: { paths: /^\/images\/:id\/members/ },
  tasks: { paths: /^\/tasks/ },
  'image-tasks': { paths: /^\/images\/:id\/tasks$/ },
  locations: { paths: /^\/images\/:id\/locations$/ },
  'multi-store': { settings: { stores: [] } },
  usage: { paths: /^\/info\/usage$/ },
  'format-check': { settings: { requireImageFormatMatch: false } },
} as const satisfies Record<string, Feature>;

const methods = {
  'glance-direct': withoutMethod('glance-direct'),
  'web-download': withoutMethod('web-download'),
  'copy-image': withoutMethod('copy-image'),
  'glance-download': withoutMethod('glance-download'),
} as const;

export type FeatureName = keyof typeof features | keyof typeof methods;

export const featureNames = [...Object.keys(features), ...Object.keys(methods)] as readonly FeatureName[];

export function isFeatureName(name: string): name is FeatureName {
  return (featureNames as readonly string[]).includes(name);
}

/** Settings with some features taken out. */
export function settingsWithout(names: readonly FeatureName[], settings: Settings): Settings {
  let result = settings;
  for (const name of names) {
    if (name in methods) result = { ...result, importMethods: methods[name as keyof typeof methods](result.importMethods) };
    else result = { ...result, ...(features[name as keyof typeof features] as Feature).settings };
  }
  return result;
}

/** Whether a path, as the routes write it, is there. */
export function isServed(path: string, names: readonly string[]): boolean {
  return !names.some((name) => name in features && (features[name as keyof typeof features] as Feature).paths?.test(path));
}
