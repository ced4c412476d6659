import type { Ask } from '../call.ts';
import type {
  MetadefAssociation,
  MetadefAssociationList,
  MetadefObject,
  MetadefObjectList,
  MetadefPartQuery,
  MetadefProperty,
  MetadefPropertyBody,
  MetadefPropertyList,
  MetadefResourceTypeList,
  NewMetadefAssociation,
  NewMetadefObject,
} from '../types.ts';
import type { Wrong } from '../wrong.ts';

/** Objects, properties and resource types of a namespace of metadata definitions. */
export const metadefPartVerbs = (ask: Ask) => ({
  listMetadefObjects: (namespace: string, query?: MetadefPartQuery | Wrong) =>
    ask<MetadefObjectList>('listMetadefObjects', { path: { namespace_name: namespace }, query }),
  createMetadefObject: (namespace: string, body: NewMetadefObject | Wrong) =>
    ask<MetadefObject>('createMetadefObject', { path: { namespace_name: namespace }, json: body }),
  deleteAllMetadefObjects: (namespace: string) => ask('deleteAllMetadefObjects', { path: { namespace_name: namespace } }),
  showMetadefObject: (namespace: string, object: string) =>
    ask<MetadefObject>('showMetadefObject', { path: objectPath(namespace, object) }),
  updateMetadefObject: (namespace: string, object: string, body: NewMetadefObject | Wrong) =>
    ask<MetadefObject>('updateMetadefObject', { path: objectPath(namespace, object), json: body }),
  deleteMetadefObject: (namespace: string, object: string) => ask('deleteMetadefObject', { path: objectPath(namespace, object) }),

  listMetadefProperties: (namespace: string) => ask<MetadefPropertyList>('listMetadefProperties', { path: { namespace_name: namespace } }),
  createMetadefProperty: (namespace: string, body: (MetadefPropertyBody & { name: string }) | Wrong) =>
    ask<MetadefProperty>('createMetadefProperty', { path: { namespace_name: namespace }, json: body }),
  deleteAllMetadefProperties: (namespace: string) => ask('deleteAllMetadefProperties', { path: { namespace_name: namespace } }),
  showMetadefProperty: (namespace: string, property: string) =>
    ask<MetadefProperty>('showMetadefProperty', { path: propertyPath(namespace, property) }),
  /** The property as a resource type names it: with the prefix of the association. */
  showMetadefPropertyFor: (namespace: string, property: string, resourceType: string) =>
    ask<MetadefProperty>('showMetadefProperty', { path: propertyPath(namespace, property), query: { resource_type: resourceType } }),
  updateMetadefProperty: (namespace: string, property: string, body: (MetadefPropertyBody & { name: string }) | Wrong) =>
    ask<MetadefProperty>('updateMetadefProperty', { path: propertyPath(namespace, property), json: body }),
  deleteMetadefProperty: (namespace: string, property: string) => ask('deleteMetadefProperty', { path: propertyPath(namespace, property) }),

  listMetadefResourceTypes: () => ask<MetadefResourceTypeList>('listMetadefResourceTypes'),
  listMetadefAssociations: (namespace: string) =>
    ask<MetadefAssociationList>('listMetadefAssociations', { path: { namespace_name: namespace } }),
  addMetadefAssociation: (namespace: string, body: NewMetadefAssociation | Wrong) =>
    ask<MetadefAssociation>('addMetadefAssociation', { path: { namespace_name: namespace }, json: body }),
  removeMetadefAssociation: (namespace: string, resourceType: string) =>
    ask('removeMetadefAssociation', { path: { namespace_name: namespace, resource_type_name: resourceType } }),
});

const objectPath = (namespace: string, object: string) => ({ namespace_name: namespace, object_name: object });
const propertyPath = (namespace: string, property: string) => ({ namespace_name: namespace, property_name: property });
