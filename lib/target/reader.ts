import type { Settings } from './settings.ts';
import { invalidValue } from './wording.ts';

/** Reads settings and remembers where each one that was used came from. Empty and null are the same as unset. */
export interface Reader {
  /** The text as written. For everything below `auth` but the URL: a brace in a password is a brace. */
  verbatim(name: string): string | undefined;
  /** The text with `{region_name}` and its like filled in. */
  text(name: string): string | undefined;
  /** One text, a list of texts, or a comma-separated text. */
  list(name: string): readonly string[] | undefined;
  flag(name: string): boolean | undefined;
  /** A positive number. */
  positive(name: string): number | undefined;
  /** An http or https URL, with `{region_name}` filled in. */
  url(name: string): string | undefined;
  readonly origins: Readonly<Record<string, string>>;
}

export function readerOf(settings: Settings): Reader {
  const origins: Record<string, string> = {};

  const found = (name: string) => {
    const setting = settings.get(name);
    if (setting === undefined || setting.value === null || setting.value === '') return undefined;
    origins[name] = setting.source;
    return setting;
  };
  const verbatim = (name: string) => {
    const setting = found(name);
    if (setting === undefined) return undefined;
    if (typeof setting.value !== 'string') throw invalidValue(setting, 'a text');
    return setting.value;
  };
  const text = (name: string) => {
    const template = verbatim(name);
    return template === undefined ? undefined : filledIn(template, name, settings);
  };

  return {
    origins,
    verbatim,
    text,
    list(name) {
      const setting = found(name);
      if (!Array.isArray(setting?.value)) {
        return text(name)
          ?.split(',')
          .map((item) => item.trim());
      }
      if (setting.value.length === 0 || !setting.value.every((item) => typeof item === 'string')) {
        throw invalidValue(setting, 'a text or a list of texts');
      }
      return setting.value;
    },
    flag(name) {
      const value = verbatim(name)?.toLowerCase();
      if (value === undefined) return undefined;
      // The words of YAML 1.1, which PyYAML reads.
      if (['true', 'yes', 'on'].includes(value)) return true;
      if (['false', 'no', 'off'].includes(value)) return false;
      throw invalidValue(settings.get(name)!, 'true or false', value);
    },
    positive(name) {
      const value = text(name);
      // Python's None, written out: as in the SDK's own defaults.
      if (value === undefined || value === 'None') return undefined;
      const number = Number(value);
      if (Number.isFinite(number) && number > 0) return number;
      throw invalidValue(settings.get(name)!, 'a number of seconds above 0', value);
    },
    url(name) {
      const value = text(name);
      if (value === undefined) return undefined;
      const setting = settings.get(name)!;
      const parsed = URL.parse(value);
      // The value is never shown: what is put into the wrong key, or into a URL, may be a password.
      if (parsed === null || !/^https?:$/.test(parsed.protocol)) throw invalidValue(setting, 'a URL that begins with http:// or https://');
      if (parsed.username !== '' || parsed.password !== '') throw invalidValue(setting, 'a URL without a user name and password in it');
      return value;
    },
  };
}

/**
 * Python's str.format, as far as clouds.yaml uses it: `{key}` is another setting of the cloud, `{{` a brace. Only
 * settings outside `auth` can be named, so that no secret gets into a URL.
 */
function filledIn(template: string, name: string, settings: Settings): string {
  return template.replace(/\{\{|\}\}|\{([^{}]*)\}|[{}]/g, (match, key: string | undefined) => {
    if (match === '{{' || match === '}}') return match[0]!;
    const value = key === undefined ? undefined : settings.get(key)?.value;
    if (typeof value === 'string' && value !== '' && !key!.includes('.') && key !== name) return value;
    const setting = settings.get(name)!;
    if (key === undefined) throw invalidValue(setting, 'braces in pairs, as in {region_name}; a plain brace is written {{ or }}');
    const what = /^\w+$/.test(key) ? `{${key}}` : 'what it has in braces';
    throw invalidValue(setting, `${what} to be another setting of the cloud that is not a credential and not empty`);
  });
}
