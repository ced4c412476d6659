import { createHash } from 'node:crypto';

/** The policy of the page: it loads nothing, sends nothing, and runs our one script alone, whatever else may stand in it. */
export function policyFor(styles: string, script: string): string {
  return [
    "default-src 'none'",
    `style-src '${digestOf(styles)}'`,
    `script-src '${digestOf(script)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function digestOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
