import type { Exchange } from '../../http/index.ts';
import type { Report } from '../shape.ts';

export type Door = NonNullable<Report['requirements'][number]['door']>;
export type AnsweredBy = Door['answeredBy'];

/** What is known of a requirement that did not pass, and of the exchange that decided it. */
export interface Failure {
  readonly id: string;
  readonly reason?: string | undefined;
  readonly expected?: string | undefined;
  readonly got?: string | undefined;
  readonly exchange: Exchange;
}

/** A header of the answer, in whatever case it stands there. */
export function headerOf({ response }: Exchange, name: string): string | undefined {
  return Object.entries(response?.headers ?? {}).find(([key]) => key.toLowerCase() === name)?.[1];
}

/** The text of the answer; empty where there is none. */
export function textOf({ response }: Exchange): string {
  return response?.body.kind === 'text' ? response.body.text : '';
}

/** The text of the answer as an object; undefined where it is none. */
export function objectOf(exchange: Exchange): Readonly<Record<string, unknown>> | undefined {
  try {
    const parsed: unknown = JSON.parse(textOf(exchange));
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** The text of the request; empty where there is none. */
export function sentTextOf({ request }: Exchange): string {
  return request.body.kind === 'text' ? request.body.text : '';
}

export function statusOf({ response }: Exchange): number | undefined {
  return response?.status;
}

/** Whether a status was expected and another came. */
export function expectedStatus({ expected }: Failure, status: string): boolean {
  return expected !== undefined && new RegExp(`\\b${status}\\b`).test(expected) && expected.length < 80;
}
