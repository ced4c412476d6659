import type {
  MetadefAssociation,
  MetadefObject,
  MetadefProperty,
  MetadefPropertyBody,
  MetadefResourceTypeList,
  NewMetadefAssociation,
  NewMetadefObject,
} from '../client/index.ts';
import { deleted, resource } from './answered.ts';
import type { Missing, Operating } from './context.ts';

/** A property and the name under which the namespace has it. */
export type NamedMetadefProperty = MetadefPropertyBody & { name: string };

/** Objects of a namespace of metadata definitions. */
export const metadefObjectOperations = ({ client }: Operating) => ({
  createMetadefObject: (namespace: string, object: NewMetadefObject): Promise<MetadefObject> =>
    resource('createMetadefObject', client.createMetadefObject(namespace, object)),
  /** Errors: ERR_NOT_FOUND. */
  getMetadefObject: (namespace: string, object: string): Promise<MetadefObject> =>
    resource('getMetadefObject', client.showMetadefObject(namespace, object)),
  /** All at once: Glance pays no heed to a marker here. */
  metadefObjects: async (namespace: string): Promise<readonly MetadefObject[]> =>
    (await resource('metadefObjects', client.listMetadefObjects(namespace))).objects,
  /** Puts a new document in place of the old one; a new name renames the object. */
  updateMetadefObject: (namespace: string, object: string, attributes: Partial<NewMetadefObject>): Promise<MetadefObject> =>
    resource('updateMetadefObject', client.updateMetadefObject(namespace, object, { name: object, ...attributes })),
  deleteMetadefObject: (namespace: string, object: string, missing: Missing = {}): Promise<void> =>
    deleted('deleteMetadefObject', client.deleteMetadefObject(namespace, object), missing),
  deleteAllMetadefObjects: (namespace: string): Promise<void> =>
    deleted('deleteAllMetadefObjects', client.deleteAllMetadefObjects(namespace), { ignoreMissing: false }),
});

/** Properties of a namespace of metadata definitions. */
export const metadefPropertyOperations = ({ client }: Operating) => ({
  createMetadefProperty: (namespace: string, property: NamedMetadefProperty): Promise<MetadefProperty> =>
    resource('createMetadefProperty', client.createMetadefProperty(namespace, property)),
  /** With a resource type, `property` begins with the prefix of the association; the answer has it without. Errors: ERR_NOT_FOUND. */
  getMetadefProperty: (namespace: string, property: string, resourceType?: string): Promise<MetadefProperty> =>
    resource(
      'getMetadefProperty',
      resourceType === undefined
        ? client.showMetadefProperty(namespace, property)
        : client.showMetadefPropertyFor(namespace, property, resourceType),
    ),
  /** All of them: the API has no pages of them. */
  metadefProperties: async (namespace: string): Promise<readonly NamedMetadefProperty[]> => {
    const { properties } = await resource('metadefProperties', client.listMetadefProperties(namespace));
    return Object.entries(properties).map(([name, property]) => ({ ...property, name }));
  },
  /** Puts a new document in place of the old one; a new name renames the property. */
  updateMetadefProperty: (namespace: string, property: string, attributes: MetadefPropertyBody): Promise<MetadefProperty> =>
    resource(
      'updateMetadefProperty',
      client.updateMetadefProperty(namespace, property, { ...attributes, name: attributes.name ?? property }),
    ),
  deleteMetadefProperty: (namespace: string, property: string, missing: Missing = {}): Promise<void> =>
    deleted('deleteMetadefProperty', client.deleteMetadefProperty(namespace, property), missing),
  deleteAllMetadefProperties: (namespace: string): Promise<void> =>
    deleted('deleteAllMetadefProperties', client.deleteAllMetadefProperties(namespace), { ignoreMissing: false }),
});

/** Resource types, and which of them a namespace is about. */
export const metadefResourceTypeOperations = ({ client }: Operating) => ({
  metadefResourceTypes: async (): Promise<MetadefResourceTypeList['resource_types']> =>
    (await resource('metadefResourceTypes', client.listMetadefResourceTypes())).resource_types,
  createMetadefResourceTypeAssociation: (namespace: string, association: NewMetadefAssociation): Promise<MetadefAssociation> =>
    resource('createMetadefResourceTypeAssociation', client.addMetadefAssociation(namespace, association)),
  deleteMetadefResourceTypeAssociation: (namespace: string, resourceType: string, missing: Missing = {}): Promise<void> =>
    deleted('deleteMetadefResourceTypeAssociation', client.removeMetadefAssociation(namespace, resourceType), missing),
  metadefResourceTypeAssociations: async (namespace: string): Promise<readonly MetadefAssociation[]> =>
    (await resource('metadefResourceTypeAssociations', client.listMetadefAssociations(namespace))).resource_type_associations,
});
