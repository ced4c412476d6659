import { credentialedRoles, roleFlags } from '../../../specs/roles.ts';
import type { Report } from '../shape.ts';
import { command } from './exchange.ts';
import { html } from './markup.ts';
import type { Reading } from './reading.ts';
import { facts, type Section } from './section.ts';

/** How to get the same again. */
export function reproduceSection({ report }: Reading): Section {
  const { run, suite, target } = report;
  return {
    id: 'reproduce',
    title: 'Reproduce',
    body: html`<p>The same run, with the same random choices. What else the first one was told (<code>--only</code>, a region, an endpoint, <code>--allow-global</code>) is
to be told again.</p>
${command(commandLineFor(report, [`--profile ${run.profile}`, `--seed ${quoted(run.seed)}`]))}
<p>The token that curl lines ask for is that of the role which an exchange names:</p>
${command(`export OS_TOKEN=$(openstack --os-cloud ${quoted(target.roles.member?.cloud || target.cloud)} token issue -f value -c id)`)}
${facts([
  ['Run', html`<span class="id">${run.id}</span>`],
  ['Seed', html`<span class="id">${run.seed}</span>`],
  ['Began, ended', html`${run.startedAt}, ${run.finishedAt}`],
  ['Exit status', run.exitStatus],
  ['Suite', `${suite.name} ${suite.version}`],
  ['Contract', html`<span class="id">${suite.contract}</span>`],
])}
<p class="dim">All of it as data, every exchange that is referred to included: <code>report.json</code>, beside this file. No token and no password stands in
either; a character that would not be seen, or would turn the direction of a text, stands here as its name.</p>`,
  };
}

/** The command that judges the same target as the same roles. */
export function commandLineFor({ target }: Report, flags: readonly string[]): string {
  if (target.embedded) {
    return ['image-conformance demo', ...(target.mutant === undefined ? [] : [`--mutant ${quoted(target.mutant)}`]), ...flags].join(' ');
  }
  const clouds = credentialedRoles.flatMap((role) => {
    const cloud = target.roles[role]?.cloud;
    return cloud ? [`${roleFlags[role]} ${quoted(cloud)}`] : [];
  });
  return ['image-conformance run', ...clouds, ...flags].join(' ');
}

/** A word for a POSIX shell. */
function quoted(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
