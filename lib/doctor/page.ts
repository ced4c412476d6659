import type { IncomingResponse } from '../http/index.ts';

/** The JSON object of an answer; undefined for anything else. */
export function objectOf({ text }: IncomingResponse): Record<string, unknown> | undefined {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** The answer in a few words: its status, where it leads to, and the title or the beginning of its text. */
export function gist({ status, headers, text }: IncomingResponse): string {
  const leads = headers.location === undefined ? '' : `, which leads to ${headers.location}`;
  const title = /<title[^>]*>([^<]*)/i.exec(text)?.[1];
  const words = (title ?? text.replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ').trim().slice(0, 120);
  if (/^\s*</.test(text)) return `${status}${leads} with an HTML page${words === '' ? '' : ` ("${words}")`}`;
  return `${status}${leads}${words === '' ? ' without a text' : `: ${words}`}`;
}
