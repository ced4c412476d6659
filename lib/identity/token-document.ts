import type { TargetScope } from '../target/index.ts';
import type { CatalogService } from './catalog.ts';
import type { Session } from './session.ts';

/** The body of a token, as far as it is needed (Identity API v3). */
export interface TokenDocument {
  readonly expires_at: string;
  readonly user?: { readonly id?: string };
  readonly project?: { readonly id?: string; readonly name?: string };
  readonly domain?: { readonly id?: string; readonly name?: string };
  readonly system?: unknown;
  readonly roles?: readonly { readonly name: string }[];
  readonly catalog?: readonly {
    readonly type: string;
    readonly name?: string;
    readonly endpoints?: readonly {
      readonly interface: string;
      readonly region?: string;
      readonly region_id?: string;
      readonly url: string;
    }[];
  }[];
}

/** Undefined for what is not a token. */
export function parseToken(text: string): TokenDocument | undefined {
  try {
    const { token } = JSON.parse(text) as { token?: Partial<TokenDocument> };
    return typeof token?.expires_at === 'string' ? (token as TokenDocument) : undefined;
  } catch {
    return undefined;
  }
}

export function sessionOf(token: string, document: TokenDocument): Session {
  const catalog: CatalogService[] = (document.catalog ?? []).map((service) => ({
    type: service.type,
    name: service.name,
    endpoints: (service.endpoints ?? []).map((e) => ({ interface: e.interface, region: e.region_id ?? e.region, url: e.url })),
  }));
  const expiresAt = Date.parse(document.expires_at);
  return {
    headers: { 'x-auth-token': token },
    token,
    expiresAt: Number.isNaN(expiresAt) ? undefined : expiresAt,
    userId: document.user?.id ?? '',
    projectId: document.project?.id,
    projectName: document.project?.name,
    roles: (document.roles ?? []).map((role) => role.name),
    catalog,
  };
}

/** True when a token has the scope that is wanted. By name alone a domain is not looked at: its token does not say more. */
export function hasScope({ project, domain, system }: TokenDocument, scope: TargetScope): boolean {
  switch (scope.kind) {
    case 'project':
      return scope.projectId === undefined ? project?.name === scope.projectName : project?.id === scope.projectId;
    case 'domain':
      return scope.domainId === undefined ? domain?.name === scope.domainName : domain?.id === scope.domainId;
    case 'system':
      return system !== undefined;
    case 'trust':
      return false;
  }
}

/** What a token is for, in words. */
export function scopeOfToken({ project, domain, system }: TokenDocument): string {
  if (project !== undefined) return `project ${project.name ?? project.id}`;
  if (domain !== undefined) return `domain ${domain.name ?? domain.id}`;
  return system === undefined ? 'no scope' : 'the system';
}
