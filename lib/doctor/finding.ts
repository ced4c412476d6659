import type { CredentialedRole } from '../../specs/roles.ts';
import { type ConformanceError, type ErrorCode, exitStatusOf } from '../errors.ts';

/** What is looked at, in the order in which one thing needs the other. */
export const checks = [
  'configuration',
  'reach',
  'tls',
  'identity',
  'credential',
  'scope',
  'catalog',
  'endpoint',
  'versions',
  'links',
  'token',
  'clock',
  'roles',
  'content',
] as const;
export type Check = (typeof checks)[number];

/** One thing that was looked at, and what was found. No text of it holds a secret. */
export interface Finding {
  readonly check: Check;
  /** Whom it concerns; empty when it is nobody's in particular. */
  readonly roles: readonly CredentialedRole[];
  /** A fault keeps a run from starting, a warning does not. Not tried: something else is in the way, or was not asked for. */
  readonly outcome: 'ok' | 'warning' | 'fault' | 'not-tried';
  readonly says: string;
  /** What to do about it. */
  readonly cure?: string;
  /** The code of the error that a run would end with; of faults only. */
  readonly code?: ErrorCode;
}

export function ok(check: Check, role: CredentialedRole, says: string): Finding {
  return { check, roles: [role], outcome: 'ok', says };
}

export function warning(check: Check, role: CredentialedRole, says: string, cure?: string): Finding {
  return { check, roles: [role], outcome: 'warning', says, ...(cure === undefined ? {} : { cure }) };
}

export function notTried(check: Check, role: CredentialedRole, says: string, cure?: string): Finding {
  return { check, roles: [role], outcome: 'not-tried', says, ...(cure === undefined ? {} : { cure }) };
}

/** A fault as an error tells it; `cure` is put before its own hint. */
export function fault(check: Check, role: CredentialedRole, error: ConformanceError, cure?: string): Finding {
  const cures = [cure, error.hint].filter((one) => one !== undefined).join(' ');
  return { check, roles: [role], outcome: 'fault', code: error.code, says: error.message, ...(cures === '' ? {} : { cure: cures }) };
}

/** In the order of the checks; what is found alike for several roles is said once. */
export function sorted(findings: readonly Finding[]): Finding[] {
  const merged = new Map<string, Finding>();
  for (const finding of findings) {
    const { roles, ...rest } = finding;
    const key = JSON.stringify(rest);
    const before = merged.get(key);
    merged.set(key, before === undefined ? finding : { ...finding, roles: [...new Set([...before.roles, ...roles])] });
  }
  return [...merged.values()].sort((a, b) => checks.indexOf(a.check) - checks.indexOf(b.check));
}

/** 0 when nothing keeps a run from starting, else what the first fault stands for. */
export function exitStatusFor(findings: readonly Finding[]): number {
  const first = findings.find(({ outcome }) => outcome === 'fault');
  return first === undefined ? 0 : exitStatusOf(first.code ?? 'ERR_CONFIG_VALUE');
}
