import { describe, expect, test } from 'vitest';
import { type Session, tokenSource } from '../../lib/identity/index.ts';

const hour = 3_600_000;
const start = Date.UTC(2026, 10, 1);

const sessionWith = (token: string | undefined, expiresAt: number | undefined): Session => ({
  headers: {},
  token,
  expiresAt,
  userId: 'u',
  projectId: 'p',
  projectName: 'p',
  roles: [],
  catalog: [],
});

/** Logins that each give a token for an hour; the clock stands until it is moved. Tokens are good until they are revoked. */
function clockwork(lifetime = hour) {
  const clock = { now: start };
  const revoked = new Set<string | undefined>();
  const asked: (string | undefined)[] = [];
  let count = 0;
  const login = async () => {
    count += 1;
    const token = `t${count}`;
    await Promise.resolve();
    return sessionWith(token, Number.isNaN(lifetime) ? undefined : clock.now + lifetime);
  };
  const isAlive = async ({ token }: Session) => {
    asked.push(token);
    await Promise.resolve();
    return !revoked.has(token);
  };
  return { clock, revoked, asked, source: tokenSource({ login, isAlive }, () => clock.now) };
}

describe('a session', () => {
  test('is shared by callers at once and by later ones', async () => {
    const { source } = clockwork();
    const sessions = await Promise.all([source.session(), source.session(), source.session()]);
    expect(sessions.map((s) => s.token)).toEqual(['t1', 't1', 't1']);
    expect((await source.session()).token).toBe('t1');
    expect(source.logins()).toBe(1);
  });

  test('is renewed two minutes before it expires, not sooner', async () => {
    const { clock, source } = clockwork();
    await source.session();
    clock.now = start + hour - 120_000;
    expect((await source.session()).token).toBe('t1');
    clock.now += 1;
    expect((await source.session()).token).toBe('t2');
    expect((await source.session()).token).toBe('t2');
  });

  test('is renewed once for callers at once', async () => {
    const { clock, source } = clockwork();
    await source.session();
    clock.now = start + hour;
    const sessions = await Promise.all([source.session(), source.session(), source.session()]);
    expect(sessions.map((s) => s.token)).toEqual(['t2', 't2', 't2']);
    expect([source.logins(), source.reauthentications()]).toEqual([2, 0]);
  });

  test.each<[string, number, number, string]>([
    ['lives shorter than two minutes is used to its end', 60_000, 60_000, 't1'],
    ['lives shorter than two minutes is renewed after its end', 60_000, 60_001, 't2'],
    ['does not say when it ends is kept', Number.NaN, 1000 * hour, 't1'],
    ['had ended already by our clock is kept until it is refused', -hour, hour, 't1'],
  ])('that %s', async (_, lifetime, later, token) => {
    const { clock, source } = clockwork(lifetime);
    await source.session();
    clock.now += later;
    expect((await source.session()).token).toBe(token);
  });

  test('that could not be had fails for all who wait for it, and is not kept', async () => {
    let isDown = true;
    const login = () => (isDown ? Promise.reject(new Error('down')) : Promise.resolve(sessionWith('t1', start + hour)));
    const source = tokenSource({ login, isAlive: undefined }, () => start);
    const both = await Promise.allSettled([source.session(), source.session()]);
    expect(both.map((r) => r.status)).toEqual(['rejected', 'rejected']);
    expect(source.logins()).toBe(1);
    isDown = false;
    expect((await source.session()).token).toBe('t1');
  });
});

describe('a refusal by a service', () => {
  test('of a good token is the service’s own', async () => {
    const { source, asked } = clockwork();
    const session = await source.session();
    expect(await source.refused(session)).toBe(false);
    expect(await source.refused(session)).toBe(false);
    expect(asked).toEqual(['t1', 't1']);
    expect([source.logins(), source.reauthentications()]).toEqual([1, 0]);
  });

  test('of a dead token leads to one new login and one question, for all who ask', async () => {
    const { source, asked, revoked } = clockwork();
    const session = await source.session();
    revoked.add('t1');
    expect(await Promise.all([source.refused(session), source.refused(session), source.refused(session)])).toEqual([true, true, true]);
    expect(await source.refused(session)).toBe(true);
    expect((await source.session()).token).toBe('t2');
    expect(asked).toEqual(['t1']);
    expect([source.logins(), source.reauthentications()]).toEqual([2, 1]);
  });

  test('of a token that was renewed meanwhile asks nobody', async () => {
    const { source, clock, asked } = clockwork();
    const session = await source.session();
    clock.now = start + hour;
    await source.session();
    expect(await source.refused(session)).toBe(true);
    expect(asked).toEqual([]);
  });

  test.each([undefined, 'static'])('stands where there is no Keystone: token %s', async (token) => {
    const source = tokenSource({ login: async () => sessionWith(token, undefined), isAlive: undefined });
    expect(await source.refused(await source.session())).toBe(false);
    expect([source.logins(), source.reauthentications()]).toEqual([1, 0]);
  });

  test('of a dead token rejects when nobody is let in any more', async () => {
    let isOpen = true;
    const login = () => (isOpen ? Promise.resolve(sessionWith('t1', undefined)) : Promise.reject(new Error('disabled')));
    const source = tokenSource({ login, isAlive: async () => false });
    const session = await source.session();
    isOpen = false;
    await expect(source.refused(session)).rejects.toThrow('disabled');
  });
});
