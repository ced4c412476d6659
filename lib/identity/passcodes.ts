import { ConformanceError, isConformanceError } from '../errors.ts';
import type { Passcode } from '../target/index.ts';
import type { Caller } from './caller.ts';
import { passcodeOf, windowMs } from './passcode.ts';

/** The codes of one token source: it remembers the last one, for a code is good for one login only. */
export interface Passcodes {
  /** The code of now. */
  next(passcode: Passcode): Promise<string>;
  /** The outcome of a login with that code; a refusal says so where the code was used before. */
  explained<T>(login: Promise<T>): Promise<T>;
}

export function passcodes(caller: Caller, now: () => number): Passcodes {
  let used: string | undefined;
  let kind: Passcode['kind'] = 'seed';
  let isUsedAgain = false;
  return {
    async next(passcode) {
      const code = caller.secrets.keep(await passcodeOf(passcode, now()));
      kind = passcode.kind;
      isUsedAgain = code === used;
      used = code;
      return code;
    },
    async explained(login) {
      const again = isUsedAgain;
      try {
        return await login;
      } catch (error) {
        if (!again || !isConformanceError(error) || error.code !== 'ERR_AUTH') throw error;
        const seconds = Math.ceil((windowMs - (now() % windowMs)) / 1000);
        throw new ConformanceError('ERR_AUTH', `${error.message} The one-time password was used before, and is good for one login only.`, {
          hint:
            kind === 'code'
              ? 'Give a new code, or better the seed or a command, so that a run may log in more than once.'
              : `The next one comes in ${seconds} s: wait for it. An application credential needs no codes.`,
          cause: error,
        });
      }
    },
  };
}
