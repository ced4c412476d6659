/** Holds requests and answers against a contract; the only importer of ajv. */
export { departureFrom } from './document.ts';
export { readServedSchema } from './served-schema.ts';
export { createValidator, type Validator } from './validator.ts';
export { type Violation, violationText } from './violation.ts';
