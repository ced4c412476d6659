import type { OperationId } from '../../../specs/schemas.gen.ts';
import type { Ask } from '../call.ts';
import type { ServedSchema } from '../types.ts';

/** The schemas that the service gives of its own resources. */
export const schemaVerbs = (ask: Ask) => {
  const show = (operation: OperationId) => () => ask<ServedSchema>(operation);
  return {
    showImageSchema: show('showImageSchema'),
    showImagesSchema: show('showImagesSchema'),
    showMemberSchema: show('showMemberSchema'),
    showMembersSchema: show('showMembersSchema'),
    showTaskSchema: show('showTaskSchema'),
    showTasksSchema: show('showTasksSchema'),
    showMetadefNamespaceSchema: show('showMetadefNamespaceSchema'),
    showMetadefNamespacesSchema: show('showMetadefNamespacesSchema'),
    showMetadefObjectSchema: show('showMetadefObjectSchema'),
    showMetadefObjectsSchema: show('showMetadefObjectsSchema'),
    showMetadefPropertySchema: show('showMetadefPropertySchema'),
    showMetadefPropertiesSchema: show('showMetadefPropertiesSchema'),
    showMetadefResourceTypeSchema: show('showMetadefResourceTypeSchema'),
    showMetadefResourceTypesSchema: show('showMetadefResourceTypesSchema'),
    showMetadefTagSchema: show('showMetadefTagSchema'),
    showMetadefTagsSchema: show('showMetadefTagsSchema'),
  };
};
