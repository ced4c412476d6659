import { redactText } from '../http/index.ts';
import type { Session } from '../identity/index.ts';
import type { Target } from '../target/index.ts';

/** The properties of a credential whose value is a secret, at any depth. */
const secretProperties = new Set(['password', 'secret', 'token', 'code', 'seed', 'command', 'clientSecret', 'accessToken']);

/** Shorter ones would take pieces out of ordinary words, and so tell what they are. */
const shortest = 5;

/** What must not be said: the secrets of all credentials, and of all sessions that came of them. */
export class Secrets {
  readonly #forms = new Set<string>();

  ofTarget({ credential, proxy }: Target): void {
    this.#walk(credential);
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

  #walk(value: unknown): void {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, inner] of Object.entries(value)) {
      if (typeof inner === 'string' && secretProperties.has(name)) this.#keep(inner);
      else this.#walk(inner);
    }
  }

  #keep(secret: string): void {
    const html = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
    const forms = [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret), html];
    for (const form of forms) if (form.length >= shortest) this.#forms.add(form);
  }
}
