import type { Link } from './link.ts';

/** Says so when the host answers with the other one of http and https; undefined when it does not. */
export async function otherScheme(link: Link, url: string, setting: string): Promise<string | undefined> {
  const [is, isNot] = url.startsWith('https:') ? (['http', 'https'] as const) : (['https', 'http'] as const);
  if (!(await link.answers(url.replace(/^https?:/, `${is}:`)))) return undefined;
  return `${new URL(url).host} speaks ${is} and not ${isNot}: let ${setting} begin with ${is}://.`;
}
