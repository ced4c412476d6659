import { ConformanceError } from '../errors.ts';
import { type Surroundings, surroundingsOfProcess } from './surroundings.ts';
import type { TargetProxy } from './target.ts';

interface Found {
  readonly name: string;
  readonly value: string;
}

const schemes = ['http:', 'https:', 'socks5:', 'socks5h:'];

/** The proxies of the process's environment, for what is fetched before there is a target. @throws as proxyOf */
export function proxyOfProcess(): TargetProxy | undefined {
  return proxyOf(surroundingsOfProcess().env).proxy;
}

/**
 * The proxies of the environment, as python-requests and curl find them, and the variable that each came from.
 *
 * @throws ERR_CONFIG_VALUE for a URL that is none, with the name of the variable and without its value
 */
export function proxyOf(env: Surroundings['env']): { proxy: TargetProxy | undefined; origins: Record<string, string> } {
  const all = lookUp(env, 'all_proxy');
  const http = lookUp(env, 'http_proxy') ?? all;
  const https = lookUp(env, 'https_proxy') ?? all;
  const no = lookUp(env, 'no_proxy');
  if (http === undefined && https === undefined) return { proxy: undefined, origins: {} };
  return {
    proxy: {
      ...(http && { http: urlOf(http) }),
      ...(https && { https: urlOf(https) }),
      ...(no && { no: no.value }),
    },
    origins: {
      ...(http && { 'proxy.http': http.name }),
      ...(https && { 'proxy.https': https.name }),
      ...(no && { 'proxy.no': no.name }),
    },
  };
}

/** The lower case wins, and when it is empty it undoes the upper (urllib: getproxies_environment). */
function lookUp(env: Surroundings['env'], name: string): Found | undefined {
  const spelling = env[name] === undefined ? name.toUpperCase() : name;
  const value = env[spelling]?.trim();
  return value ? { name: spelling, value } : undefined;
}

function urlOf({ name, value }: Found): string {
  const url = /^[a-z][a-z\d+.-]*:\/\//i.test(value) ? value : `http://${value}`;
  const parsed = URL.parse(url);
  if (parsed !== null && schemes.includes(parsed.protocol) && parsed.hostname !== '') return url;
  throw new ConformanceError('ERR_CONFIG_VALUE', `${name}: expected the URL of a proxy, such as http://proxy.example:3128.`, {
    hint: `Its scheme is one of http, https, socks5, socks5h; a special character in the password is written as %XX. Correct ${name}, or unset it.`,
  });
}
