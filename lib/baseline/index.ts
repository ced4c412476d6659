/** The file of waivers: read, held against its rules, and brought up to date with a report. */
export { type Baseline, isDate, readBaseline } from './read.ts';
export { type BaselineUpdate, type NewWaivers, updateBaseline } from './update.ts';
