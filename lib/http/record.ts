import type { RecordedBody } from './exchange.ts';
import { redactText } from './redact.ts';

/** What an exchange keeps of a text. */
const recordLimit = 16 * 1024;

/** A text as an exchange keeps it. */
export function recordedText(text: string): RecordedBody {
  if (text === '') return { kind: 'none' };
  // Redacted before it is cut: half a secret would no longer be known for one.
  const redacted = redactText(text);
  return { kind: 'text', text: redacted.slice(0, recordLimit), truncated: redacted.length > recordLimit };
}

/** Freezes a value and all that it holds. */
export function deepFreeze<T extends object>(value: T): T {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) deepFreeze(part);
  return Object.freeze(value);
}
