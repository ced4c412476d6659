import { expect, test } from 'vitest';
import { type Session, tokenSource } from '../../lib/identity/index.ts';

const hour = 3_600_000;
const start = Date.UTC(2026, 10, 1);

/** Logins that each give a token for an hour; the clock stands until it is moved. */
function clockwork() {
  const clock = { now: start };
  let count = 0;
  const login = async (): Promise<Session> => {
    count += 1;
    await Promise.resolve();
    return { token: `t${count}`, expiresAt: clock.now + hour, userId: 'u', projectId: 'p', projectName: 'p', roles: [], catalog: [] };
  };
  return { clock, source: tokenSource(login, () => clock.now) };
}

test('callers at once share one login, and so do later ones', async () => {
  const { source } = clockwork();
  const sessions = await Promise.all([source.session(), source.session(), source.session()]);
  expect(sessions.map((s) => s.token)).toEqual(['t1', 't1', 't1']);
  expect((await source.session()).token).toBe('t1');
  expect(source.logins()).toBe(1);
});

test('a token is renewed two minutes before it expires, not sooner', async () => {
  const { clock, source } = clockwork();
  await source.session();
  clock.now = start + hour - 120_000;
  expect((await source.session()).token).toBe('t1');
  clock.now += 1;
  expect((await source.session()).token).toBe('t2');
  expect((await source.session()).token).toBe('t2');
});

test('callers at once share one renewal', async () => {
  const { clock, source } = clockwork();
  await source.session();
  clock.now = start + hour;
  const sessions = await Promise.all([source.session(), source.session(), source.session()]);
  expect(sessions.map((s) => s.token)).toEqual(['t2', 't2', 't2']);
  expect(source.logins()).toBe(2);
});

test('a failed login fails for all who wait for it, and is not kept', async () => {
  let fail = true;
  const good = clockwork().source;
  const source = tokenSource(
    () => (fail ? Promise.reject(new Error('down')) : good.session()),
    () => start,
  );
  const both = await Promise.allSettled([source.session(), source.session()]);
  expect(both.map((r) => r.status)).toEqual(['rejected', 'rejected']);
  expect(source.logins()).toBe(1);
  fail = false;
  expect((await source.session()).token).toBe('t1');
});
