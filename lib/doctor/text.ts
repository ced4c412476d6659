import type { Paint } from '../report/index.ts';
import type { Diagnosis } from './diagnose.ts';
import type { Setting } from './effective.ts';
import type { Finding } from './finding.ts';

/** A diagnosis for people: what is in force, what was found with its cure, and the sum of it. */
export function toText({ configuration, findings, exitStatus, durationMs }: Diagnosis, paint: Paint): string {
  const [first, ...others] = configuration;
  const blocks = configuration.map(({ role, cloud, settings }, index) => {
    const shown = index === 0 ? settings : settings.filter((setting) => !first?.settings.some((s) => same(s, setting)));
    const like = index === 0 || first === undefined ? '' : `, else as ${first.role}`;
    return [paint.bold(`${role}  ${cloud}${like}`), ...settingLines(shown, paint)].join('\n');
  });
  const faults = findings.filter(({ outcome }) => outcome === 'fault').length;
  const warnings = findings.filter(({ outcome }) => outcome === 'warning').length;
  const sum = faults === 0 ? paint.good('A run can start') : paint.bad(count(faults, 'fault'));
  return [
    ...blocks.slice(0, 1 + others.length),
    findingLines(findings, paint),
    `${sum}${warnings === 0 ? '' : `, ${count(warnings, 'warning')}`}; ${(durationMs / 1000).toFixed(1)} s, exit status ${exitStatus}`,
  ].join('\n\n');
}

function same(a: Setting, b: Setting): boolean {
  // Two secrets look alike and need not be.
  return a.name === b.name && a.value === b.value && a.origin === b.origin && a.value !== '***';
}

function settingLines(settings: readonly Setting[], paint: Paint): string[] {
  const names = widest(settings.map(({ name }) => name));
  const values = Math.min(60, widest(settings.map(({ value }) => value)));
  return settings.map(({ name, value, origin }) => `  ${name.padEnd(names)}  ${value.padEnd(values)}  ${paint.dim(origin)}`);
}

function findingLines(findings: readonly Finding[], paint: Paint): string {
  const colour = { ok: paint.good, warning: paint.doubtful, fault: paint.bad, 'not-tried': paint.dim };
  const checks = widest(findings.map(({ check }) => check));
  const roles = widest(findings.map((finding) => finding.roles.join(', ')));
  return findings
    .flatMap(({ check, roles: who, outcome, says, cure }) => {
      const lead = `${colour[outcome](outcome.padEnd('not-tried'.length))}  ${check.padEnd(checks)}  ${who.join(', ').padEnd(roles)}  `;
      const indent = ' '.repeat('not-tried'.length + checks + roles + 6);
      return [`${lead}${says}`, ...(cure === undefined ? [] : [`${indent}→ ${cure}`])];
    })
    .join('\n');
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => text.length));
}

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}
