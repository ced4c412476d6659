import type { Question } from './question.ts';
import type { TargetUser } from './target.ts';

/**
 * The user that logs in: by id, or by name within a domain.
 *
 * @param hint what to do when there is none
 * @throws ERR_CONFIG_VALUE
 */
export function userOf({ reader, missing }: Question, hint: string): TargetUser {
  const id = reader.verbatim('auth.user_id');
  const name = reader.verbatim('auth.username');
  const domainId = reader.verbatim('auth.user_domain_id');
  const domainName = reader.verbatim('auth.user_domain_name');
  if (id === undefined && name === undefined) throw missing(['auth.username', 'auth.user_id'], hint);
  if (id === undefined && domainId === undefined && domainName === undefined) {
    throw missing(['auth.user_domain_name', 'auth.user_domain_id'], 'The name of a user counts within a domain only; it is often Default.');
  }
  return { ...(id && { id }), ...(name && { name }), ...(domainId && { domainId }), ...(domainName && { domainName }) };
}
