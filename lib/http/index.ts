/** The only door to the network, and the only importer of undici. */

export type { Dispatcher } from 'undici';
export { createDispatcher, type DispatcherOptions, defaultDispatcherOptions, type TlsSettings } from './dispatcher.ts';
export { type Exchange, type Phase, type RecordedBody, toCurl } from './exchange.ts';
export { redactText } from './redact.ts';
export { type IncomingResponse, type OutgoingBody, type OutgoingRequest, send, type UnansweredError } from './send.ts';
