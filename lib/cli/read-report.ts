import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../catalogue/index.ts';
import { departureFrom } from '../contract/index.ts';
import { ConformanceError } from '../errors.ts';
import type { Report } from '../report/index.ts';

const knownVersion = '1';

/** A report from its file. Throws ERR_FILE when the file cannot be read, is no JSON, no report, or one of another schema version. */
export function readReport(path: string): Report {
  const document = parsed(path);
  const version = versionOf(document);
  if (version !== knownVersion) throw otherDocument(path, version);
  const departure = departureFrom(reportSchema(), document);
  if (departure !== undefined) {
    throw new ConformanceError('ERR_FILE', `${path} is no whole report: ${departure}; expected a document that keeps report.schema.json.`, {
      hint: 'Take the report.json as `image-conformance run` wrote it; one that was edited or cut cannot be rendered.',
    });
  }
  return document as Report;
}

function parsed(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new ConformanceError('ERR_FILE', `${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}.`, {
      hint: 'Give the path of a report.json; `image-conformance run` writes it into the folder of --output.',
      cause,
    });
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // What the parser says quotes the file, and it may be any file.
    throw new ConformanceError('ERR_FILE', `${path} is not JSON; expected a report.json.`, {
      hint: 'Give the report.json of a run; its other files are made from that.',
    });
  }
}

function versionOf(document: unknown): string | undefined {
  const { schemaVersion } = (document ?? {}) as { schemaVersion?: unknown };
  return typeof schemaVersion === 'string' && /^[\w.-]{1,20}$/.test(schemaVersion) ? schemaVersion : undefined;
}

function otherDocument(path: string, version: string | undefined): ConformanceError {
  if (version === undefined) {
    return new ConformanceError('ERR_FILE', `${path} is no report: expected schemaVersion "${knownVersion}", got none.`, {
      hint: 'Give the report.json of a run.',
    });
  }
  return new ConformanceError('ERR_FILE', `${path} has schemaVersion "${version}"; this release reads "${knownVersion}".`, {
    hint: 'Read it with the release of image-conformance that wrote it; suite.version in the file names it.',
  });
}

let schema: object | undefined;

function reportSchema(): object {
  schema ??= JSON.parse(readFileSync(join(packageRoot(), 'lib', 'report', 'report.schema.json'), 'utf8')) as object;
  return schema;
}
