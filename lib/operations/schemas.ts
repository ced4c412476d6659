import type { ImageClient, ServedSchema } from '../client/index.ts';
import { resource } from './answered.ts';
import type { Operating } from './context.ts';

const methods = {
  getImageSchema: 'showImageSchema',
  getImagesSchema: 'showImagesSchema',
  getMemberSchema: 'showMemberSchema',
  getMembersSchema: 'showMembersSchema',
  getTaskSchema: 'showTaskSchema',
  getTasksSchema: 'showTasksSchema',
  getMetadefNamespaceSchema: 'showMetadefNamespaceSchema',
  getMetadefNamespacesSchema: 'showMetadefNamespacesSchema',
  getMetadefObjectSchema: 'showMetadefObjectSchema',
  getMetadefObjectsSchema: 'showMetadefObjectsSchema',
  getMetadefPropertySchema: 'showMetadefPropertySchema',
  getMetadefPropertiesSchema: 'showMetadefPropertiesSchema',
  getMetadefResourceTypeSchema: 'showMetadefResourceTypeSchema',
  getMetadefResourceTypesSchema: 'showMetadefResourceTypesSchema',
  getMetadefTagSchema: 'showMetadefTagSchema',
  getMetadefTagsSchema: 'showMetadefTagsSchema',
} as const satisfies Record<string, keyof ImageClient>;

type SchemaOperations = Readonly<Record<keyof typeof methods, () => Promise<ServedSchema>>>;

/** The JSON Schemas that the service gives of its own resources. */
export const schemaOperations = ({ client }: Operating): SchemaOperations =>
  Object.fromEntries(
    Object.entries(methods).map(([operation, verb]) => [operation, () => resource(operation, client[verb]())]),
  ) as unknown as SchemaOperations;
