import { BlockList, isIP } from 'node:net';

/**
 * True when `no_proxy` exempts a URL. As curl and python-requests read it: names separated by commas or blanks; a name stands for
 * itself and what lies below it, with or without `.` or `*.` before it; `host:port` for that port alone; an address for itself,
 * `10.0.0.0/8` for a network; `*` for all. A name never matches in the middle of a label, and nothing is resolved.
 */
export function isExempt(url: URL, noProxy: string | undefined): boolean {
  const host = url.hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return (noProxy ?? '')
    .split(/[\s,]+/)
    .filter(Boolean)
    .some((entry) => matches(entry.toLowerCase(), host, port));
}

function matches(entry: string, host: string, port: string): boolean {
  if (entry === '*') return true;
  if (entry.includes('/')) return isInNetwork(entry, host);
  const { name, only } = split(entry);
  if (only !== undefined && only !== port) return false;
  if (isIP(name) !== 0)
    return isIP(host) !== 0 && listOf((list) => list.addAddress(name, family(name)))?.check(host, family(host)) === true;
  const suffix = name.replace(/^\*?\.+/, '').replace(/\.$/, '');
  return suffix !== '' && (host === suffix || host.endsWith(`.${suffix}`));
}

/** A name or address, and the port that it is limited to. */
function split(entry: string): { name: string; only: string | undefined } {
  const bracketed = /^\[([^\]]+)\](?::(\d+))?$/.exec(entry);
  if (bracketed) return { name: bracketed[1] ?? '', only: bracketed[2] };
  if (isIP(entry) === 6) return { name: entry, only: undefined };
  const [, name = entry, only] = /^([^:]+):(\d+)$/.exec(entry) ?? [];
  return { name, only };
}

function isInNetwork(entry: string, host: string): boolean {
  const [network = '', prefix = ''] = entry.replace(/[[\]]/g, '').split('/');
  if (isIP(network) === 0 || isIP(host) !== isIP(network) || !/^\d{1,3}$/.test(prefix)) return false;
  return listOf((list) => list.addSubnet(network, Number(prefix), family(network)))?.check(host, family(host)) === true;
}

/** Undefined for what is no network: a wrong entry exempts nothing. */
function listOf(add: (list: BlockList) => void): BlockList | undefined {
  const list = new BlockList();
  try {
    add(list);
    return list;
  } catch {
    return undefined;
  }
}

function family(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}
