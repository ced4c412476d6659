import type { ReportedExchange } from '../shape.ts';
import { outcomeOf } from '../words.ts';
import { indented } from './json.ts';
import { type Html, html } from './markup.ts';
import type { Reading } from './reading.ts';

type Body = ReportedExchange['request']['body'];

const phases: Readonly<Record<ReportedExchange['phase'], string>> = {
  discovery: 'discovery',
  setup: 'set-up',
  act: '',
  evidence: 'evidence',
  undo: 'clean-up',
};

/** `GET /v2/images/1 as member 404 12 ms`: an exchange in one line. */
export function exchangeLine(exchange: ReportedExchange, { report }: Reading): Html {
  const { request, response, role, phase, durationMs } = exchange;
  const status = response
    ? html`<b class="status s${String(response.status)[0]}">${response.status}</b>`
    : html`<b class="status s0">no answer</b>`;
  const about = [`as ${role}`, phases[phase]].filter(Boolean).join(', ');
  return html`${status} <span class="call">${request.method} ${pathOf(request.url, report.target.endpoint)}</span> <span class="dim">${about}, ${durationMs} ms</span>`;
}

/** The exchanges that show something, by their ids. */
export function evidenceList(ids: readonly string[], reading: Reading): Html {
  return html`<ul class="lines">${ids.flatMap((id) => reading.exchange(id) ?? []).map((exchange) => exchangeItem(exchange, reading))}</ul>`;
}

/** An exchange as one item of a list: where it is shown whole, the line leads there. */
export function exchangeItem(exchange: ReportedExchange, reading: Reading): Html {
  const line = exchangeLine(exchange, reading);
  if (reading.homeOf(exchange) !== undefined) return html`<li><a href="#exchange-${exchange.id}">${line}</a></li>`;
  return html`<li>${line}${exchange.requestId !== undefined && html` <span class="id">${exchange.requestId}</span>`}</li>`;
}

/** All of an exchange, to be opened. */
export function exchangeDetails(exchange: ReportedExchange, reading: Reading, part: 'decisive' | 'step'): Html {
  const { request, response, fault, redirects, requestId } = exchange;
  return html`<details class="exchange" id="exchange-${exchange.id}"${part === 'decisive' && html` open`}>
<summary>${exchangeLine(exchange, reading)}${part === 'decisive' && html` <span class="decided">decided</span>`}</summary>
${command(exchange.curl)}
<dl>
<dt>Operation</dt><dd>${exchange.operation} at ${exchange.startedAt}${exchange.reconnected === true && '; sent once more on a new connection'}</dd>
${requestId !== undefined && html`<dt>Request id</dt><dd class="id">${requestId}</dd>`}
${redirects !== undefined && html`<dt>Redirects</dt><dd>${redirects.map((hop) => html`${hop.status} from ${hop.from} to ${hop.to}<br>`)}</dd>`}
${fault !== undefined && html`<dt>No answer</dt><dd>${fault.code}: ${fault.message}</dd>`}
</dl>
<div class="sides">
<div><h5>Request</h5>${message([`${request.method} ${request.url}`], request.headers, request.body)}</div>
${response !== undefined && html`<div><h5>Answer</h5>${message([outcomeOf(exchange)], response.headers, response.body)}</div>`}
</div></details>`;
}

/** A command line that the script gives a button to copy it. */
export function command(text: string): Html {
  return html`<div class="command"><pre>${text}</pre></div>`;
}

function message(first: readonly string[], headers: Readonly<Record<string, string>>, body: Body): Html {
  const head = [...first, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)].join('\n');
  return html`<pre class="head">${head}</pre>${bodyOf(body)}`;
}

function bodyOf(body: Body): Html {
  if (body.kind === 'none') return html`<p class="dim">no body</p>`;
  if (body.kind === 'bytes')
    return html`<p class="dim">${body.size} bytes${body.md5 !== undefined && html`, MD5 <code>${body.md5}</code>`}</p>`;
  return html`<pre>${indented(body.text ?? '')}</pre>${body.truncated === true && html`<p class="dim">The text went on; the report keeps its beginning.</p>`}`;
}

/** The part of an address that tells one request of a target from another. */
function pathOf(url: string, endpoint: string): string {
  const base = endpoint.replace(/\/+$/, '');
  return base !== '' && url.startsWith(`${base}/`) ? url.slice(base.length) : url;
}
