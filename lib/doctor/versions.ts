import { ConformanceError, isConformanceError } from '../errors.ts';
import type { IncomingResponse } from '../http/index.ts';
import { type Finding, fault, ok, warning } from './finding.ts';
import type { Answer } from './link.ts';
import { checkLinks, type ListedVersion } from './links.ts';
import { gist, objectOf } from './page.ts';
import { otherScheme } from './scheme.ts';
import type { LoggedIn } from './scope.ts';

/** Asks the endpoint which versions it has. The answer to the first question comes along, for its clock. */
export async function checkVersions(
  { link, session }: LoggedIn,
  url: string,
): Promise<{ readonly findings: Finding[]; readonly first: Answer }> {
  const { role } = link;
  const first = await link.askLast('listVersions', `${url}/versions`);
  if (isConformanceError(first)) {
    const isSilent = first.code === 'ERR_TIMEOUT' || first.code === 'ERR_PROXY';
    const cure = isSilent ? undefined : await otherScheme(link, url, 'the endpoint in the catalog, or image_endpoint_override,');
    return { first, findings: [fault('endpoint', role, first, cure)] };
  }
  const findings: Finding[] = [];
  let reply = first;
  if (first.status === 401) {
    const cure = 'Leave /versions out of what needs authentication: clients ask it before they log in.';
    findings.push(warning('versions', role, `${url}/versions asks for a token, which a version list does without.`, cure));
    const second = await link.askLast('listVersions', `${url}/versions`, session.headers);
    if (isConformanceError(second)) return { first, findings: [...findings, fault('endpoint', role, second)] };
    reply = second;
  }
  const versions = versionsOf(reply);
  const ours = versions.filter(({ id, min_version }) => /^v2\.\d+$/.test(id) && min_version === undefined);
  if (reply.status !== 200 || ours.length === 0) return { first, findings: [...findings, noImageApi(role, url, reply)] };
  const current = ours.filter(({ status }) => status === 'CURRENT').map(({ id }) => id);
  return {
    first,
    findings: [
      ...findings,
      ok('endpoint', role, `${url} is an Image API.`),
      ok('versions', role, `${ours.map(({ id }) => id).join(', ')}; CURRENT: ${current.join(', ') || 'none'}.`),
      checkLinks(role, url, ours),
    ],
  };
}

function noImageApi(role: LoggedIn['link']['role'], url: string, reply: IncomingResponse): Finding {
  const behindProxy = [502, 503, 504].includes(reply.status);
  return fault(
    'endpoint',
    role,
    new ConformanceError(
      behindProxy ? 'ERR_STATUS' : 'ERR_NOT_THE_API',
      `GET ${url}/versions does not show an Image API v2: expected 200 with a list of versions, got ${gist(reply)}.`,
      { hint: hintFor(reply) },
    ),
  );
}

function hintFor(reply: IncomingResponse): string {
  const body = objectOf(reply);
  if ([502, 503, 504].includes(reply.status)) return 'A proxy answers, and Glance behind it does not: see whether Glance runs.';
  if (reply.status >= 300 && reply.status < 400 && reply.headers.location !== undefined) {
    return `Redirections are not followed: let the endpoint lead to ${reply.headers.location}.`;
  }
  const { versions, version } = (body ?? {}) as { versions?: unknown; version?: unknown };
  if (version !== undefined || (versions !== undefined && !Array.isArray(versions))) {
    return 'That is how Keystone answers: the endpoint, or image_endpoint_override, leads to the wrong service.';
  }
  if (versionsOf(reply).some(({ min_version }) => min_version !== undefined)) {
    return 'Versions with a min_version are those of Nova or Cinder: the endpoint leads to the wrong service.';
  }
  return 'See whether the endpoint in the catalog, or image_endpoint_override, leads to Glance: host, port and path, without /v2.';
}

function versionsOf(reply: IncomingResponse): ListedVersion[] {
  const versions = objectOf(reply)?.versions;
  if (!Array.isArray(versions)) return [];
  return versions.filter((one): one is ListedVersion => typeof one?.id === 'string');
}
