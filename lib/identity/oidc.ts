import { ConformanceError } from '../errors.ts';
import { type IncomingResponse, redactText } from '../http/index.ts';
import type { OidcProvider } from '../target/index.ts';
import type { Caller } from './caller.ts';
import { settingsInWords, wordsOf } from './refusal.ts';
import { basicCredentials } from './secrets.ts';

/**
 * An access token of an OpenID Connect provider (RFC 6749; parameters and client authentication as keystoneauth has them).
 *
 * @param grant grant_type and what belongs to it
 * @throws ERR_AUTH when the provider refuses, ERR_NOT_THE_API when it is none
 */
export async function accessTokenOf(provider: OidcProvider, grant: Readonly<Record<string, string>>, caller: Caller): Promise<string> {
  const url = provider.accessTokenEndpoint ?? (await discoverEndpoint(provider.discoveryEndpoint ?? '', caller));
  const { clientId, clientSecret } = provider;
  const form = new URLSearchParams({ ...grant, scope: provider.oidcScope });
  if (clientSecret === undefined && clientId !== undefined) form.set('client_id', clientId);
  const reply = await caller.ask(
    'oidcToken',
    'POST',
    url,
    {
      'content-type': 'application/x-www-form-urlencoded',
      ...(clientSecret === undefined ? {} : { authorization: `Basic ${basicCredentials(clientId ?? '', clientSecret)}` }),
    },
    form.toString(),
  );
  const body = parse(reply.text);
  if (reply.status === 200 && typeof body?.access_token === 'string' && body.access_token !== '') {
    return caller.secrets.keep(body.access_token);
  }
  if (typeof body?.error === 'string') {
    const description = typeof body.error_description === 'string' ? `: ${body.error_description}` : '';
    throw new ConformanceError(
      'ERR_AUTH',
      `Identity provider ${provider.identityProvider} refused a token for cloud ${caller.target.cloud} at ${redactText(url)}: ${reply.status} ${caller.secrets.without(`${body.error}${description}`)}`,
      { hint: `${adviceFor(body.error)} ${settingsInWords(caller.target)}`.trim() },
    );
  }
  throw noProvider(caller, url, reply, '200 with an access_token', 'access_token_endpoint');
}

/** The answers of RFC 6749 section 5.2. */
function adviceFor(error: string): string {
  if (error === 'invalid_client') return 'See client_id and client_secret.';
  if (error === 'invalid_grant') return 'See username and password.';
  if (error === 'invalid_scope') return 'See openid_scope: the provider does not give this client all of it.';
  return 'The provider has to allow this client this way of logging in (its grant type).';
}

async function discoverEndpoint(url: string, caller: Caller): Promise<string> {
  const reply = await caller.ask('oidcDiscovery', 'GET', url);
  const endpoint = parse(reply.text)?.token_endpoint;
  if (reply.status === 200 && typeof endpoint === 'string' && URL.canParse(endpoint)) return endpoint;
  throw noProvider(caller, url, reply, '200 with a token_endpoint', 'discovery_endpoint');
}

function noProvider(caller: Caller, url: string, reply: IncomingResponse, expected: string, setting: string): ConformanceError {
  return new ConformanceError(
    'ERR_NOT_THE_API',
    `No OpenID Connect provider answered for cloud ${caller.target.cloud} at ${redactText(url)}: expected ${expected}, got ${reply.status} ${wordsOf(reply, caller)}`,
    { hint: `See ${setting}. ${settingsInWords(caller.target)}`.trim() },
  );
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    return (JSON.parse(text) as Record<string, unknown> | null) ?? undefined;
  } catch {
    return undefined;
  }
}
