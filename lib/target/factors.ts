import { ConformanceError } from '../errors.ts';
import type { Question } from './question.ts';
import type { Factor, Passcode } from './target.ts';
import { userOf } from './user.ts';
import { invalidValue, spelled } from './wording.ts';

const passcodeSettings = ['auth.passcode', 'auth.totp_seed', 'auth.totp_command'] as const;

/** Methods of a login with several, under keystoneauth's names and Keystone's own. */
const methods: Readonly<Record<string, Factor['method']>> = {
  v3password: 'password',
  password: 'password',
  v3totp: 'totp',
  totp: 'totp',
  v3token: 'token',
  token: 'token',
};

const userHint = 'Name the user that the codes belong to.';

/** The user and the code of a login by time-based one-time password. @throws ERR_CONFIG_VALUE */
export function totpOf(question: Question): Omit<Extract<Factor, { method: 'totp' }>, 'method'> {
  return { user: userOf(question, userHint), passcode: passcodeOf(question) };
}

/**
 * The factors of `v3multifactor`, once each, in the order of auth_methods.
 *
 * @throws ERR_CONFIG_VALUE, and ERR_AUTH_TYPE for a method that is not one of password, totp and token
 */
export function factorsOf(question: Question): readonly Factor[] {
  const { settings, reader, missing } = question;
  const named = (reader.list('auth.auth_methods') ?? []).filter((name) => name !== '');
  if (named.length === 0) throw missing(['auth.auth_methods'], 'List the methods, such as [v3password, v3totp].');
  const wanted = named.map((name) => {
    const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
    if (method !== undefined) return method;
    throw new ConformanceError(
      'ERR_AUTH_TYPE',
      `${spelled(settings.get('auth.auth_methods')!)}: '${name}' is no method that can be combined; expected v3password, v3totp, v3token.`,
      { hint: 'Remove it, or log in with a token or an application credential.' },
    );
  });
  return [...new Set(wanted)].map((method) => factorOf(method, question));
}

function factorOf(method: Factor['method'], question: Question): Factor {
  switch (method) {
    case 'password':
      return {
        method,
        user: userOf(question, 'Name the user that logs in.'),
        password: question.need('auth.password', 'The password may also stand in secure.yaml.'),
      };
    case 'totp':
      return { method, ...totpOf(question) };
    case 'token':
      return { method, token: question.need('auth.token', 'The token may also stand in secure.yaml.') };
  }
}

function passcodeOf({ settings, reader, missing }: Question): Passcode {
  const present = passcodeSettings.filter((name) => settings.has(name));
  if (present.length > 1) {
    const keys = present.map((name) => spelled(settings.get(name)!)).join(', ');
    throw new ConformanceError('ERR_CONFIG_VALUE', `There is more than one way to a code: ${keys}.`, { hint: 'Keep one of them.' });
  }
  const code = reader.verbatim('auth.passcode');
  if (code !== undefined) return { kind: 'code', code };
  const command = reader.verbatim('auth.totp_command');
  if (command !== undefined) return { kind: 'command', command };
  const written = reader.verbatim('auth.totp_seed');
  if (written === undefined) {
    throw missing(
      passcodeSettings,
      'A code of now is good for one run; for a run at night give the seed, or a command that prints a code.',
    );
  }
  // As authenticators show it: in small letters, in groups, padded.
  const seed = written.replace(/[\s-]/g, '').replace(/=+$/, '').toUpperCase();
  if (!/^[A-Z2-7]+$/.test(seed)) throw invalidValue(settings.get('auth.totp_seed')!, 'base32, the letters A to Z and the digits 2 to 7');
  return { kind: 'seed', seed };
}
