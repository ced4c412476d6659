// Generated from specs/openapi/*.yaml by `npm run generate`. Do not edit.

/** One operation of the contract, as the OpenAPI document describes it. */
export interface OperationContract {
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly since: string;
  readonly source: string;
  /** The least role that may call it under Glance's default policy. */
  readonly role: 'anonymous' | 'any' | 'reader' | 'member' | 'service' | 'admin';
  readonly feature?: string;
  readonly token: boolean;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean; readonly schema: unknown }[];
  /** Media type to JSON Schema; null where anything goes. */
  readonly requestBody?: Readonly<Record<string, unknown>>;
  readonly responses: Readonly<Record<string, ResponseContract>>;
}

export interface ResponseContract {
  readonly headers: Readonly<Record<string, { readonly required: boolean; readonly schema: unknown }>>;
  /** Media type to JSON Schema; null where anything goes; no entry at all: the body is empty. */
  readonly content: Readonly<Record<string, unknown>>;
}

/** A whole contract: its operations, and the schemas that they refer to. */
export interface Contract {
  readonly id: string;
  readonly version: string;
  readonly operations: Readonly<Record<string, OperationContract>>;
  readonly schemas: Readonly<Record<string, unknown>>;
}

export type OperationId = 'listCache' | 'clearCache' | 'queueCachedImage' | 'deleteCachedImage' | 'listCachingNodes' | 'cleanCache' | 'pruneCache' | 'listCachedImages' | 'dropCachedImages' | 'dropCachedImage' | 'listQueuedImages' | 'unqueueImages' | 'queueImage' | 'unqueueImage' | 'getUsage' | 'listStoresDetail' | 'getImportInfo' | 'listStores' | 'downloadImageData' | 'uploadImageData' | 'listImages' | 'createImage' | 'showImage' | 'updateImage' | 'deleteImage' | 'deactivateImage' | 'reactivateImage' | 'stageImageData' | 'importImage' | 'listLocations' | 'addLocation' | 'listMembers' | 'addMember' | 'showMember' | 'updateMember' | 'removeMember' | 'listMetadefNamespaces' | 'createMetadefNamespace' | 'showMetadefNamespace' | 'updateMetadefNamespace' | 'deleteMetadefNamespace' | 'listMetadefObjects' | 'createMetadefObject' | 'deleteAllMetadefObjects' | 'showMetadefObject' | 'updateMetadefObject' | 'deleteMetadefObject' | 'listMetadefProperties' | 'createMetadefProperty' | 'deleteAllMetadefProperties' | 'showMetadefProperty' | 'updateMetadefProperty' | 'deleteMetadefProperty' | 'listMetadefResourceTypes' | 'listMetadefAssociations' | 'addMetadefAssociation' | 'removeMetadefAssociation' | 'showMetadefNamespaceSchema' | 'showMetadefNamespacesSchema' | 'showMetadefResourceTypeSchema' | 'showMetadefResourceTypesSchema' | 'showMetadefPropertySchema' | 'showMetadefPropertiesSchema' | 'showMetadefObjectSchema' | 'showMetadefObjectsSchema' | 'showMetadefTagSchema' | 'showMetadefTagsSchema' | 'listMetadefTags' | 'setMetadefTags' | 'deleteAllMetadefTags' | 'showMetadefTag' | 'updateMetadefTag' | 'createMetadefTag' | 'deleteMetadefTag' | 'showImagesSchema' | 'showMemberSchema' | 'showMembersSchema' | 'showTaskSchema' | 'showTasksSchema' | 'showImageSchema' | 'deleteImageFromStore' | 'addTag' | 'removeTag' | 'listTasks' | 'createTask' | 'showTask' | 'listImageTasks' | 'getVersionsAtRoot' | 'listVersions';

