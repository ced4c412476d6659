/** The only door to the network, and the only importer of undici. */

export type { Dispatcher } from 'undici';
export type { OutgoingBody } from './body.ts';
export { createDispatcher, type DispatcherOptions, defaultDispatcherOptions } from './dispatcher.ts';
export { type Exchange, isMalformed, type Phase, type RecordedBody, toCurl } from './exchange.ts';
export type { ProxySettings } from './proxy.ts';
export { redactText } from './redact.ts';
export type { Redirect } from './redirect.ts';
export type { OutgoingRequest } from './request.ts';
export { type IncomingResponse, send, type UnansweredError } from './send.ts';
export type { TlsSettings } from './tls.ts';
export type { Sink } from './transfer.ts';
