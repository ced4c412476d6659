/** The catalogue as people read it: requirements with the tests that show them, and what real releases did. */
export { type CalibratedRelease, type Calibration, calibration } from './calibration.ts';
export { counts } from './counts.ts';
export { explain } from './explain.ts';
export { catalogueMarkdown } from './markdown.ts';
export { type ListedTest, listTests, packageRoot, sourceRoot, suiteFilesWith } from './suite-files.ts';
