import { deleteMetadefNamespace, showMetadefNamespace, updateMetadefNamespace } from './namespaces.ts';
import { createMetadefNamespace } from './namespaces-create.ts';
import { listMetadefNamespaces } from './namespaces-list.ts';
import {
  createMetadefObject,
  deleteAllMetadefObjects,
  deleteMetadefObject,
  listMetadefObjects,
  showMetadefObject,
  updateMetadefObject,
} from './objects.ts';
import {
  createMetadefProperty,
  deleteAllMetadefProperties,
  deleteMetadefProperty,
  listMetadefProperties,
  showMetadefProperty,
  updateMetadefProperty,
} from './properties.ts';
import { addMetadefAssociation, listMetadefAssociations, listMetadefResourceTypes, removeMetadefAssociation } from './resource-types.ts';
import {
  createMetadefTag,
  deleteAllMetadefTags,
  deleteMetadefTag,
  listMetadefTags,
  setMetadefTags,
  showMetadefTag,
  updateMetadefTag,
} from './tags.ts';

const namespace = '/metadefs/namespaces/:namespace';

/** The paths of metadata definitions. Where `bodyless` is missing though no body is expected, Glance does not look. */
export const metadefResources = {
  '/metadefs/resource_types': {
    methods: { GET: { operation: 'listMetadefResourceTypes', handler: listMetadefResourceTypes, bodyless: true } },
  },
  '/metadefs/namespaces': {
    methods: {
      GET: { operation: 'listMetadefNamespaces', handler: listMetadefNamespaces },
      POST: { operation: 'createMetadefNamespace', handler: createMetadefNamespace },
    },
  },
  [namespace]: {
    methods: {
      GET: { operation: 'showMetadefNamespace', handler: showMetadefNamespace, bodyless: true },
      PUT: { operation: 'updateMetadefNamespace', handler: updateMetadefNamespace },
      DELETE: { operation: 'deleteMetadefNamespace', handler: deleteMetadefNamespace, bodyless: true },
    },
  },
  [`${namespace}/resource_types`]: {
    methods: {
      GET: { operation: 'listMetadefAssociations', handler: listMetadefAssociations, bodyless: true },
      POST: { operation: 'addMetadefAssociation', handler: addMetadefAssociation },
    },
  },
  [`${namespace}/resource_types/:resource_type`]: {
    methods: { DELETE: { operation: 'removeMetadefAssociation', handler: removeMetadefAssociation, bodyless: true } },
  },
  [`${namespace}/properties`]: {
    methods: {
      GET: { operation: 'listMetadefProperties', handler: listMetadefProperties, bodyless: true },
      POST: { operation: 'createMetadefProperty', handler: createMetadefProperty },
      DELETE: { operation: 'deleteAllMetadefProperties', handler: deleteAllMetadefProperties },
    },
  },
  [`${namespace}/properties/:property`]: {
    methods: {
      GET: { operation: 'showMetadefProperty', handler: showMetadefProperty },
      PUT: { operation: 'updateMetadefProperty', handler: updateMetadefProperty },
      DELETE: { operation: 'deleteMetadefProperty', handler: deleteMetadefProperty },
    },
  },
  [`${namespace}/objects`]: {
    methods: {
      GET: { operation: 'listMetadefObjects', handler: listMetadefObjects },
      POST: { operation: 'createMetadefObject', handler: createMetadefObject },
      DELETE: { operation: 'deleteAllMetadefObjects', handler: deleteAllMetadefObjects },
    },
  },
  [`${namespace}/objects/:object`]: {
    methods: {
      GET: { operation: 'showMetadefObject', handler: showMetadefObject, bodyless: true },
      PUT: { operation: 'updateMetadefObject', handler: updateMetadefObject },
      DELETE: { operation: 'deleteMetadefObject', handler: deleteMetadefObject, bodyless: true },
    },
  },
  [`${namespace}/tags`]: {
    methods: {
      GET: { operation: 'listMetadefTags', handler: listMetadefTags },
      POST: { operation: 'setMetadefTags', handler: setMetadefTags },
      DELETE: { operation: 'deleteAllMetadefTags', handler: deleteAllMetadefTags },
    },
  },
  [`${namespace}/tags/:tag`]: {
    methods: {
      GET: { operation: 'showMetadefTag', handler: showMetadefTag, bodyless: true },
      POST: { operation: 'createMetadefTag', handler: createMetadefTag, bodyless: true },
      PUT: { operation: 'updateMetadefTag', handler: updateMetadefTag },
      DELETE: { operation: 'deleteMetadefTag', handler: deleteMetadefTag, bodyless: true },
    },
  },
} as const;
