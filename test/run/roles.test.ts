import { describe, expect } from 'vitest';
import { type RequirementId, requirementOf } from '../../specs/requirements/index.ts';
import { type CredentialedRole, roleFlags } from '../../specs/roles.ts';
import { command, verdictLine } from './command.ts';
import { allRoles } from './target.ts';
import { test } from './test.ts';
import { idsOf, profileOf } from './verdicts.ts';

/** What is only observed is not asked for, and the contract of an operation is judged from whatever was sent. */
function isAsked(id: string): boolean {
  const { level } = requirementOf(id as RequirementId);
  return (level === 'must' || level === 'should') && !id.startsWith('contract.');
}

/** A target may lack what such a requirement is about: a feature, or a format. */
const isOptional = (id: string) => (requirementOf(id as RequirementId).needs ?? []).length > 0 || id.startsWith('disk-image.');

describe.concurrent('roles', () => {
  test('a member alone blocks what names another role, and nothing else', async ({ place, startTarget }) => {
    const { env } = await startTarget();
    const { status, stdout } = await command(place, ['run', '--allow-global'], { env });
    const report = place.report();
    const judged = report.requirements.filter(({ id, verdict }) => isAsked(id) && !(verdict === 'not-applicable' && isOptional(id)));
    const expected = judged.map(({ id, reason }) => {
      const others = (requirementOf(id as RequirementId).roles ?? []).filter((role) => role !== 'member' && role !== 'anonymous');
      if (others.length === 0) return { id, verdict: 'passed', reason };
      // Any role that is missing is reason enough.
      const reasons = others.map((role) => `Role ${role} is not configured: give ${roleFlags[role as CredentialedRole]} CLOUD.`);
      return { id, verdict: 'blocked', reason: reasons.find((one) => one === reason) ?? reasons[0] };
    });
    expect(judged.map(({ id, verdict, reason }) => ({ id, verdict, reason }))).toEqual(expected);
    expect(profileOf(report).verdict).toBe('inconclusive');
    expect(stdout).toMatch(/^\nINCONCLUSIVE .*\n\nCould not be judged:\n(.*--os-cloud-\w+ CLOUD.*\n)+/);
    expect(status).toBe(3);
  });

  test('a member alone is enough for profile core', async ({ place, startTarget }) => {
    const { env } = await startTarget();
    const outcome = await command(place, ['run', '--profile', 'core'], { env });
    expect(verdictLine(outcome)).toMatch(/^CONFORMANT .*core@0/);
    expect(outcome.status).toBe(0);
    expect(idsOf(place.report(), 'blocked')).toEqual([]);
  });

  test('a part of a profile is not the profile', async ({ place, startTarget }) => {
    const { env } = await startTarget();
    const outcome = await command(place, ['run', '--only', 'tag.add.is-on-the-image'], { env });
    expect(verdictLine(outcome)).toMatch(/^INCONCLUSIVE .*left out/);
    expect(outcome.status).toBe(3);
    expect(place.report().requirements).toMatchObject([{ id: 'tag.add.is-on-the-image', verdict: 'passed' }]);
  });

  test('no secret of any role is written, not even where the service repeats it', async ({ place, startTarget }) => {
    const target = await startTarget({}, async (request, next) => {
      const response = await next(request);
      const token = request.headers.get('x-auth-token') ?? '';
      if (!new URL(request.url).pathname.startsWith('/v2/images/') || request.method !== 'PATCH') return response;
      // A service with a defect that shows the token in every place it could.
      const headers = { 'content-type': 'text/plain', 'x-echo': token, 'set-cookie': `session=${token}`, location: `/v2?token=${token}` };
      return new Response(`500 {"token": "${token}"} ${encodeURIComponent(token)} for X-Auth-Token: ${token}`, { status: 500, headers });
    });
    const outcome = await command(place, ['run', ...allRoles, '--only', 'image.update.*'], { env: target.env });
    expect(outcome.status).toBe(1);
    expect(target.secrets.size).toBeGreaterThanOrEqual(8);
    for (const [where, text] of Object.entries({ ...place.texts(), stdout: outcome.stdout, stderr: outcome.stderr })) {
      expect(
        [...target.secrets].filter((secret) => text.includes(secret)),
        where,
      ).toEqual([]);
    }
  });
});
