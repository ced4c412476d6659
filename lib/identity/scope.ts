import type { TargetScope, TargetUser } from '../target/index.ts';

/** The `scope` of a request for a token, wrapped so that it can be spread into `auth`; nothing without a scope. */
export function scopeBody(scope: TargetScope | undefined): { readonly scope?: unknown } {
  switch (scope?.kind) {
    case 'project':
      if (scope.projectId !== undefined) return { scope: { project: { id: scope.projectId } } };
      return { scope: { project: { name: scope.projectName, ...domainBody(scope.projectDomainId, scope.projectDomainName) } } };
    case 'domain':
      return { scope: { domain: scope.domainId !== undefined ? { id: scope.domainId } : { name: scope.domainName } } };
    case 'system':
      return { scope: { system: { all: true } } };
    case 'trust':
      return { scope: { 'OS-TRUST:trust': { id: scope.trustId } } };
    case undefined:
      return {};
  }
}

/** A user by id, or by name and domain. */
export function userBody({ id, name, domainId, domainName }: TargetUser): Readonly<Record<string, unknown>> {
  return id !== undefined ? { id } : { name, ...domainBody(domainId, domainName) };
}

function domainBody(id: string | undefined, name: string | undefined): { readonly domain?: unknown } {
  if (id !== undefined) return { domain: { id } };
  return name === undefined ? {} : { domain: { name } };
}

/** A scope in words, to follow "for". */
export function scopeWords(scope: TargetScope | undefined): string {
  switch (scope?.kind) {
    case 'project':
      if (scope.projectId !== undefined) return `project ${scope.projectId}`;
      return `project ${scope.projectName}${domainWords(scope.projectDomainId, scope.projectDomainName)}`;
    case 'domain':
      return `domain ${scope.domainId ?? scope.domainName}`;
    case 'system':
      return 'the system';
    case 'trust':
      return `trust ${scope.trustId}`;
    case undefined:
      return 'no scope';
  }
}

/** A user in words, to follow "as". */
export function userWords({ id, name, domainId, domainName }: TargetUser): string {
  return `user ${id ?? `${name}${domainWords(domainId, domainName)}`}`;
}

function domainWords(id: string | undefined, name: string | undefined): string {
  const domain = id ?? name;
  return domain === undefined ? '' : ` of domain ${domain}`;
}
