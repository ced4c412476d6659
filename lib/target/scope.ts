import { ConformanceError } from '../errors.ts';
import type { Question } from './question.ts';
import type { TargetScope } from './target.ts';
import { invalidValue, spelled } from './wording.ts';

/** The settings that say what a token is good for, by the kind of scope. */
export const scopeSettings: Readonly<Record<TargetScope['kind'], readonly string[]>> = {
  project: ['auth.project_id', 'auth.project_name'],
  domain: ['auth.domain_id', 'auth.domain_name'],
  system: ['auth.system_scope'],
  trust: ['auth.trust_id'],
};

/**
 * The one scope that a cloud names, or none.
 *
 * @throws ERR_CONFIG_VALUE for two at once, and for a project by name without its domain
 */
export function namedScope(question: Question): TargetScope | undefined {
  const { settings, reader, wording } = question;
  const present = Object.values(scopeSettings)
    .flat()
    .filter((name) => settings.has(name));
  const kinds = new Set(present.map((name) => name.replace(/_(id|name)$/, '')));
  if (kinds.size > 1) {
    const keys = present.map((name) => spelled(settings.get(name)!)).join(', ');
    throw new ConformanceError('ERR_CONFIG_VALUE', `Cloud '${wording.cloud}' has more than one scope: ${keys}.`, {
      hint: 'A token has one: keep the project, the domain, system_scope or the trust, and remove the rest.',
    });
  }
  if (kinds.has('auth.system_scope')) return systemScope(question);
  if (kinds.has('auth.trust')) return { kind: 'trust', trustId: reader.verbatim('auth.trust_id')! };
  if (kinds.has('auth.domain')) {
    const domainId = reader.verbatim('auth.domain_id');
    const domainName = reader.verbatim('auth.domain_name');
    return { kind: 'domain', ...(domainId && { domainId }), ...(domainName && { domainName }) };
  }
  return kinds.has('auth.project') ? projectScope(question) : undefined;
}

/**
 * The scope of a login that makes a new token. Without a scope that has no catalog, so the Image service must then be named.
 *
 * @throws ERR_CONFIG_VALUE
 */
export function scopeOf(question: Question): TargetScope | undefined {
  const scope = namedScope(question);
  if (scope !== undefined || question.hasImageEndpoint) return scope;
  throw question.missing(
    ['auth.project_name', 'auth.project_id'],
    'Name the project to work in (or, for an administrator, system_scope: all): a token without a scope has no catalog, so the Image service would not be found.',
  );
}

function systemScope({ settings, reader }: Question): TargetScope {
  if (reader.verbatim('auth.system_scope') === 'all') return { kind: 'system', system: 'all' };
  throw invalidValue(settings.get('auth.system_scope')!, "'all', the only one that Keystone has");
}

function projectScope({ reader, missing }: Question): TargetScope {
  const projectId = reader.verbatim('auth.project_id');
  const projectName = reader.verbatim('auth.project_name');
  const projectDomainId = reader.verbatim('auth.project_domain_id');
  const projectDomainName = reader.verbatim('auth.project_domain_name');
  if (projectId === undefined && projectDomainId === undefined && projectDomainName === undefined) {
    throw missing(
      ['auth.project_domain_name', 'auth.project_domain_id'],
      'The name of a project counts within a domain only; it is often Default.',
    );
  }
  return {
    kind: 'project',
    ...(projectId && { projectId }),
    ...(projectName && { projectName }),
    ...(projectDomainId && { projectDomainId }),
    ...(projectDomainName && { projectDomainName }),
  };
}
