import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readServedSchema } from '../../lib/contract/index.ts';
import type { OperationId } from '../../specs/schemas.gen.ts';
import type { Exchange } from './normalise.ts';

/** Which answers each schema that the server gives is about. */
const describes: Partial<Record<OperationId, readonly OperationId[]>> = {
  showImageSchema: ['createImage', 'showImage', 'updateImage'],
  showImagesSchema: ['listImages'],
  showMemberSchema: ['addMember', 'showMember', 'updateMember'],
  showMembersSchema: ['listMembers'],
  showTaskSchema: ['createTask', 'showTask'],
  showTasksSchema: ['listTasks'],
  showMetadefNamespaceSchema: ['createMetadefNamespace', 'showMetadefNamespace', 'updateMetadefNamespace'],
  showMetadefNamespacesSchema: ['listMetadefNamespaces'],
  showMetadefObjectSchema: ['createMetadefObject', 'showMetadefObject', 'updateMetadefObject'],
  showMetadefObjectsSchema: ['listMetadefObjects'],
  showMetadefPropertySchema: ['createMetadefProperty', 'showMetadefProperty', 'updateMetadefProperty'],
  showMetadefPropertiesSchema: ['listMetadefProperties'],
  showMetadefResourceTypeSchema: ['addMetadefAssociation'],
  showMetadefResourceTypesSchema: ['listMetadefAssociations'],
  showMetadefTagSchema: ['createMetadefTag', 'showMetadefTag', 'updateMetadefTag'],
  showMetadefTagsSchema: ['listMetadefTags'],
};

const recordings = globSync('glance-*.json', { cwd: import.meta.dirname }).map((file) => ({
  release: basename(file, '.json').slice('glance-'.length),
  exchanges: JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8')) as Exchange[],
}));

describe.each(recordings)('Glance $release', ({ exchanges }) => {
  const answersTo = (operation: string) =>
    exchanges.filter((e) => e.operation === operation && e.status < 300 && e.body !== '').map((e) => JSON.parse(e.body) as unknown);

  test.each(Object.entries(describes))('%s is a JSON schema, and true of what is served', (operation, subjects) => {
    const [document] = answersTo(operation);
    const schema = readServedSchema(document);
    expect(schema.faults).toEqual([]);
    const departures = subjects.flatMap((subject) =>
      answersTo(subject).flatMap((body) => schema.departures(body).map((text) => `${subject} ${text}`)),
    );
    expect([...new Set(departures)]).toEqual([]);
    expect(subjects.flatMap(answersTo).length).toBeGreaterThan(0);
  });
});
