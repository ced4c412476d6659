import { redactText } from '../http/index.ts';
import { credentialSecrets, formsOf, type Session } from '../identity/index.ts';
import type { Target } from '../target/index.ts';

/** Shorter ones would take pieces out of ordinary words, and so tell what they are. */
const shortest = 5;

/** What must not be said: the secrets of all credentials, and of all sessions that came of them. */
export class Secrets {
  readonly #forms = new Set<string>();

  ofTarget({ credential, proxy }: Target): void {
    for (const secret of credentialSecrets(credential)) this.#keep(secret);
    for (const url of [proxy?.http, proxy?.https]) this.#keep(URL.parse(url ?? '')?.password ?? '');
  }

  ofSession({ headers }: Session): void {
    for (const value of Object.values(headers)) for (const part of [value, value.replace(/^Basic /, '')]) this.#keep(part);
  }

  /** A text without any of them, in whatever form a server may have repeated it. */
  without(text: string): string {
    const longestFirst = [...this.#forms].sort((a, b) => b.length - a.length);
    return longestFirst.reduce((rest, form) => rest.replaceAll(form, '***'), redactText(text));
  }

  #keep(secret: string): void {
    for (const form of formsOf(secret)) if (form.length >= shortest) this.#forms.add(form);
  }
}
