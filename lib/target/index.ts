export { targetFlags } from './flag-table.ts';
export { proxyOfProcess } from './proxy.ts';
export { listClouds, resolveTarget, resolveTargetOnline } from './resolve.ts';
export { type Surroundings, surroundingsOfProcess } from './surroundings.ts';
export type {
  AuthType,
  Credential,
  Factor,
  OidcProvider,
  Passcode,
  Target,
  TargetProxy,
  TargetRequest,
  TargetScope,
  TargetTls,
  TargetUser,
} from './target.ts';