export const operations: Readonly<Record<OperationId, OperationContract>> = {
  "listCache": {
    "method": "GET",
    "path": "/v2/cache",
    "summary": "List the images that are cached or wait to be cached.",
    "since": "v2.14",
    "source": "api-ref: Query cache status",
    "role": "admin",
    "feature": "cache",
    "token": true,
    "parameters": [],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/CacheState"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "clearCache": {
    "method": "DELETE",
    "path": "/v2/cache",
    "summary": "Empty the cache, its queue, or both.",
    "since": "v2.14",
    "source": "api-ref: Clear images from cache",
    "role": "admin",
    "feature": "cache",
    "token": true,
    "parameters": [
      {
        "name": "x-image-cache-clear-target",
        "in": "header",
        "required": false,
        "schema": {
          "type": "string",
          "enum": [
            "cache",
            "queue",
            ""
          ]
        }
      }
    ],
    "responses": {
      "204": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {}
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "queueCachedImage": {
    "method": "PUT",
    "path": "/v2/cache/{image_id}",
    "summary": "Have an active image cached.",
    "since": "v2.14",
    "source": "api-ref: Queue image",
    "role": "admin",
    "feature": "cache",
    "token": true,
    "parameters": [
      {
        "name": "image_id",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "format": "uuid"
        }
      }
    ],
    "responses": {
      "202": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {}
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "deleteCachedImage": {
    "method": "DELETE",
    "path": "/v2/cache/{image_id}",
    "summary": "Take an image out of the cache and its queue.",
    "since": "v2.14",
    "source": "api-ref: Delete image from cache",
    "role": "admin",
    "feature": "cache",
    "token": true,
    "parameters": [
      {
        "name": "image_id",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "format": "uuid"
        }
      }
    ],
    "responses": {
      "204": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {}
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "listCachingNodes": {
    "method": "GET",
    "path": "/v2/cache/nodes/{image_id}",
    "summary": "List the nodes that have an image in their cache.",
    "since": "v2.18",
    "source": "served by 33.0.0, undocumented",
    "role": "admin",
    "feature": "cache",
    "token": true,
    "parameters": [
      {
        "name": "image_id",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "format": "uuid"
        }
      }
    ],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/CachingNodes"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "409": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "cleanCache": {
    "method": "POST",
    "path": "/v2/cache/clean",
    "summary": "Remove invalid and stalled entries of the cache.",
    "since": "v2.18",
    "source": "api-ref: Clean invalid cached images",
    "role": "admin",
    "feature": "cache",
    "token": true,
    "parameters": [],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {}
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "pruneCache": {
    "method": "POST",
    "path": "/v2/cache/prune",
    "summary": "Remove the entries longest unused until the cache is within its limit.",
    "since": "v2.18",
    "source": "api-ref: Prune image cache directory",
    "role": "admin",
    "feature": "cache",
    "token": true,
    "parameters": [],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/CachePruned"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "listCachedImages": {
    "method": "GET",
    "path": "/v2/cached_images",
    "summary": "List the cached images (legacy).",
    "since": "v2.14",
    "source": "served by 33.0.0, undocumented",
    "role": "admin",
    "feature": "cache",
    "token": true,
    "parameters": [],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/CachedImageList"
          }
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "dropCachedImages": {
    "method": "DELETE",
    "path": "/v2/cached_images",
    "summary": "Empty the cache but not its queue (legacy).",
    "since": "v2.14",
    "source": "served by 33.0.0, undocumented",
    "role": "admin",
    "feature": "cache",
    "token": true,
    "parameters": [],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/CacheDeleted"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "dropCachedImage": {
    "method": "DELETE",
    "path": "/v2/cached_images/{image_id}",
    "summary": "Take an image out of the cache (legacy).",
    "since": "v2.14",
    "source": "served by 33.0.0, undocumented",
    "role": "admin",
    "feature": "cache",
    "token": true,
    "parameters": [
      {
        "name": "image_id",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "format": "uuid"
        }
      }
    ],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "type": "null"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "listQueuedImages": {
    "method": "GET",
    "path": "/v2/queued_images",
    "summary": "List the images that wait to be cached (legacy).",
    "since": "v2.14",
    "source": "served by 33.0.0, undocumented",
    "role": "admin",
    "feature": "cache",
    "token": true,
    "parameters": [],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/QueuedImageList"
          }
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "unqueueImages": {
    "method": "DELETE",
    "path": "/v2/queued_images",
    "summary": "Empty the queue of the cache (legacy).",
    "since": "v2.14",
    "source": "served by 33.0.0, undocumented",
    "role": "admin",
    "feature": "cache",
    "token": true,
    "parameters": [],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/CacheDeleted"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "queueImage": {
    "method": "PUT",
    "path": "/v2/queued_images/{image_id}",
    "summary": "Put an image into the queue of the cache, whatever its status (legacy).",
    "since": "v2.14",
    "source": "served by 33.0.0, undocumented",
    "role": "admin",
    "feature": "cache",
    "token": true,
    "parameters": [
      {
        "name": "image_id",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "format": "uuid"
        }
      }
    ],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "type": "null"
          }
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "unqueueImage": {
    "method": "DELETE",
    "path": "/v2/queued_images/{image_id}",
    "summary": "Take an image out of the queue of the cache (legacy).",
    "since": "v2.14",
    "source": "served by 33.0.0, undocumented",
    "role": "admin",
    "feature": "cache",
    "token": true,
    "parameters": [
      {
        "name": "image_id",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "format": "uuid"
        }
      }
    ],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "type": "null"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "getUsage": {
    "method": "GET",
    "path": "/v2/info/usage",
    "summary": "Tell the limits of the caller's project and what it uses of them; nothing where no limits are kept in Keystone.",
    "since": "v2.13",
    "source": "api-ref: Quota usage",
    "role": "any",
    "token": true,
    "parameters": [],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/UsageInfo"
          }
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "listStoresDetail": {
    "method": "GET",
    "path": "/v2/info/stores/detail",
    "summary": "List the stores with their type and settings.",
    "since": "v2.15",
    "source": "api-ref: List stores detail",
    "role": "admin",
    "feature": "multi-store",
    "token": true,
    "parameters": [],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/StoreDetailList"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "getImportInfo": {
    "method": "GET",
    "path": "/v2/info/import",
    "summary": "Tell which import methods are enabled.",
    "since": "v2.6",
    "source": "api-ref: Import methods and values discovery",
    "role": "any",
    "token": true,
    "parameters": [],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/ImportInfo"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "listStores": {
    "method": "GET",
    "path": "/v2/info/stores",
    "summary": "List the stores that an image can be put into; 404 where there is only one without a name.",
    "since": "v2.8",
    "source": "api-ref: List stores",
    "role": "any",
    "feature": "multi-store",
    "token": true,
    "parameters": [],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/StoreList"
          }
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "downloadImageData": {
    "method": "GET",
    "path": "/v2/images/{image_id}/file",
    "summary": "Download the data of an image, whole or a range of it.",
    "since": "v2.0",
    "source": "api-ref: Download binary image data",
    "role": "member",
    "token": true,
    "parameters": [
      {
        "name": "image_id",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "format": "uuid"
        }
      },
      {
        "name": "range",
        "in": "header",
        "required": false,
        "schema": {
          "type": "string"
        }
      }
    ],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          },
          "content-type": {
            "required": true,
            "schema": {
              "type": "string",
              "pattern": "^application/octet-stream"
            }
          },
          "content-md5": {
            "required": false,
            "schema": {
              "type": "string",
              "pattern": "^[0-9a-f]{32}$"
            }
          }
        },
        "content": {
          "application/octet-stream": null
        }
      },
      "204": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {}
      },
      "206": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          },
          "content-type": {
            "required": true,
            "schema": {
              "type": "string",
              "pattern": "^application/octet-stream"
            }
          },
          "content-md5": {
            "required": false,
            "schema": {
              "type": "string",
              "pattern": "^[0-9a-f]{32}$"
            }
          },
          "content-range": {
            "required": true,
            "schema": {
              "type": "string",
              "pattern": "^bytes [0-9]+-[0-9]+/[0-9]+$"
            }
          }
        },
        "content": {
          "application/octet-stream": null
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "416": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "uploadImageData": {
    "method": "PUT",
    "path": "/v2/images/{image_id}/file",
    "summary": "Upload the data of a queued image.",
    "since": "v2.0",
    "source": "api-ref: Upload binary image data",
    "role": "member",
    "token": true,
    "parameters": [
      {
        "name": "image_id",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "format": "uuid"
        }
      },
      {
        "name": "x-image-meta-store",
        "in": "header",
        "required": false,
        "schema": {
          "type": "string"
        }
      },
      {
        "name": "x-openstack-image-size",
        "in": "header",
        "required": false,
        "schema": {
          "type": "integer",
          "minimum": 0
        }
      }
    ],
    "requestBody": {
      "application/octet-stream": null
    },
    "responses": {
      "204": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {}
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "409": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "410": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "413": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "415": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "503": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "listImages": {
    "method": "GET",
    "path": "/v2/images",
    "summary": "List the images that the caller may see, page by page.",
    "since": "v2.0",
    "source": "api-ref: List images",
    "role": "reader",
    "token": true,
    "parameters": [
      {
        "name": "limit",
        "in": "query",
        "required": false,
        "schema": {
          "type": "integer",
          "minimum": 0
        }
      },
      {
        "name": "marker",
        "in": "query",
        "required": false,
        "schema": {
          "type": "string",
          "format": "uuid"
        }
      },
      {
        "name": "name",
        "in": "query",
        "required": false,
        "schema": {
          "type": "string"
        }
      },
      {
        "name": "id",
        "in": "query",
        "required": false,
        "schema": {
          "type": "string"
        }
      },
      {
        "name": "owner",
        "in": "query",
        "required": false,
        "schema": {
          "type": "string"
        }
      },
      {
        "name": "protected",
        "in": "query",
        "required": false,
        "schema": {
          "type": "string",
          "enum": [
            "true",
            "false"
          ]
        }
      },
      {
        "name": "status",
        "in": "query",
        "required": false,
        "schema": {
          "type": "string"
        }
      },
      {
        "name": "tag",
        "in": "query",
        "required": false,
        "schema": {
          "type": "array",
          "items": {
            "type": "string",
            "maxLength": 255
          }
        }
      },
      {
        "name": "visibility",
        "in": "query",
        "required": false,
        "schema": {
          "type": "string",
          "enum": [
            "public",
            "private",
            "community",
            "shared",
            "all"
          ]
        }
      },
      {
        "name": "os_hidden",
        "in": "query",
        "required": false,
        "schema": {
          "type": "string",
          "enum": [
            "true",
            "false"
          ]
        }
      },
      {
        "name": "member_status",
        "in": "query",
        "required": false,
        "schema": {
          "type": "string",
          "enum": [
            "accepted",
            "pending",
            "rejected",
            "all"
          ]
        }
      },
      {
        "name": "disk_format",
        "in": "query",
        "required": false,
        "schema": {
          "type": "string"
        }
      },
      {
        "name": "container_format",
        "in": "query",
        "required": false,
        "schema": {
          "type": "string"
        }
      },
      {
        "name": "size_max",
        "in": "query",
        "required": false,
        "schema": {
          "type": "integer"
        }
      },
      {
        "name": "size_min",
        "in": "query",
        "required": false,
        "schema": {
          "type": "integer"
        }
      },
      {
        "name": "created_at",
        "in": "query",
        "required": false,
        "schema": {
          "type": "string"
        }
      },
      {
        "name": "updated_at",
        "in": "query",
        "required": false,
        "schema": {
          "type": "string"
        }
      },
      {
        "name": "sort_dir",
        "in": "query",
        "required": false,
        "schema": {
          "type": "array",
          "items": {
            "type": "string",
            "enum": [
              "asc",
              "desc"
            ]
          }
        }
      },
      {
        "name": "sort_key",
        "in": "query",
        "required": false,
        "schema": {
          "type": "array",
          "items": {
            "type": "string",
            "enum": [
              "name",
              "status",
              "container_format",
              "disk_format",
              "size",
              "id",
              "created_at",
              "updated_at"
            ]
          }
        }
      },
      {
        "name": "sort",
        "in": "query",
        "required": false,
        "schema": {
          "type": "string"
        }
      }
    ],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/ImageList"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "createImage": {
    "method": "POST",
    "path": "/v2/images",
    "summary": "Create the record of an image, without data.",
    "since": "v2.0",
    "source": "api-ref: Create image",
    "role": "member",
    "token": true,
    "parameters": [],
    "requestBody": {
      "application/json": {
        "$ref": "#/components/schemas/NewImage"
      }
    },
    "responses": {
      "201": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          },
          "location": {
            "required": true,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          },
          "openstack-image-import-methods": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          },
          "openstack-image-store-ids": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/Image"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "409": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "413": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "415": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "showImage": {
    "method": "GET",
    "path": "/v2/images/{image_id}",
    "summary": "Show one image.",
    "since": "v2.0",
    "source": "api-ref: Show image",
    "role": "reader",
    "token": true,
    "parameters": [
      {
        "name": "image_id",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "format": "uuid"
        }
      }
    ],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/Image"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "updateImage": {
    "method": "PATCH",
    "path": "/v2/images/{image_id}",
    "summary": "Change an image by a list of JSON patch operations, all or none.",
    "since": "v2.0",
    "source": "api-ref: Update image",
    "role": "member",
    "token": true,
    "parameters": [
      {
        "name": "image_id",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "format": "uuid"
        }
      }
    ],
    "requestBody": {
      "application/openstack-images-v2.1-json-patch": {
        "$ref": "#/components/schemas/Patch"
      },
      "application/openstack-images-v2.0-json-patch": {
        "$ref": "#/components/schemas/PatchV20"
      }
    },
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/Image"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "409": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "413": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "415": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "deleteImage": {
    "method": "DELETE",
    "path": "/v2/images/{image_id}",
    "summary": "Delete an image and its data.",
    "since": "v2.0",
    "source": "api-ref: Delete image",
    "role": "member",
    "token": true,
    "parameters": [
      {
        "name": "image_id",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "format": "uuid"
        }
      }
    ],
    "responses": {
      "204": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {}
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "409": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "deactivateImage": {
    "method": "POST",
    "path": "/v2/images/{image_id}/actions/deactivate",
    "summary": "Withhold the data of an image.",
    "since": "v2.3",
    "source": "api-ref: Deactivate image",
    "role": "member",
    "token": true,
    "parameters": [
      {
        "name": "image_id",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "format": "uuid"
        }
      }
    ],
    "responses": {
      "204": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {}
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "reactivateImage": {
    "method": "POST",
    "path": "/v2/images/{image_id}/actions/reactivate",
    "summary": "Give out the data of a deactivated image again.",
    "since": "v2.3",
    "source": "api-ref: Reactivate image",
    "role": "member",
    "token": true,
    "parameters": [
      {
        "name": "image_id",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "format": "uuid"
        }
      }
    ],
    "responses": {
      "204": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {}
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "stageImageData": {
    "method": "PUT",
    "path": "/v2/images/{image_id}/stage",
    "summary": "Put the data of a queued image into staging, for an import by glance-direct.",
    "since": "v2.6",
    "source": "api-ref: Stage binary image data",
    "role": "member",
    "feature": "import.glance-direct",
    "token": true,
    "parameters": [
      {
        "name": "image_id",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "format": "uuid"
        }
      },
      {
        "name": "x-openstack-image-size",
        "in": "header",
        "required": false,
        "schema": {
          "type": "integer",
          "minimum": 0
        }
      }
    ],
    "requestBody": {
      "application/octet-stream": null
    },
    "responses": {
      "204": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {}
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "409": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "410": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "413": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "415": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "503": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "importImage": {
    "method": "POST",
    "path": "/v2/images/{image_id}/import",
    "summary": "Start an import; it goes on after the answer.",
    "since": "v2.6",
    "source": "api-ref: Import an image",
    "role": "member",
    "feature": "import",
    "token": true,
    "parameters": [
      {
        "name": "image_id",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "format": "uuid"
        }
      }
    ],
    "requestBody": {
      "application/json": {
        "$ref": "#/components/schemas/ImportRequest"
      }
    },
    "responses": {
      "202": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {}
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "409": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "413": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "listLocations": {
    "method": "GET",
    "path": "/v2/images/{image_id}/locations",
    "summary": "List where the data of an image lies; for services, not for users.",
    "since": "v2.17",
    "source": "api-ref: Get Location",
    "role": "service",
    "feature": "locations",
    "token": true,
    "parameters": [
      {
        "name": "image_id",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "format": "uuid"
        }
      }
    ],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/LocationList"
          }
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "addLocation": {
    "method": "POST",
    "path": "/v2/images/{image_id}/locations",
    "summary": "Give a queued image a location that holds its data; the work goes on after the answer.",
    "since": "v2.17",
    "source": "api-ref: Add Location",
    "role": "member",
    "feature": "locations",
    "token": true,
    "parameters": [
      {
        "name": "image_id",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "format": "uuid"
        }
      }
    ],
    "requestBody": {
      "application/json": {
        "$ref": "#/components/schemas/NewLocation"
      }
    },
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "*/*": null
        }
      },
      "202": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {}
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "409": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "listMembers": {
    "method": "GET",
    "path": "/v2/images/{image_id}/members",
    "summary": "List the projects that an image is shared with; a member sees itself only.",
    "since": "v2.1",
    "source": "api-ref: List image members",
    "role": "reader",
    "token": true,
    "parameters": [
      {
        "name": "image_id",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "format": "uuid"
        }
      }
    ],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/MemberList"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "addMember": {
    "method": "POST",
    "path": "/v2/images/{image_id}/members",
    "summary": "Share an image with a further project.",
    "since": "v2.1",
    "source": "api-ref: Create image member",
    "role": "member",
    "token": true,
    "parameters": [
      {
        "name": "image_id",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "format": "uuid"
        }
      }
    ],
    "requestBody": {
      "application/json": {
        "$ref": "#/components/schemas/NewMember"
      }
    },
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/Member"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "409": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "413": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "showMember": {
    "method": "GET",
    "path": "/v2/images/{image_id}/members/{member_id}",
    "summary": "Show one membership; the caller who may not see it is told that there is none.",
    "since": "v2.1",
    "source": "api-ref: Show image member details",
    "role": "reader",
    "token": true,
    "parameters": [
      {
        "name": "image_id",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "format": "uuid"
        }
      },
      {
        "name": "member_id",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 255
        }
      }
    ],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/Member"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "updateMember": {
    "method": "PUT",
    "path": "/v2/images/{image_id}/members/{member_id}",
    "summary": "Let a member accept or reject an image.",
    "since": "v2.1",
    "source": "api-ref: Update image member",
    "role": "member",
    "token": true,
    "parameters": [
      {
        "name": "image_id",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "format": "uuid"
        }
      },
      {
        "name": "member_id",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 255
        }
      }
    ],
    "requestBody": {
      "application/json": {
        "$ref": "#/components/schemas/MemberUpdate"
      }
    },
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/Member"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "removeMember": {
    "method": "DELETE",
    "path": "/v2/images/{image_id}/members/{member_id}",
    "summary": "End the sharing of an image with one project.",
    "since": "v2.1",
    "source": "api-ref: Delete image member",
    "role": "member",
    "token": true,
    "parameters": [
      {
        "name": "image_id",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "format": "uuid"
        }
      },
      {
        "name": "member_id",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 255
        }
      }
    ],
    "responses": {
      "204": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {}
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "listMetadefNamespaces": {
    "method": "GET",
    "path": "/v2/metadefs/namespaces",
    "summary": "List the namespaces that the caller may see, page by page.",
    "since": "v2.2",
    "source": "api-ref: List namespaces",
    "role": "reader",
    "feature": "metadefs",
    "token": true,
    "parameters": [
      {
        "name": "limit",
        "in": "query",
        "required": false,
        "schema": {
          "type": "integer",
          "minimum": 0
        }
      },
      {
        "name": "marker",
        "in": "query",
        "required": false,
        "schema": {
          "type": "string"
        }
      },
      {
        "name": "visibility",
        "in": "query",
        "required": false,
        "schema": {
          "type": "string",
          "enum": [
            "public",
            "private"
          ]
        }
      },
      {
        "name": "resource_types",
        "in": "query",
        "required": false,
        "schema": {
          "type": "string",
          "minLength": 1
        }
      },
      {
        "name": "sort_key",
        "in": "query",
        "required": false,
        "schema": {
          "type": "string",
          "enum": [
            "namespace",
            "created_at",
            "updated_at"
          ]
        }
      },
      {
        "name": "sort_dir",
        "in": "query",
        "required": false,
        "schema": {
          "type": "string",
          "enum": [
            "asc",
            "desc"
          ]
        }
      }
    ],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/MetadefNamespaceList"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "createMetadefNamespace": {
    "method": "POST",
    "path": "/v2/metadefs/namespaces",
    "summary": "Create a namespace, with what it holds if wanted.",
    "since": "v2.2",
    "source": "api-ref: Create namespace",
    "role": "admin",
    "feature": "metadefs",
    "token": true,
    "parameters": [],
    "requestBody": {
      "application/json": {
        "$ref": "#/components/schemas/NewMetadefNamespace"
      }
    },
    "responses": {
      "201": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          },
          "location": {
            "required": true,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/MetadefNamespace"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "409": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "showMetadefNamespace": {
    "method": "GET",
    "path": "/v2/metadefs/namespaces/{namespace_name}",
    "summary": "Show a namespace and all that it holds.",
    "since": "v2.2",
    "source": "api-ref: Get namespace details",
    "role": "reader",
    "feature": "metadefs",
    "token": true,
    "parameters": [
      {
        "name": "namespace_name",
        "in": "path",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/MetadefName"
        }
      },
      {
        "name": "resource_type",
        "in": "query",
        "required": false,
        "schema": {
          "type": "string",
          "minLength": 1
        }
      }
    ],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/MetadefNamespace"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "updateMetadefNamespace": {
    "method": "PUT",
    "path": "/v2/metadefs/namespaces/{namespace_name}",
    "summary": "Replace the attributes of a namespace; what it holds stays.",
    "since": "v2.2",
    "source": "api-ref: Update namespace",
    "role": "admin",
    "feature": "metadefs",
    "token": true,
    "parameters": [
      {
        "name": "namespace_name",
        "in": "path",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/MetadefName"
        }
      }
    ],
    "requestBody": {
      "application/json": {
        "$ref": "#/components/schemas/NewMetadefNamespace"
      }
    },
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/MetadefNamespace"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "409": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "deleteMetadefNamespace": {
    "method": "DELETE",
    "path": "/v2/metadefs/namespaces/{namespace_name}",
    "summary": "Delete a namespace and all that it holds.",
    "since": "v2.2",
    "source": "api-ref: Delete namespace",
    "role": "admin",
    "feature": "metadefs",
    "token": true,
    "parameters": [
      {
        "name": "namespace_name",
        "in": "path",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/MetadefName"
        }
      }
    ],
    "responses": {
      "204": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {}
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "listMetadefObjects": {
    "method": "GET",
    "path": "/v2/metadefs/namespaces/{namespace_name}/objects",
    "summary": "List the object definitions of a namespace.",
    "since": "v2.2",
    "source": "api-ref: List objects",
    "role": "reader",
    "feature": "metadefs",
    "token": true,
    "parameters": [
      {
        "name": "namespace_name",
        "in": "path",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/MetadefName"
        }
      },
      {
        "name": "limit",
        "in": "query",
        "required": false,
        "schema": {
          "type": "integer",
          "minimum": 0
        }
      },
      {
        "name": "marker",
        "in": "query",
        "required": false,
        "schema": {
          "type": "string"
        }
      },
      {
        "name": "visibility",
        "in": "query",
        "required": false,
        "schema": {
          "type": "string",
          "enum": [
            "public",
            "private"
          ]
        }
      },
      {
        "name": "resource_types",
        "in": "query",
        "required": false,
        "schema": {
          "type": "string",
          "minLength": 1
        }
      },
      {
        "name": "sort_key",
        "in": "query",
        "required": false,
        "schema": {
          "type": "string"
        }
      },
      {
        "name": "sort_dir",
        "in": "query",
        "required": false,
        "schema": {
          "type": "string",
          "enum": [
            "asc",
            "desc"
          ]
        }
      }
    ],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/MetadefObjectList"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "createMetadefObject": {
    "method": "POST",
    "path": "/v2/metadefs/namespaces/{namespace_name}/objects",
    "summary": "Define an object in a namespace.",
    "since": "v2.2",
    "source": "api-ref: Create object",
    "role": "admin",
    "feature": "metadefs",
    "token": true,
    "parameters": [
      {
        "name": "namespace_name",
        "in": "path",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/MetadefName"
        }
      }
    ],
    "requestBody": {
      "application/json": {
        "$ref": "#/components/schemas/NewMetadefObject"
      }
    },
    "responses": {
      "201": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/MetadefObject"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "409": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "deleteAllMetadefObjects": {
    "method": "DELETE",
    "path": "/v2/metadefs/namespaces/{namespace_name}/objects",
    "summary": "Delete every object definition of a namespace.",
    "since": "v2.2",
    "source": "served by 33.0.0, undocumented",
    "role": "admin",
    "feature": "metadefs",
    "token": true,
    "parameters": [
      {
        "name": "namespace_name",
        "in": "path",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/MetadefName"
        }
      }
    ],
    "responses": {
      "204": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {}
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "showMetadefObject": {
    "method": "GET",
    "path": "/v2/metadefs/namespaces/{namespace_name}/objects/{object_name}",
    "summary": "Show an object definition.",
    "since": "v2.2",
    "source": "api-ref: Show object",
    "role": "reader",
    "feature": "metadefs",
    "token": true,
    "parameters": [
      {
        "name": "namespace_name",
        "in": "path",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/MetadefName"
        }
      },
      {
        "name": "object_name",
        "in": "path",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/MetadefName"
        }
      }
    ],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/MetadefObject"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "updateMetadefObject": {
    "method": "PUT",
    "path": "/v2/metadefs/namespaces/{namespace_name}/objects/{object_name}",
    "summary": "Replace an object definition.",
    "since": "v2.2",
    "source": "api-ref: Update object",
    "role": "admin",
    "feature": "metadefs",
    "token": true,
    "parameters": [
      {
        "name": "namespace_name",
        "in": "path",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/MetadefName"
        }
      },
      {
        "name": "object_name",
        "in": "path",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/MetadefName"
        }
      }
    ],
    "requestBody": {
      "application/json": {
        "$ref": "#/components/schemas/NewMetadefObject"
      }
    },
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/MetadefObject"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "409": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "deleteMetadefObject": {
    "method": "DELETE",
    "path": "/v2/metadefs/namespaces/{namespace_name}/objects/{object_name}",
    "summary": "Delete an object definition.",
    "since": "v2.2",
    "source": "api-ref: Delete object",
    "role": "admin",
    "feature": "metadefs",
    "token": true,
    "parameters": [
      {
        "name": "namespace_name",
        "in": "path",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/MetadefName"
        }
      },
      {
        "name": "object_name",
        "in": "path",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/MetadefName"
        }
      }
    ],
    "responses": {
      "204": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {}
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "listMetadefProperties": {
    "method": "GET",
    "path": "/v2/metadefs/namespaces/{namespace_name}/properties",
    "summary": "List the property definitions of a namespace.",
    "since": "v2.2",
    "source": "api-ref: List properties",
    "role": "reader",
    "feature": "metadefs",
    "token": true,
    "parameters": [
      {
        "name": "namespace_name",
        "in": "path",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/MetadefName"
        }
      }
    ],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/MetadefPropertyList"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "createMetadefProperty": {
    "method": "POST",
    "path": "/v2/metadefs/namespaces/{namespace_name}/properties",
    "summary": "Define a property in a namespace.",
    "since": "v2.2",
    "source": "api-ref: Create property",
    "role": "admin",
    "feature": "metadefs",
    "token": true,
    "parameters": [
      {
        "name": "namespace_name",
        "in": "path",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/MetadefName"
        }
      }
    ],
    "requestBody": {
      "application/json": {
        "$ref": "#/components/schemas/MetadefProperty"
      }
    },
    "responses": {
      "201": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/MetadefProperty"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "409": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "deleteAllMetadefProperties": {
    "method": "DELETE",
    "path": "/v2/metadefs/namespaces/{namespace_name}/properties",
    "summary": "Delete every property definition of a namespace.",
    "since": "v2.2",
    "source": "served by 33.0.0, undocumented",
    "role": "admin",
    "feature": "metadefs",
    "token": true,
    "parameters": [
      {
        "name": "namespace_name",
        "in": "path",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/MetadefName"
        }
      }
    ],
    "responses": {
      "204": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {}
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "showMetadefProperty": {
    "method": "GET",
    "path": "/v2/metadefs/namespaces/{namespace_name}/properties/{property_name}",
    "summary": "Show a property definition.",
    "since": "v2.2",
    "source": "api-ref: Show property definition",
    "role": "reader",
    "feature": "metadefs",
    "token": true,
    "parameters": [
      {
        "name": "namespace_name",
        "in": "path",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/MetadefName"
        }
      },
      {
        "name": "property_name",
        "in": "path",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/MetadefName"
        }
      },
      {
        "name": "resource_type",
        "in": "query",
        "required": false,
        "schema": {
          "type": "string",
          "minLength": 1
        }
      }
    ],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/MetadefProperty"
          }
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "updateMetadefProperty": {
    "method": "PUT",
    "path": "/v2/metadefs/namespaces/{namespace_name}/properties/{property_name}",
    "summary": "Replace a property definition.",
    "since": "v2.2",
    "source": "api-ref: Update property definition",
    "role": "admin",
    "feature": "metadefs",
    "token": true,
    "parameters": [
      {
        "name": "namespace_name",
        "in": "path",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/MetadefName"
        }
      },
      {
        "name": "property_name",
        "in": "path",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/MetadefName"
        }
      }
    ],
    "requestBody": {
      "application/json": {
        "$ref": "#/components/schemas/MetadefProperty"
      }
    },
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/MetadefProperty"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "409": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "deleteMetadefProperty": {
    "method": "DELETE",
    "path": "/v2/metadefs/namespaces/{namespace_name}/properties/{property_name}",
    "summary": "Delete a property definition.",
    "since": "v2.2",
    "source": "api-ref: Remove property definition",
    "role": "admin",
    "feature": "metadefs",
    "token": true,
    "parameters": [
      {
        "name": "namespace_name",
        "in": "path",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/MetadefName"
        }
      },
      {
        "name": "property_name",
        "in": "path",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/MetadefName"
        }
      }
    ],
    "responses": {
      "204": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {}
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "listMetadefResourceTypes": {
    "method": "GET",
    "path": "/v2/metadefs/resource_types",
    "summary": "List every resource type that the service knows.",
    "since": "v2.2",
    "source": "api-ref: List resource types",
    "role": "reader",
    "feature": "metadefs",
    "token": true,
    "parameters": [],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/MetadefResourceTypeList"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "listMetadefAssociations": {
    "method": "GET",
    "path": "/v2/metadefs/namespaces/{namespace_name}/resource_types",
    "summary": "List the resource types that a namespace is meant for.",
    "since": "v2.2",
    "source": "api-ref: List resource type associations",
    "role": "reader",
    "feature": "metadefs",
    "token": true,
    "parameters": [
      {
        "name": "namespace_name",
        "in": "path",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/MetadefName"
        }
      }
    ],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/MetadefAssociationList"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "addMetadefAssociation": {
    "method": "POST",
    "path": "/v2/metadefs/namespaces/{namespace_name}/resource_types",
    "summary": "Associate a namespace with a resource type.",
    "since": "v2.2",
    "source": "api-ref: Create resource type association",
    "role": "admin",
    "feature": "metadefs",
    "token": true,
    "parameters": [
      {
        "name": "namespace_name",
        "in": "path",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/MetadefName"
        }
      }
    ],
    "requestBody": {
      "application/json": {
        "$ref": "#/components/schemas/NewMetadefAssociation"
      }
    },
    "responses": {
      "201": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/MetadefAssociation"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "409": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "removeMetadefAssociation": {
    "method": "DELETE",
    "path": "/v2/metadefs/namespaces/{namespace_name}/resource_types/{resource_type_name}",
    "summary": "Take the association with a resource type from a namespace.",
    "since": "v2.2",
    "source": "api-ref: Remove resource type association",
    "role": "admin",
    "feature": "metadefs",
    "token": true,
    "parameters": [
      {
        "name": "namespace_name",
        "in": "path",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/MetadefName"
        }
      },
      {
        "name": "resource_type_name",
        "in": "path",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/MetadefName"
        }
      }
    ],
    "responses": {
      "204": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {}
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "showMetadefNamespaceSchema": {
    "method": "GET",
    "path": "/v2/schemas/metadefs/namespace",
    "summary": "Show the server's own JSON schema of a namespace.",
    "since": "v2.2",
    "source": "api-ref: Show metadata definition namespace schema",
    "role": "any",
    "feature": "metadefs",
    "token": true,
    "parameters": [],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/MetadefNamespaceSchema"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "showMetadefNamespacesSchema": {
    "method": "GET",
    "path": "/v2/schemas/metadefs/namespaces",
    "summary": "Show the server's own JSON schema of a list of namespaces.",
    "since": "v2.2",
    "source": "api-ref: Show metadata definition namespaces schema",
    "role": "any",
    "feature": "metadefs",
    "token": true,
    "parameters": [],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/MetadefNamespacesSchema"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "showMetadefResourceTypeSchema": {
    "method": "GET",
    "path": "/v2/schemas/metadefs/resource_type",
    "summary": "Show the server's own JSON schema of a resource type association.",
    "since": "v2.2",
    "source": "api-ref: Show metadata definition namespace resource type association schema",
    "role": "any",
    "feature": "metadefs",
    "token": true,
    "parameters": [],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/MetadefResourceTypeSchema"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "showMetadefResourceTypesSchema": {
    "method": "GET",
    "path": "/v2/schemas/metadefs/resource_types",
    "summary": "Show the server's own JSON schema of a list of resource type associations.",
    "since": "v2.2",
    "source": "api-ref: Show metadata definition namespace resource type associations schema",
    "role": "any",
    "feature": "metadefs",
    "token": true,
    "parameters": [],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/MetadefResourceTypesSchema"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "showMetadefPropertySchema": {
    "method": "GET",
    "path": "/v2/schemas/metadefs/property",
    "summary": "Show the server's own JSON schema of a property.",
    "since": "v2.2",
    "source": "api-ref: Show metadata definition property schema",
    "role": "any",
    "feature": "metadefs",
    "token": true,
    "parameters": [],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/MetadefPropertySchema"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "showMetadefPropertiesSchema": {
    "method": "GET",
    "path": "/v2/schemas/metadefs/properties",
    "summary": "Show the server's own JSON schema of a list of properties.",
    "since": "v2.2",
    "source": "api-ref: Show metadata definition properties schema",
    "role": "any",
    "feature": "metadefs",
    "token": true,
    "parameters": [],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/MetadefPropertiesSchema"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "showMetadefObjectSchema": {
    "method": "GET",
    "path": "/v2/schemas/metadefs/object",
    "summary": "Show the server's own JSON schema of an object.",
    "since": "v2.2",
    "source": "api-ref: Show metadata definition object schema",
    "role": "any",
    "feature": "metadefs",
    "token": true,
    "parameters": [],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/MetadefObjectSchema"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "showMetadefObjectsSchema": {
    "method": "GET",
    "path": "/v2/schemas/metadefs/objects",
    "summary": "Show the server's own JSON schema of a list of objects.",
    "since": "v2.2",
    "source": "api-ref: Show metadata definition objects schema",
    "role": "any",
    "feature": "metadefs",
    "token": true,
    "parameters": [],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/MetadefObjectsSchema"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "showMetadefTagSchema": {
    "method": "GET",
    "path": "/v2/schemas/metadefs/tag",
    "summary": "Show the server's own JSON schema of a tag.",
    "since": "v2.2",
    "source": "api-ref: Show metadata definition tag schema",
    "role": "any",
    "feature": "metadefs",
    "token": true,
    "parameters": [],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/MetadefTagSchema"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "showMetadefTagsSchema": {
    "method": "GET",
    "path": "/v2/schemas/metadefs/tags",
    "summary": "Show the server's own JSON schema of a list of tags.",
    "since": "v2.2",
    "source": "api-ref: Show metadata definition tags schema",
    "role": "any",
    "feature": "metadefs",
    "token": true,
    "parameters": [],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/MetadefTagsSchema"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "listMetadefTags": {
    "method": "GET",
    "path": "/v2/metadefs/namespaces/{namespace_name}/tags",
    "summary": "List the tag definitions of a namespace.",
    "since": "v2.2",
    "source": "api-ref: List tags",
    "role": "reader",
    "feature": "metadefs",
    "token": true,
    "parameters": [
      {
        "name": "namespace_name",
        "in": "path",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/MetadefName"
        }
      },
      {
        "name": "limit",
        "in": "query",
        "required": false,
        "schema": {
          "type": "integer",
          "minimum": 0
        }
      },
      {
        "name": "marker",
        "in": "query",
        "required": false,
        "schema": {
          "type": "string"
        }
      },
      {
        "name": "sort_key",
        "in": "query",
        "required": false,
        "schema": {
          "type": "string",
          "enum": [
            "name",
            "created_at",
            "updated_at"
          ]
        }
      },
      {
        "name": "sort_dir",
        "in": "query",
        "required": false,
        "schema": {
          "type": "string",
          "enum": [
            "asc",
            "desc"
          ]
        }
      }
    ],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/MetadefTagList"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "setMetadefTags": {
    "method": "POST",
    "path": "/v2/metadefs/namespaces/{namespace_name}/tags",
    "summary": "Define several tags in a namespace, in place of those that it has or beside them.",
    "since": "v2.2",
    "source": "api-ref: Create tags",
    "role": "admin",
    "feature": "metadefs",
    "token": true,
    "parameters": [
      {
        "name": "namespace_name",
        "in": "path",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/MetadefName"
        }
      },
      {
        "name": "x-openstack-append",
        "in": "header",
        "required": false,
        "schema": {
          "type": "string"
        }
      }
    ],
    "requestBody": {
      "application/json": {
        "$ref": "#/components/schemas/NewMetadefTagList"
      }
    },
    "responses": {
      "201": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/MetadefTagList"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "409": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "deleteAllMetadefTags": {
    "method": "DELETE",
    "path": "/v2/metadefs/namespaces/{namespace_name}/tags",
    "summary": "Delete every tag definition of a namespace.",
    "since": "v2.2",
    "source": "api-ref: Delete all tag definitions",
    "role": "admin",
    "feature": "metadefs",
    "token": true,
    "parameters": [
      {
        "name": "namespace_name",
        "in": "path",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/MetadefName"
        }
      }
    ],
    "responses": {
      "204": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {}
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "showMetadefTag": {
    "method": "GET",
    "path": "/v2/metadefs/namespaces/{namespace_name}/tags/{tag_name}",
    "summary": "Show a tag definition.",
    "since": "v2.2",
    "source": "api-ref: Get tag definition",
    "role": "reader",
    "feature": "metadefs",
    "token": true,
    "parameters": [
      {
        "name": "namespace_name",
        "in": "path",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/MetadefName"
        }
      },
      {
        "name": "tag_name",
        "in": "path",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/MetadefName"
        }
      }
    ],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/MetadefTag"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "updateMetadefTag": {
    "method": "PUT",
    "path": "/v2/metadefs/namespaces/{namespace_name}/tags/{tag_name}",
    "summary": "Rename a tag definition.",
    "since": "v2.2",
    "source": "api-ref: Update tag definition",
    "role": "admin",
    "feature": "metadefs",
    "token": true,
    "parameters": [
      {
        "name": "namespace_name",
        "in": "path",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/MetadefName"
        }
      },
      {
        "name": "tag_name",
        "in": "path",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/MetadefName"
        }
      }
    ],
    "requestBody": {
      "application/json": {
        "$ref": "#/components/schemas/MetadefTagName"
      }
    },
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/MetadefTag"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "409": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "createMetadefTag": {
    "method": "POST",
    "path": "/v2/metadefs/namespaces/{namespace_name}/tags/{tag_name}",
    "summary": "Define one tag in a namespace.",
    "since": "v2.2",
    "source": "api-ref: Create tag definition",
    "role": "admin",
    "feature": "metadefs",
    "token": true,
    "parameters": [
      {
        "name": "namespace_name",
        "in": "path",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/MetadefName"
        }
      },
      {
        "name": "tag_name",
        "in": "path",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/MetadefName"
        }
      }
    ],
    "responses": {
      "201": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/MetadefTag"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "409": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "deleteMetadefTag": {
    "method": "DELETE",
    "path": "/v2/metadefs/namespaces/{namespace_name}/tags/{tag_name}",
    "summary": "Delete a tag definition.",
    "since": "v2.2",
    "source": "api-ref: Delete tag definition",
    "role": "admin",
    "feature": "metadefs",
    "token": true,
    "parameters": [
      {
        "name": "namespace_name",
        "in": "path",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/MetadefName"
        }
      },
      {
        "name": "tag_name",
        "in": "path",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/MetadefName"
        }
      }
    ],
    "responses": {
      "204": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {}
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "showImagesSchema": {
    "method": "GET",
    "path": "/v2/schemas/images",
    "summary": "Show the server's own JSON schema of a list of images.",
    "since": "v2.0",
    "source": "api-ref: Show images schema",
    "role": "any",
    "token": true,
    "parameters": [],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/ServedListSchema"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "showMemberSchema": {
    "method": "GET",
    "path": "/v2/schemas/member",
    "summary": "Show the server's own JSON schema of an image member.",
    "since": "v2.1",
    "source": "api-ref: Show image member schema",
    "role": "any",
    "token": true,
    "parameters": [],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/ServedSchema"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "showMembersSchema": {
    "method": "GET",
    "path": "/v2/schemas/members",
    "summary": "Show the server's own JSON schema of a list of image members.",
    "since": "v2.1",
    "source": "api-ref: Show image members schema",
    "role": "any",
    "token": true,
    "parameters": [],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/ServedListSchema"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "showTaskSchema": {
    "method": "GET",
    "path": "/v2/schemas/task",
    "summary": "Show the server's own JSON schema of a task.",
    "since": "v2.2",
    "source": "api-ref: Show task schema",
    "role": "any",
    "token": true,
    "parameters": [],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/ServedSchema"
          }
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "showTasksSchema": {
    "method": "GET",
    "path": "/v2/schemas/tasks",
    "summary": "Show the server's own JSON schema of a list of tasks.",
    "since": "v2.2",
    "source": "api-ref: Show tasks schema",
    "role": "any",
    "token": true,
    "parameters": [],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/ServedListSchema"
          }
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "showImageSchema": {
    "method": "GET",
    "path": "/v2/schemas/image",
    "summary": "Show the server's own JSON schema of an image.",
    "since": "v2.0",
    "source": "api-ref: Show image schema",
    "role": "any",
    "token": true,
    "parameters": [],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/ServedSchema"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "deleteImageFromStore": {
    "method": "DELETE",
    "path": "/v2/stores/{store_id}/{image_id}",
    "summary": "Delete the copy of an image in one store; never the last one.",
    "since": "v2.10",
    "source": "api-ref: Delete image from store",
    "role": "admin",
    "feature": "multi-store",
    "token": true,
    "parameters": [
      {
        "name": "store_id",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "minLength": 1
        }
      },
      {
        "name": "image_id",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "format": "uuid"
        }
      }
    ],
    "responses": {
      "204": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {}
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "409": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "addTag": {
    "method": "PUT",
    "path": "/v2/images/{image_id}/tags/{tag}",
    "summary": "Add a tag to an image.",
    "since": "v2.0",
    "source": "api-ref: Add image tag",
    "role": "member",
    "token": true,
    "parameters": [
      {
        "name": "image_id",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "format": "uuid"
        }
      },
      {
        "name": "tag",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 255
        }
      }
    ],
    "responses": {
      "204": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {}
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "413": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "removeTag": {
    "method": "DELETE",
    "path": "/v2/images/{image_id}/tags/{tag}",
    "summary": "Remove a tag from an image.",
    "since": "v2.0",
    "source": "api-ref: Delete image tag",
    "role": "member",
    "token": true,
    "parameters": [
      {
        "name": "image_id",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "format": "uuid"
        }
      },
      {
        "name": "tag",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 255
        }
      }
    ],
    "responses": {
      "204": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {}
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "listTasks": {
    "method": "GET",
    "path": "/v2/tasks",
    "summary": "List the tasks of all projects, page by page.",
    "since": "v2.2",
    "source": "api-ref: List tasks",
    "role": "admin",
    "token": true,
    "parameters": [
      {
        "name": "limit",
        "in": "query",
        "required": false,
        "schema": {
          "type": "integer",
          "minimum": 0
        }
      },
      {
        "name": "marker",
        "in": "query",
        "required": false,
        "schema": {
          "type": "string",
          "format": "uuid"
        }
      },
      {
        "name": "sort_dir",
        "in": "query",
        "required": false,
        "schema": {
          "type": "string",
          "enum": [
            "asc",
            "desc"
          ]
        }
      },
      {
        "name": "sort_key",
        "in": "query",
        "required": false,
        "schema": {
          "type": "string",
          "enum": [
            "created_at",
            "expires_at",
            "status",
            "type",
            "updated_at"
          ]
        }
      },
      {
        "name": "status",
        "in": "query",
        "required": false,
        "schema": {
          "type": "string",
          "enum": [
            "pending",
            "processing",
            "success",
            "failure"
          ]
        }
      },
      {
        "name": "type",
        "in": "query",
        "required": false,
        "schema": {
          "type": "string",
          "enum": [
            "import"
          ]
        }
      }
    ],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/TaskList"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "413": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "createTask": {
    "method": "POST",
    "path": "/v2/tasks",
    "summary": "Start a task; it goes on after the answer.",
    "since": "v2.2",
    "source": "api-ref: Create task",
    "role": "admin",
    "token": true,
    "parameters": [],
    "requestBody": {
      "application/json": {
        "$ref": "#/components/schemas/NewTask"
      }
    },
    "responses": {
      "201": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          },
          "location": {
            "required": true,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/Task"
          }
        }
      },
      "400": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "413": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "415": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "showTask": {
    "method": "GET",
    "path": "/v2/tasks/{task_id}",
    "summary": "Show one task, with its input, result and message.",
    "since": "v2.2",
    "source": "api-ref: Show task details",
    "role": "admin",
    "token": true,
    "parameters": [
      {
        "name": "task_id",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "format": "uuid"
        }
      }
    ],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/Task"
          }
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "403": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "listImageTasks": {
    "method": "GET",
    "path": "/v2/images/{image_id}/tasks",
    "summary": "List the tasks that worked on an image.",
    "since": "v2.12",
    "source": "api-ref: Show tasks associated with image",
    "role": "reader",
    "token": true,
    "parameters": [
      {
        "name": "image_id",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "format": "uuid"
        }
      }
    ],
    "responses": {
      "200": {
        "headers": {
          "x-openstack-request-id": {
            "required": false,
            "schema": {
              "type": "string",
              "minLength": 1
            }
          }
        },
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/ImageTaskList"
          }
        }
      },
      "401": {
        "headers": {},
        "content": {
          "*/*": null
        }
      },
      "404": {
        "headers": {},
        "content": {
          "*/*": null
        }
      }
    }
  },
  "getVersionsAtRoot": {
    "method": "GET",
    "path": "/",
    "summary": "List the API versions; 300 because there is a choice.",
    "since": "v2.0",
    "source": "api-ref: API versions",
    "role": "anonymous",
    "token": false,
    "parameters": [],
    "responses": {
      "300": {
        "headers": {},
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/VersionList"
          }
        }
      }
    }
  },
  "listVersions": {
    "method": "GET",
    "path": "/versions",
    "summary": "List the API versions.",
    "since": "v2.0",
    "source": "api-ref: API versions",
    "role": "anonymous",
    "token": false,
    "parameters": [],
    "responses": {
      "200": {
        "headers": {},
        "content": {
          "application/json": {
            "$ref": "#/components/schemas/VersionList"
          }
        }
      }
    }
  }
};

