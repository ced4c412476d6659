import { ConformanceError } from '../errors.ts';
import { redactText } from '../http/index.ts';
import type { Caller } from './caller.ts';
import { settingsInWords } from './refusal.ts';

/** Where the Identity API v3 is: the URL up to and with /v3. */
export type IdentityUrl = () => Promise<string>;

/** For the auth types that are of v3 by their name, nothing is asked. */
export function versionedUrl(authUrl: string): string {
  const url = authUrl.replace(/\/+$/, '');
  return /\/v3$/.test(url) ? url : `${url}/v3`;
}

/**
 * Asks an auth_url without a version which versions there are, once for all callers, and not at all where it ends in /v3. What is no list
 * of versions says nothing, and then /v3 is taken for granted, as keystoneauth does. Errors: ERR_AUTH_TYPE where only v2 is offered.
 */
export function discoveredUrl(authUrl: string, caller: Caller): IdentityUrl {
  const asked = authUrl.replace(/\/+$/, '');
  if (/\/v3$/.test(asked)) return () => Promise.resolve(asked);
  let found: Promise<string> | undefined;
  return () => {
    found ??= discover(asked, caller).catch((error) => {
      found = undefined;
      throw error;
    });
    return found;
  };
}

async function discover(asked: string, caller: Caller): Promise<string> {
  const reply = await caller.ask('listVersions', 'GET', asked);
  const versions = reply.status === 200 || reply.status === 300 ? parseVersions(reply.text) : [];
  if (versions.length === 0) return versionedUrl(asked);
  const v3 = versions.find(({ id }) => /^v3(\.|$)/.test(id));
  if (v3 === undefined) {
    const ids = versions.map(({ id }) => id).join(', ');
    throw new ConformanceError(
      'ERR_AUTH_TYPE',
      `The Identity API of cloud ${caller.target.cloud} at ${redactText(asked)} offers ${ids} only; v3 is needed.`,
      {
        hint: `Keystone has had no v2 since 2018 (Queens): this is an old one, or not the one meant. ${settingsInWords(caller.target)}`.trim(),
      },
    );
  }
  return v3.href === undefined ? versionedUrl(asked) : samePlace(v3.href, asked);
}

/** A server behind a proxy rarely knows its own name: the link gives the path, what was asked gives scheme, host and port. */
function samePlace(href: string, asked: string): string {
  try {
    const url = new URL(href, `${asked}/`);
    return versionedUrl(`${new URL(asked).origin}${url.pathname}`);
  } catch {
    return versionedUrl(asked);
  }
}

interface Version {
  readonly id: string;
  readonly href: string | undefined;
}

/** Keystone wraps its list in `values`, and a single version in `version`; others list without wrapping. */
function parseVersions(text: string): Version[] {
  try {
    const { versions, version } = JSON.parse(text) as { versions?: { values?: unknown } | unknown[]; version?: unknown };
    const list = version !== undefined ? [version] : Array.isArray(versions) ? versions : versions?.values;
    return Array.isArray(list) ? list.flatMap(parseVersion) : [];
  } catch {
    return [];
  }
}

function parseVersion(value: unknown): Version[] {
  const { id, links } = (value ?? {}) as { id?: unknown; links?: unknown };
  if (typeof id !== 'string') return [];
  const self = Array.isArray(links) ? links.find((link) => link?.rel === 'self')?.href : undefined;
  return [{ id, href: typeof self === 'string' ? self : undefined }];
}
