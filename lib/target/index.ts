export { listClouds, resolveTarget } from './resolve.ts';
export type { Surroundings } from './surroundings.ts';
export type { Target, TargetRequest, TargetScope, TargetTls, TargetUser } from './target.ts';
