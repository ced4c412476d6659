import type { components } from './report.gen.ts';

export type Report = components['schemas']['Report'];
export type ReportedRequirement = components['schemas']['Requirement'];
export type ReportedExchange = components['schemas']['Exchange'];
