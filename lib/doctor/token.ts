import { ConformanceError, isConformanceError } from '../errors.ts';
import type { IncomingResponse } from '../http/index.ts';
import { type Finding, fault, ok } from './finding.ts';
import { gist, objectOf } from './page.ts';
import type { LoggedIn } from './scope.ts';

/** Whether the Image API takes what a role's requests carry. */
export async function checkToken({ link, session }: LoggedIn, url: string): Promise<Finding> {
  const { role, target } = link;
  const where = `${url}/v2/schemas/image`;
  const reply = await link.askLast('showImageSchema', where, session.headers);
  if (isConformanceError(reply)) return fault('token', role, reply);
  if (reply.status === 200 && objectOf(reply)?.properties !== undefined) return ok('token', role, `GET ${where} is answered 200.`);
  const refused = reply.status === 401 && !('authUrl' in target.credential);
  const code = refused ? 'ERR_AUTH' : reply.status === 503 ? 'ERR_STATUS' : 'ERR_NOT_THE_API';
  const message = `GET ${where} as ${role}: expected 200 with the schema of an image, got ${gist(reply)}.`;
  return fault('token', role, new ConformanceError(code, message, { hint: hintFor(reply, target.credential) }));
}

function hintFor({ status }: IncomingResponse, credential: LoggedIn['link']['target']['credential']): string {
  if (status === 401 && !('authUrl' in credential)) {
    return credential.authType === 'none'
      ? 'This Image API wants a login: set another auth_type.'
      : `The Image API refuses this ${credential.authType} credential: see user name, password or token.`;
  }
  switch (status) {
    case 401:
      return 'Keystone gave this token and Glance does not take it: see www_authenticate_uri, auth_url and the service user under [keystone_authtoken] in glance-api.conf, its memcached, the clocks of both, and whether they belong to the same cloud.';
    case 403:
      return 'The policy of Glance refuses even the schema of an image: see the roles of this user and policy.yaml of Glance.';
    case 503:
      return 'Glance cannot ask Keystone about tokens: see [keystone_authtoken] in glance-api.conf, and whether Keystone is reached from there.';
    default:
      return 'See whether the endpoint leads to Glance: host, port and path, without /v2.';
  }
}
