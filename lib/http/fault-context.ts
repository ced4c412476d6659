import type { ForwardProxy } from './proxy.ts';

/** What is known about a request when it fails; numbers are bytes. */
export interface FaultContext {
  readonly method: string;
  /** Without secrets. */
  readonly url: string;
  readonly proxy?: ForwardProxy | undefined;
  /** The file of certificates that was tried. */
  readonly cacert?: string | undefined;
  readonly silenceSeconds?: number | undefined;
  /** Bytes of the body that went out. */
  readonly sent?: number;
  /** Bytes of the answer's body that came; undefined before its head. */
  readonly received?: number | undefined;
  /** As content-length told. */
  readonly announced?: number | undefined;
}
