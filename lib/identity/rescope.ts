import { ConformanceError, isConformanceError } from '../errors.ts';
import type { Credential, TargetScope } from '../target/index.ts';
import { advice } from './advice.ts';
import type { Caller } from './caller.ts';
import type { Issued, Keystone } from './keystone.ts';
import { tokenIdentity } from './methods.ts';
import { Refusal, settingsInWords } from './refusal.ts';
import { scopeBody, scopeWords } from './scope.ts';
import { hasScope, scopeOfToken } from './token-document.ts';

/**
 * A login with a token: for the scope that is wanted a new one; without one, and where Keystone forbids that for this token or for all, the
 * token itself, if that has the scope already.
 */
export async function tokenLogin(
  { token, scope }: Extract<Credential, { readonly authType: 'token' }>,
  keystone: Keystone,
  caller: Caller,
): Promise<Issued> {
  if (scope === undefined) return lookedAt(token, keystone, caller);
  try {
    return await exchanged(token, scope, advice.token, keystone);
  } catch (error) {
    if (!isForbidden(error)) throw error;
    const itself = await lookedAt(token, keystone, caller);
    if (hasScope(itself.document, scope)) return itself;
    throw new ConformanceError(
      'ERR_AUTH',
      `${error.message} The token itself is for ${scopeOfToken(itself.document)}, not for ${scopeWords(scope)}.`,
      {
        hint: `Take a token for ${scopeWords(scope)}, or leave the scope out to use this one as it is. ${settingsInWords(caller.target)}`.trim(),
        cause: error,
      },
    );
  }
}

/** An unscoped token of a federated login, made into one for the scope that is wanted. */
export async function rescoped(unscoped: Issued, scope: TargetScope | undefined, keystone: Keystone): Promise<Issued> {
  if (scope === undefined) return unscoped;
  return exchanged(unscoped.session.token ?? '', scope, advice.federated, keystone);
}

function exchanged(token: string, scope: TargetScope, why: string, keystone: Keystone): Promise<Issued> {
  return keystone.issue({
    identity: tokenIdentity(token),
    scope: scopeBody(scope),
    what: `the token, for ${scopeWords(scope)},`,
    advice: why,
  });
}

async function lookedAt(token: string, keystone: Keystone, caller: Caller): Promise<Issued> {
  const found = await keystone.look(token);
  if (found !== undefined) return found;
  throw new ConformanceError(
    'ERR_AUTH',
    `Keystone does not know the token of cloud ${caller.target.cloud}: it has expired or was revoked.`,
    {
      hint: `Take a new one with \`openstack token issue\`. ${settingsInWords(caller.target)}`.trim(),
    },
  );
}

/** 403: the token is good, but may not be exchanged. */
function isForbidden(error: unknown): error is ConformanceError {
  return isConformanceError(error) && error.cause instanceof Refusal && error.cause.status === 403;
}