export const schemas: Readonly<Record<string, unknown>> = {
  "Time": {
    "type": "string",
    "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$"
  },
  "CachedImage": {
    "type": "object",
    "required": [
      "image_id",
      "hits",
      "size",
      "last_accessed",
      "last_modified"
    ],
    "properties": {
      "image_id": {
        "type": "string",
        "format": "uuid"
      },
      "hits": {
        "type": "integer",
        "minimum": 0
      },
      "size": {
        "type": "integer",
        "minimum": 0
      },
      "last_accessed": {
        "description": "Seconds since 1970.",
        "type": "number",
        "minimum": 0
      },
      "last_modified": {
        "description": "Seconds since 1970.",
        "type": "number",
        "minimum": 0
      }
    }
  },
  "CachedImageList": {
    "type": "object",
    "required": [
      "cached_images"
    ],
    "properties": {
      "cached_images": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/CachedImage"
        }
      }
    }
  },
  "QueuedImageList": {
    "type": "object",
    "required": [
      "queued_images"
    ],
    "properties": {
      "queued_images": {
        "type": "array",
        "items": {
          "type": "string",
          "format": "uuid"
        }
      }
    }
  },
  "CacheState": {
    "type": "object",
    "required": [
      "cached_images",
      "queued_images"
    ],
    "properties": {
      "cached_images": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/CachedImage"
        }
      },
      "queued_images": {
        "type": "array",
        "items": {
          "type": "string",
          "format": "uuid"
        }
      }
    }
  },
  "CachingNodes": {
    "type": "array",
    "uniqueItems": true,
    "items": {
      "type": "string",
      "minLength": 1
    }
  },
  "CachePruned": {
    "type": "object",
    "required": [
      "total_files_pruned",
      "total_bytes_pruned"
    ],
    "properties": {
      "total_files_pruned": {
        "type": "integer",
        "minimum": 0
      },
      "total_bytes_pruned": {
        "type": "integer",
        "minimum": 0
      }
    }
  },
  "CacheDeleted": {
    "type": "object",
    "required": [
      "num_deleted"
    ],
    "properties": {
      "num_deleted": {
        "type": "integer",
        "minimum": 0
      }
    }
  },
  "UsageInfo": {
    "type": "object",
    "required": [
      "usage"
    ],
    "properties": {
      "usage": {
        "type": "object",
        "additionalProperties": {
          "type": "object",
          "required": [
            "usage",
            "limit"
          ],
          "properties": {
            "usage": {
              "type": "integer",
              "minimum": 0
            },
            "limit": {
              "description": "-1 stands for no limit.",
              "type": "integer",
              "minimum": -1
            }
          }
        }
      }
    }
  },
  "StoreDetailList": {
    "type": "object",
    "required": [
      "stores"
    ],
    "properties": {
      "stores": {
        "type": "array",
        "items": {
          "type": "object",
          "required": [
            "id",
            "type",
            "properties"
          ],
          "properties": {
            "id": {
              "type": "string",
              "minLength": 1
            },
            "type": {
              "type": "string",
              "minLength": 1
            },
            "description": {
              "type": "string"
            },
            "default": {
              "description": "The string true where it is set.",
              "type": "string",
              "const": "true"
            },
            "read-only": {
              "description": "The string true where it is set.",
              "type": "string",
              "const": "true"
            },
            "weight": {
              "description": "Given from Glance 27 on.",
              "type": "integer"
            },
            "properties": {
              "type": "object"
            }
          }
        }
      }
    }
  },
  "ImportInfo": {
    "type": "object",
    "required": [
      "import-methods"
    ],
    "properties": {
      "import-methods": {
        "type": "object",
        "required": [
          "description",
          "type",
          "value"
        ],
        "properties": {
          "description": {
            "type": "string"
          },
          "type": {
            "type": "string",
            "const": "array"
          },
          "value": {
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        }
      }
    }
  },
  "StoreList": {
    "type": "object",
    "required": [
      "stores"
    ],
    "properties": {
      "stores": {
        "type": "array",
        "items": {
          "type": "object",
          "required": [
            "id"
          ],
          "properties": {
            "id": {
              "type": "string",
              "minLength": 1
            },
            "description": {
              "type": "string"
            },
            "default": {
              "description": "The string true where it is set.",
              "type": "string",
              "const": "true"
            },
            "read-only": {
              "description": "The string true where it is set.",
              "type": "string",
              "const": "true"
            }
          }
        }
      }
    }
  },
  "ImageStatus": {
    "type": "string",
    "enum": [
      "queued",
      "saving",
      "uploading",
      "importing",
      "active",
      "deactivated",
      "killed",
      "deleted",
      "pending_delete"
    ]
  },
  "Visibility": {
    "type": "string",
    "enum": [
      "public",
      "community",
      "shared",
      "private"
    ]
  },
  "NewImage": {
    "description": "What a client may say about an image that it creates; every further key is a custom property.",
    "type": "object",
    "properties": {
      "id": {
        "type": "string",
        "format": "uuid"
      },
      "name": {
        "type": [
          "string",
          "null"
        ],
        "maxLength": 255
      },
      "visibility": {
        "$ref": "#/components/schemas/Visibility"
      },
      "protected": {
        "type": "boolean"
      },
      "os_hidden": {
        "type": "boolean"
      },
      "container_format": {
        "type": [
          "string",
          "null"
        ]
      },
      "disk_format": {
        "type": [
          "string",
          "null"
        ]
      },
      "min_disk": {
        "type": "integer",
        "minimum": 0,
        "maximum": 2147483647
      },
      "min_ram": {
        "type": "integer",
        "minimum": 0,
        "maximum": 2147483647
      },
      "owner": {
        "type": "string"
      },
      "tags": {
        "type": "array",
        "items": {
          "type": "string",
          "maxLength": 255
        }
      }
    },
    "additionalProperties": {
      "type": "string"
    }
  },
  "Image": {
    "type": "object",
    "required": [
      "id",
      "name",
      "status",
      "visibility",
      "protected",
      "owner",
      "size",
      "virtual_size",
      "checksum",
      "disk_format",
      "container_format",
      "min_disk",
      "min_ram",
      "tags",
      "created_at",
      "updated_at",
      "self",
      "file",
      "schema"
    ],
    "properties": {
      "id": {
        "type": "string",
        "format": "uuid"
      },
      "name": {
        "type": [
          "string",
          "null"
        ],
        "maxLength": 255
      },
      "status": {
        "$ref": "#/components/schemas/ImageStatus"
      },
      "visibility": {
        "$ref": "#/components/schemas/Visibility"
      },
      "protected": {
        "type": "boolean"
      },
      "os_hidden": {
        "type": "boolean"
      },
      "owner": {
        "type": [
          "string",
          "null"
        ]
      },
      "size": {
        "type": [
          "integer",
          "null"
        ],
        "minimum": 0
      },
      "virtual_size": {
        "type": [
          "integer",
          "null"
        ],
        "minimum": 0
      },
      "checksum": {
        "type": [
          "string",
          "null"
        ],
        "pattern": "^[0-9a-f]{32}$"
      },
      "os_hash_algo": {
        "type": [
          "string",
          "null"
        ],
        "maxLength": 64
      },
      "os_hash_value": {
        "type": [
          "string",
          "null"
        ],
        "pattern": "^[0-9a-f]+$"
      },
      "disk_format": {
        "type": [
          "string",
          "null"
        ]
      },
      "container_format": {
        "type": [
          "string",
          "null"
        ]
      },
      "min_disk": {
        "type": "integer",
        "minimum": 0
      },
      "min_ram": {
        "type": "integer",
        "minimum": 0
      },
      "tags": {
        "type": "array",
        "uniqueItems": true,
        "items": {
          "type": "string",
          "maxLength": 255
        }
      },
      "created_at": {
        "$ref": "#/components/schemas/Time"
      },
      "updated_at": {
        "$ref": "#/components/schemas/Time"
      },
      "self": {
        "type": "string",
        "minLength": 1
      },
      "file": {
        "type": "string",
        "minLength": 1
      },
      "schema": {
        "type": "string",
        "minLength": 1
      },
      "stores": {
        "type": "string"
      },
      "direct_url": {
        "type": "string"
      },
      "locations": {
        "type": "array",
        "items": {
          "type": "object",
          "required": [
            "url",
            "metadata"
          ],
          "properties": {
            "url": {
              "type": "string"
            },
            "metadata": {
              "type": "object"
            }
          }
        }
      }
    },
    "additionalProperties": {
      "type": "string"
    }
  },
  "ImageList": {
    "type": "object",
    "required": [
      "images",
      "first",
      "schema"
    ],
    "properties": {
      "images": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Image"
        }
      },
      "first": {
        "type": "string",
        "minLength": 1
      },
      "next": {
        "type": "string",
        "minLength": 1
      },
      "schema": {
        "type": "string",
        "minLength": 1
      }
    }
  },
  "Patch": {
    "type": "array",
    "items": {
      "type": "object",
      "required": [
        "op",
        "path"
      ],
      "properties": {
        "op": {
          "type": "string",
          "enum": [
            "add",
            "remove",
            "replace"
          ]
        },
        "path": {
          "type": "string",
          "pattern": "^/"
        },
        "value": {}
      },
      "additionalProperties": false
    }
  },
  "PatchV20": {
    "type": "array",
    "items": {
      "type": "object",
      "minProperties": 1,
      "properties": {
        "add": {
          "type": "string",
          "pattern": "^/"
        },
        "remove": {
          "type": "string",
          "pattern": "^/"
        },
        "replace": {
          "type": "string",
          "pattern": "^/"
        },
        "value": {}
      },
      "additionalProperties": false
    }
  },
  "ImportRequest": {
    "type": "object",
    "required": [
      "method"
    ],
    "properties": {
      "method": {
        "type": "object",
        "required": [
          "name"
        ],
        "properties": {
          "name": {
            "type": "string",
            "enum": [
              "glance-direct",
              "web-download",
              "copy-image",
              "glance-download"
            ]
          },
          "uri": {
            "type": "string"
          },
          "glance_image_id": {
            "type": "string",
            "format": "uuid"
          },
          "glance_region": {
            "type": "string"
          },
          "glance_service_interface": {
            "type": "string",
            "enum": [
              "public",
              "internal",
              "admin"
            ]
          }
        },
        "additionalProperties": false
      },
      "stores": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "all_stores": {
        "type": "boolean"
      },
      "all_stores_must_succeed": {
        "type": "boolean"
      }
    },
    "additionalProperties": false
  },
  "NewLocation": {
    "type": "object",
    "required": [
      "url"
    ],
    "properties": {
      "url": {
        "type": "string",
        "minLength": 1
      },
      "validation_data": {
        "type": "object",
        "required": [
          "os_hash_algo",
          "os_hash_value"
        ],
        "properties": {
          "os_hash_algo": {
            "type": "string",
            "enum": [
              "md5",
              "sha1",
              "sha256",
              "sha512"
            ]
          },
          "os_hash_value": {
            "type": "string",
            "pattern": "^[0-9a-fA-F]+$",
            "maxLength": 128
          }
        },
        "additionalProperties": false
      }
    }
  },
  "LocationList": {
    "type": "array",
    "items": {
      "type": "object",
      "required": [
        "url",
        "metadata"
      ],
      "properties": {
        "url": {
          "type": "string",
          "minLength": 1
        },
        "metadata": {
          "type": "object",
          "properties": {
            "store": {
              "type": "string",
              "minLength": 1
            }
          }
        }
      }
    }
  },
  "MemberStatus": {
    "type": "string",
    "enum": [
      "pending",
      "accepted",
      "rejected"
    ]
  },
  "NewMember": {
    "type": "object",
    "required": [
      "member"
    ],
    "properties": {
      "member": {
        "type": "string",
        "minLength": 1,
        "maxLength": 255
      }
    }
  },
  "MemberUpdate": {
    "type": "object",
    "required": [
      "status"
    ],
    "properties": {
      "status": {
        "$ref": "#/components/schemas/MemberStatus"
      }
    }
  },
  "Member": {
    "type": "object",
    "required": [
      "member_id",
      "image_id",
      "status",
      "created_at",
      "updated_at",
      "schema"
    ],
    "properties": {
      "member_id": {
        "type": "string",
        "minLength": 1,
        "maxLength": 255
      },
      "image_id": {
        "type": "string",
        "format": "uuid"
      },
      "status": {
        "$ref": "#/components/schemas/MemberStatus"
      },
      "created_at": {
        "$ref": "#/components/schemas/Time"
      },
      "updated_at": {
        "$ref": "#/components/schemas/Time"
      },
      "schema": {
        "type": "string",
        "minLength": 1
      }
    }
  },
  "MemberList": {
    "type": "object",
    "required": [
      "members",
      "schema"
    ],
    "properties": {
      "members": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Member"
        }
      },
      "schema": {
        "type": "string",
        "minLength": 1
      }
    }
  },
  "MetadefName": {
    "type": "string",
    "maxLength": 80
  },
  "MetadefVisibility": {
    "type": "string",
    "enum": [
      "public",
      "private"
    ]
  },
  "NewMetadefNamespace": {
    "description": "What a client may say about a namespace. An update takes the same document and passes over what the namespace holds.",
    "type": "object",
    "required": [
      "namespace"
    ],
    "properties": {
      "namespace": {
        "$ref": "#/components/schemas/MetadefName"
      },
      "display_name": {
        "type": "string",
        "maxLength": 80
      },
      "description": {
        "type": "string",
        "maxLength": 500
      },
      "visibility": {
        "$ref": "#/components/schemas/MetadefVisibility"
      },
      "protected": {
        "type": "boolean"
      },
      "owner": {
        "type": "string",
        "maxLength": 255
      },
      "resource_type_associations": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/NewMetadefAssociation"
        }
      },
      "properties": {
        "$ref": "#/components/schemas/MetadefPropertyMap"
      },
      "objects": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/NewMetadefObject"
        }
      },
      "tags": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/MetadefTagName"
        }
      }
    },
    "additionalProperties": false
  },
  "MetadefNamespace": {
    "description": "A namespace. Lists leave out objects, properties and tags; a namespace from the catalog that the operator loads has no updated_at.",
    "type": "object",
    "required": [
      "namespace",
      "visibility",
      "protected",
      "owner",
      "created_at",
      "self",
      "schema"
    ],
    "properties": {
      "namespace": {
        "$ref": "#/components/schemas/MetadefName"
      },
      "display_name": {
        "type": "string",
        "maxLength": 80
      },
      "description": {
        "type": "string",
        "maxLength": 500
      },
      "visibility": {
        "$ref": "#/components/schemas/MetadefVisibility"
      },
      "protected": {
        "type": "boolean"
      },
      "owner": {
        "type": "string",
        "maxLength": 255
      },
      "created_at": {
        "$ref": "#/components/schemas/Time"
      },
      "updated_at": {
        "$ref": "#/components/schemas/Time"
      },
      "self": {
        "type": "string",
        "minLength": 1
      },
      "schema": {
        "type": "string",
        "minLength": 1
      },
      "resource_type_associations": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/NestedMetadefAssociation"
        }
      },
      "properties": {
        "$ref": "#/components/schemas/MetadefPropertyMap"
      },
      "objects": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/NestedMetadefObject"
        }
      },
      "tags": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/MetadefTagName"
        }
      }
    },
    "additionalProperties": false
  },
  "MetadefNamespaceList": {
    "type": "object",
    "required": [
      "namespaces",
      "first",
      "schema"
    ],
    "properties": {
      "namespaces": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/MetadefNamespace"
        }
      },
      "first": {
        "type": "string",
        "minLength": 1
      },
      "next": {
        "type": "string",
        "minLength": 1
      },
      "schema": {
        "type": "string",
        "minLength": 1
      }
    }
  },
  "NewMetadefObject": {
    "type": "object",
    "required": [
      "name"
    ],
    "properties": {
      "name": {
        "$ref": "#/components/schemas/MetadefName"
      },
      "description": {
        "type": "string"
      },
      "required": {
        "type": "array",
        "uniqueItems": true,
        "items": {
          "type": "string"
        }
      },
      "properties": {
        "$ref": "#/components/schemas/MetadefPropertyMap"
      }
    },
    "additionalProperties": false
  },
  "NestedMetadefObject": {
    "description": "An object inside a namespace; without times and links where the answer echoes a request.",
    "type": "object",
    "required": [
      "name"
    ],
    "properties": {
      "name": {
        "$ref": "#/components/schemas/MetadefName"
      },
      "description": {
        "type": "string"
      },
      "required": {
        "type": "array",
        "uniqueItems": true,
        "items": {
          "type": "string"
        }
      },
      "properties": {
        "$ref": "#/components/schemas/MetadefPropertyMap"
      },
      "created_at": {
        "$ref": "#/components/schemas/Time"
      },
      "updated_at": {
        "$ref": "#/components/schemas/Time"
      },
      "self": {
        "type": "string",
        "minLength": 1
      },
      "schema": {
        "type": "string",
        "minLength": 1
      }
    },
    "additionalProperties": false
  },
  "MetadefObject": {
    "type": "object",
    "required": [
      "name",
      "created_at",
      "self",
      "schema"
    ],
    "properties": {
      "name": {},
      "created_at": {},
      "self": {},
      "schema": {}
    },
    "allOf": [
      {
        "$ref": "#/components/schemas/NestedMetadefObject"
      }
    ]
  },
  "MetadefObjectList": {
    "type": "object",
    "required": [
      "objects",
      "schema"
    ],
    "properties": {
      "objects": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/MetadefObject"
        }
      },
      "schema": {
        "type": "string",
        "minLength": 1
      }
    }
  },
  "MetadefPropertyType": {
    "type": "string",
    "enum": [
      "array",
      "boolean",
      "integer",
      "number",
      "object",
      "string"
    ]
  },
  "MetadefPropertyBody": {
    "description": "A definition in words of JSON Schema. Its name stands here, or is the key under which it stands.",
    "type": "object",
    "required": [
      "title",
      "type"
    ],
    "properties": {
      "name": {
        "$ref": "#/components/schemas/MetadefName"
      },
      "title": {
        "type": "string"
      },
      "type": {
        "$ref": "#/components/schemas/MetadefPropertyType"
      },
      "description": {
        "type": "string"
      },
      "default": {
        "description": "Answers give it as a string."
      },
      "readonly": {
        "type": "boolean"
      },
      "operators": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "enum": {
        "type": "array"
      },
      "minimum": {
        "type": "number"
      },
      "maximum": {
        "type": "number"
      },
      "minLength": {
        "type": "integer",
        "minimum": 0
      },
      "maxLength": {
        "type": "integer",
        "minimum": 0
      },
      "pattern": {
        "type": "string"
      },
      "items": {
        "type": "object",
        "required": [
          "type"
        ],
        "properties": {
          "type": {
            "$ref": "#/components/schemas/MetadefPropertyType"
          },
          "enum": {
            "type": "array"
          }
        }
      },
      "minItems": {
        "type": "integer",
        "minimum": 0
      },
      "maxItems": {
        "type": "integer",
        "minimum": 0
      },
      "uniqueItems": {
        "type": "boolean"
      },
      "additionalItems": {
        "type": "boolean"
      }
    },
    "additionalProperties": false
  },
  "MetadefProperty": {
    "type": "object",
    "required": [
      "name"
    ],
    "properties": {
      "name": {}
    },
    "allOf": [
      {
        "$ref": "#/components/schemas/MetadefPropertyBody"
      }
    ]
  },
  "MetadefPropertyMap": {
    "type": "object",
    "additionalProperties": {
      "$ref": "#/components/schemas/MetadefPropertyBody"
    }
  },
  "MetadefPropertyList": {
    "type": "object",
    "required": [
      "properties"
    ],
    "properties": {
      "properties": {
        "$ref": "#/components/schemas/MetadefPropertyMap"
      }
    }
  },
  "MetadefResourceTypeList": {
    "type": "object",
    "required": [
      "resource_types"
    ],
    "properties": {
      "resource_types": {
        "type": "array",
        "items": {
          "type": "object",
          "required": [
            "name",
            "created_at"
          ],
          "properties": {
            "name": {
              "$ref": "#/components/schemas/MetadefName"
            },
            "created_at": {
              "$ref": "#/components/schemas/Time"
            },
            "updated_at": {
              "$ref": "#/components/schemas/Time"
            }
          }
        }
      }
    }
  },
  "NewMetadefAssociation": {
    "type": "object",
    "required": [
      "name"
    ],
    "properties": {
      "name": {
        "$ref": "#/components/schemas/MetadefName"
      },
      "prefix": {
        "type": "string",
        "maxLength": 80
      },
      "properties_target": {
        "type": "string",
        "maxLength": 80
      }
    },
    "additionalProperties": false
  },
  "NestedMetadefAssociation": {
    "description": "An association inside a namespace; without times where the answer echoes a request.",
    "type": "object",
    "required": [
      "name"
    ],
    "properties": {
      "name": {
        "$ref": "#/components/schemas/MetadefName"
      },
      "prefix": {
        "type": "string",
        "maxLength": 80
      },
      "properties_target": {
        "type": "string",
        "maxLength": 80
      },
      "created_at": {
        "$ref": "#/components/schemas/Time"
      },
      "updated_at": {
        "$ref": "#/components/schemas/Time"
      }
    },
    "additionalProperties": false
  },
  "MetadefAssociation": {
    "type": "object",
    "required": [
      "name",
      "created_at"
    ],
    "properties": {
      "name": {},
      "created_at": {}
    },
    "allOf": [
      {
        "$ref": "#/components/schemas/NestedMetadefAssociation"
      }
    ]
  },
  "MetadefAssociationList": {
    "type": "object",
    "required": [
      "resource_type_associations"
    ],
    "properties": {
      "resource_type_associations": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/MetadefAssociation"
        }
      }
    }
  },
  "MetadefNamespaceSchema": {
    "type": "object",
    "required": [
      "name",
      "properties",
      "required",
      "additionalProperties"
    ],
    "properties": {
      "name": {
        "const": "namespace"
      },
      "properties": {
        "type": "object",
        "required": [
          "namespace",
          "display_name",
          "description",
          "visibility",
          "protected",
          "owner",
          "created_at",
          "updated_at",
          "self",
          "schema",
          "resource_type_associations",
          "properties",
          "objects",
          "tags"
        ],
        "properties": {
          "namespace": {
            "type": "object"
          },
          "display_name": {
            "type": "object"
          },
          "description": {
            "type": "object"
          },
          "visibility": {
            "type": "object"
          },
          "protected": {
            "type": "object"
          },
          "owner": {
            "type": "object"
          },
          "created_at": {
            "type": "object"
          },
          "updated_at": {
            "type": "object"
          },
          "self": {
            "type": "object"
          },
          "schema": {
            "type": "object"
          },
          "resource_type_associations": {
            "type": "object"
          },
          "properties": {
            "type": "object"
          },
          "objects": {
            "type": "object"
          },
          "tags": {
            "type": "object"
          }
        },
        "additionalProperties": {
          "type": "object"
        }
      },
      "required": {
        "$ref": "#/components/schemas/ServedMetadefRequired"
      },
      "additionalProperties": {
        "const": false
      }
    }
  },
  "MetadefNamespacesSchema": {
    "type": "object",
    "required": [
      "name",
      "properties",
      "links"
    ],
    "properties": {
      "name": {
        "const": "namespaces"
      },
      "properties": {
        "type": "object",
        "required": [
          "namespaces",
          "first",
          "next",
          "schema"
        ],
        "properties": {
          "namespaces": {
            "type": "object"
          },
          "first": {
            "type": "object"
          },
          "next": {
            "type": "object"
          },
          "schema": {
            "type": "object"
          }
        },
        "additionalProperties": {
          "type": "object"
        }
      },
      "links": {
        "$ref": "#/components/schemas/ServedMetadefLinks"
      }
    }
  },
  "MetadefResourceTypeSchema": {
    "type": "object",
    "required": [
      "name",
      "properties",
      "required",
      "additionalProperties"
    ],
    "properties": {
      "name": {
        "const": "resource_type_association"
      },
      "properties": {
        "type": "object",
        "required": [
          "name",
          "prefix",
          "properties_target",
          "created_at",
          "updated_at"
        ],
        "properties": {
          "name": {
            "type": "object"
          },
          "prefix": {
            "type": "object"
          },
          "properties_target": {
            "type": "object"
          },
          "created_at": {
            "type": "object"
          },
          "updated_at": {
            "type": "object"
          }
        },
        "additionalProperties": {
          "type": "object"
        }
      },
      "required": {
        "$ref": "#/components/schemas/ServedMetadefRequired"
      },
      "additionalProperties": {
        "const": false
      }
    }
  },
  "MetadefResourceTypesSchema": {
    "type": "object",
    "required": [
      "name",
      "properties",
      "links"
    ],
    "properties": {
      "name": {
        "const": "resource_type_associations"
      },
      "properties": {
        "type": "object",
        "required": [
          "resource_type_associations",
          "first",
          "next",
          "schema"
        ],
        "properties": {
          "resource_type_associations": {
            "type": "object"
          },
          "first": {
            "type": "object"
          },
          "next": {
            "type": "object"
          },
          "schema": {
            "type": "object"
          }
        },
        "additionalProperties": {
          "type": "object"
        }
      },
      "links": {
        "$ref": "#/components/schemas/ServedMetadefLinks"
      }
    }
  },
  "MetadefPropertySchema": {
    "type": "object",
    "required": [
      "name",
      "properties",
      "required",
      "additionalProperties"
    ],
    "properties": {
      "name": {
        "const": "property"
      },
      "properties": {
        "type": "object",
        "required": [
          "name",
          "title",
          "type",
          "description",
          "default",
          "readonly",
          "operators",
          "enum",
          "items",
          "minimum",
          "maximum",
          "minLength",
          "maxLength",
          "pattern",
          "minItems",
          "maxItems",
          "uniqueItems",
          "additionalItems"
        ],
        "properties": {
          "name": {
            "type": "object"
          },
          "title": {
            "type": "object"
          },
          "type": {
            "type": "object"
          },
          "description": {
            "type": "object"
          },
          "default": {
            "type": "object"
          },
          "readonly": {
            "type": "object"
          },
          "operators": {
            "type": "object"
          },
          "enum": {
            "type": "object"
          },
          "items": {
            "type": "object"
          },
          "minimum": {
            "type": "object"
          },
          "maximum": {
            "type": "object"
          },
          "minLength": {
            "type": "object"
          },
          "maxLength": {
            "type": "object"
          },
          "pattern": {
            "type": "object"
          },
          "minItems": {
            "type": "object"
          },
          "maxItems": {
            "type": "object"
          },
          "uniqueItems": {
            "type": "object"
          },
          "additionalItems": {
            "type": "object"
          }
        },
        "additionalProperties": {
          "type": "object"
        }
      },
      "required": {
        "$ref": "#/components/schemas/ServedMetadefRequired"
      },
      "additionalProperties": {
        "const": false
      }
    }
  },
  "MetadefPropertiesSchema": {
    "type": "object",
    "required": [
      "name",
      "properties",
      "links"
    ],
    "properties": {
      "name": {
        "const": "properties"
      },
      "properties": {
        "type": "object",
        "required": [
          "properties",
          "first",
          "next",
          "schema"
        ],
        "properties": {
          "properties": {
            "type": "object"
          },
          "first": {
            "type": "object"
          },
          "next": {
            "type": "object"
          },
          "schema": {
            "type": "object"
          }
        },
        "additionalProperties": {
          "type": "object"
        }
      },
      "links": {
        "$ref": "#/components/schemas/ServedMetadefLinks"
      }
    }
  },
  "MetadefObjectSchema": {
    "type": "object",
    "required": [
      "name",
      "properties",
      "required",
      "additionalProperties"
    ],
    "properties": {
      "name": {
        "const": "object"
      },
      "properties": {
        "type": "object",
        "required": [
          "name",
          "description",
          "required",
          "properties",
          "created_at",
          "updated_at",
          "self",
          "schema"
        ],
        "properties": {
          "name": {
            "type": "object"
          },
          "description": {
            "type": "object"
          },
          "required": {
            "type": "object"
          },
          "properties": {
            "type": "object"
          },
          "created_at": {
            "type": "object"
          },
          "updated_at": {
            "type": "object"
          },
          "self": {
            "type": "object"
          },
          "schema": {
            "type": "object"
          }
        },
        "additionalProperties": {
          "type": "object"
        }
      },
      "required": {
        "$ref": "#/components/schemas/ServedMetadefRequired"
      },
      "additionalProperties": {
        "const": false
      }
    }
  },
  "MetadefObjectsSchema": {
    "type": "object",
    "required": [
      "name",
      "properties",
      "links"
    ],
    "properties": {
      "name": {
        "const": "objects"
      },
      "properties": {
        "type": "object",
        "required": [
          "objects",
          "first",
          "next",
          "schema"
        ],
        "properties": {
          "objects": {
            "type": "object"
          },
          "first": {
            "type": "object"
          },
          "next": {
            "type": "object"
          },
          "schema": {
            "type": "object"
          }
        },
        "additionalProperties": {
          "type": "object"
        }
      },
      "links": {
        "$ref": "#/components/schemas/ServedMetadefLinks"
      }
    }
  },
  "MetadefTagSchema": {
    "type": "object",
    "required": [
      "name",
      "properties",
      "required",
      "additionalProperties"
    ],
    "properties": {
      "name": {
        "const": "tag"
      },
      "properties": {
        "type": "object",
        "required": [
          "name",
          "created_at",
          "updated_at"
        ],
        "properties": {
          "name": {
            "type": "object"
          },
          "created_at": {
            "type": "object"
          },
          "updated_at": {
            "type": "object"
          }
        },
        "additionalProperties": {
          "type": "object"
        }
      },
      "required": {
        "$ref": "#/components/schemas/ServedMetadefRequired"
      },
      "additionalProperties": {
        "const": false
      }
    }
  },
  "MetadefTagsSchema": {
    "type": "object",
    "required": [
      "name",
      "properties",
      "links"
    ],
    "properties": {
      "name": {
        "const": "tags"
      },
      "properties": {
        "type": "object",
        "required": [
          "tags",
          "first",
          "next",
          "schema"
        ],
        "properties": {
          "tags": {
            "type": "object"
          },
          "first": {
            "type": "object"
          },
          "next": {
            "type": "object"
          },
          "schema": {
            "type": "object"
          }
        },
        "additionalProperties": {
          "type": "object"
        }
      },
      "links": {
        "$ref": "#/components/schemas/ServedMetadefLinks"
      }
    }
  },
  "ServedMetadefRequired": {
    "type": "array",
    "uniqueItems": true,
    "minItems": 1,
    "items": {
      "type": "string"
    }
  },
  "ServedMetadefLinks": {
    "type": "array",
    "items": {
      "type": "object",
      "required": [
        "rel",
        "href"
      ],
      "properties": {
        "rel": {
          "type": "string"
        },
        "href": {
          "type": "string"
        }
      }
    }
  },
  "MetadefTagName": {
    "type": "object",
    "required": [
      "name"
    ],
    "properties": {
      "name": {
        "$ref": "#/components/schemas/MetadefName"
      }
    },
    "additionalProperties": false
  },
  "MetadefTag": {
    "type": "object",
    "required": [
      "name",
      "created_at"
    ],
    "properties": {
      "name": {
        "$ref": "#/components/schemas/MetadefName"
      },
      "created_at": {
        "$ref": "#/components/schemas/Time"
      },
      "updated_at": {
        "$ref": "#/components/schemas/Time"
      }
    },
    "additionalProperties": false
  },
  "NewMetadefTagList": {
    "type": "object",
    "required": [
      "tags"
    ],
    "properties": {
      "tags": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/MetadefTagName"
        }
      }
    },
    "additionalProperties": false
  },
  "MetadefTagList": {
    "type": "object",
    "required": [
      "tags"
    ],
    "properties": {
      "tags": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/MetadefTagName"
        }
      }
    }
  },
  "ServedListSchema": {
    "type": "object",
    "required": [
      "name",
      "properties",
      "links"
    ],
    "properties": {
      "name": {
        "type": "string"
      },
      "properties": {
        "type": "object"
      },
      "links": {
        "type": "array",
        "minItems": 1,
        "items": {
          "type": "object",
          "required": [
            "rel",
            "href"
          ],
          "properties": {
            "rel": {
              "type": "string",
              "minLength": 1
            },
            "href": {
              "type": "string",
              "minLength": 1
            }
          }
        }
      }
    }
  },
  "ServedSchema": {
    "type": "object",
    "required": [
      "name",
      "properties"
    ],
    "properties": {
      "name": {
        "type": "string"
      },
      "properties": {
        "type": "object",
        "additionalProperties": true
      }
    }
  },
  "TaskStatus": {
    "type": "string",
    "enum": [
      "pending",
      "processing",
      "success",
      "failure"
    ]
  },
  "NewTask": {
    "type": "object",
    "required": [
      "type",
      "input"
    ],
    "properties": {
      "type": {
        "type": "string",
        "enum": [
          "import"
        ]
      },
      "input": {
        "description": "For an import, import_from, import_from_format and image_properties; further keys are the deployment's own.",
        "type": "object"
      }
    },
    "additionalProperties": false
  },
  "TaskSummary": {
    "description": "A task in a list; input, result and message are left out there.",
    "type": "object",
    "required": [
      "id",
      "type",
      "status",
      "owner",
      "created_at",
      "updated_at",
      "self",
      "schema"
    ],
    "properties": {
      "id": {
        "type": "string",
        "format": "uuid"
      },
      "type": {
        "type": "string",
        "minLength": 1
      },
      "status": {
        "$ref": "#/components/schemas/TaskStatus"
      },
      "owner": {
        "type": "string"
      },
      "expires_at": {
        "description": "Set when the task has ended; missing or null before.",
        "type": [
          "string",
          "null"
        ],
        "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$"
      },
      "created_at": {
        "$ref": "#/components/schemas/Time"
      },
      "updated_at": {
        "$ref": "#/components/schemas/Time"
      },
      "self": {
        "type": "string",
        "minLength": 1
      },
      "schema": {
        "type": "string",
        "minLength": 1
      }
    }
  },
  "Task": {
    "allOf": [
      {
        "$ref": "#/components/schemas/TaskSummary"
      },
      {
        "type": "object",
        "required": [
          "input",
          "result",
          "message"
        ],
        "properties": {
          "input": {
            "type": [
              "object",
              "null"
            ]
          },
          "result": {
            "type": [
              "object",
              "null"
            ]
          },
          "message": {
            "type": "string"
          },
          "image_id": {
            "type": "string"
          },
          "request_id": {
            "type": "string"
          },
          "user_id": {
            "type": "string"
          }
        }
      }
    ]
  },
  "TaskList": {
    "type": "object",
    "required": [
      "tasks",
      "first",
      "schema"
    ],
    "properties": {
      "tasks": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/TaskSummary"
        }
      },
      "first": {
        "type": "string",
        "minLength": 1
      },
      "next": {
        "type": "string",
        "minLength": 1
      },
      "schema": {
        "type": "string",
        "minLength": 1
      }
    }
  },
  "ImageTaskList": {
    "type": "object",
    "required": [
      "tasks"
    ],
    "properties": {
      "tasks": {
        "type": "array",
        "items": {
          "type": "object",
          "required": [
            "id",
            "type",
            "status"
          ],
          "properties": {
            "id": {
              "type": "string",
              "format": "uuid"
            },
            "type": {
              "type": "string"
            },
            "status": {
              "type": "string",
              "enum": [
                "pending",
                "processing",
                "success",
                "failure"
              ]
            },
            "message": {
              "type": [
                "string",
                "null"
              ]
            },
            "request_id": {
              "type": [
                "string",
                "null"
              ]
            }
          }
        }
      }
    }
  },
  "VersionList": {
    "type": "object",
    "required": [
      "versions"
    ],
    "properties": {
      "versions": {
        "type": "array",
        "minItems": 1,
        "items": {
          "type": "object",
          "required": [
            "id",
            "status",
            "links"
          ],
          "properties": {
            "id": {
              "type": "string",
              "pattern": "^v[0-9]+\\.[0-9]+$"
            },
            "status": {
              "type": "string",
              "enum": [
                "CURRENT",
                "SUPPORTED",
                "DEPRECATED",
                "EXPERIMENTAL"
              ]
            },
            "links": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": [
                  "rel",
                  "href"
                ],
                "properties": {
                  "rel": {
                    "type": "string"
                  },
                  "href": {
                    "type": "string",
                    "minLength": 1
                  }
                }
              }
            }
          }
        }
      }
    }
  }
};

export const imageApiV2: Contract = { id: 'image-api-v2', version: '2.18', operations, schemas };
