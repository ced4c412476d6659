import { type CredentialedRole, credentialedRoles, roleFlags, roles } from '../../../specs/roles.ts';
import type { Report } from '../shape.ts';
import { type Html, html } from './markup.ts';
import type { Reading } from './reading.ts';
import { facts, type Section, table } from './section.ts';

/** What was really tested: which target, as whom, and how much of the API was reached. */
export function testedSection({ report }: Reading): Section {
  const { target, totals, coverage } = report;
  const reached = coverage.filter(({ seen }) => Object.keys(seen).length > 0).length;
  const documented = coverage.reduce((sum, one) => sum + one.documented.length, 0);
  const seen = coverage.reduce((sum, one) => sum + one.documented.filter((status) => status in one.seen).length, 0);
  return {
    id: 'tested',
    title: 'What was tested',
    body: html`${facts([
      ['Cloud', `${target.cloud}, region ${target.region ?? 'none'}`],
      ['Endpoint', html`<code>${target.endpoint}</code>`],
      ['Image API', html`${target.apiVersions.current} is current <span class="dim">(${target.apiVersions.listed.join(', ')})</span>`],
      ['Reached', `${reached} of ${coverage.length} operations, ${seen} of ${documented} documented statuses`],
      ['Requests', requests(totals)],
    ])}
${table(
  'roles',
  ['role', 'who it is', 'cloud', 'project', 'roles there'],
  credentialedRoles.map((role) => roleRow(role, target.roles[role])),
)}`,
  };
}

function requests({ requests, logins, repeats, reauthentications }: Report['totals']): string {
  return [
    `${requests} to the Image API`,
    `${logins} login${logins === 1 ? '' : 's'} before the tests`,
    repeats > 0 && `${repeats} of set-up and clean-up were sent again`,
    reauthentications > 0 && `${reauthentications} were sent again with a new token`,
  ]
    .filter(Boolean)
    .join(', ');
}

function roleRow(role: CredentialedRole, one: Report['target']['roles'][string] | undefined): (Html | string)[] {
  if (!one) return [role, roles[role], html`<span class="dim">not given: <code>${roleFlags[role]}</code></span>`, '', ''];
  return [role, roles[role], one.cloud, one.project ?? 'none', one.roles.join(', ')];
}
