/**
 * The User-Agent of a request: that of the run, and what this request is for, so that an operator finds in a log which requirement
 * sent it. A product may be followed by comments in parentheses (RFC 9110, 10.1.5).
 */
export function agentFor(base: string, requirement: string | undefined): string {
  if (requirement === undefined) return base;
  return base.includes(')') ? base.replace(')', `; ${requirement})`) : `${base} (${requirement})`;
}
