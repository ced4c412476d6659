// Generated from specs/openapi/*.yaml by `npm run generate`. Do not edit.

/** One operation of the contract, as the OpenAPI document describes it. */
export interface OperationContract {
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly since: string;
  readonly source: string;
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

export type OperationId = 'getImportInfo' | 'listStores' | 'downloadImageData' | 'uploadImageData' | 'listImages' | 'createImage' | 'showImage' | 'updateImage' | 'deleteImage' | 'deactivateImage' | 'reactivateImage' | 'stageImageData' | 'importImage' | 'showImageSchema' | 'addTag' | 'removeTag' | 'listImageTasks' | 'getVersionsAtRoot' | 'listVersions';

export const operations: Readonly<Record<OperationId, OperationContract>> = {
  "getImportInfo": {
    "method": "GET",
    "path": "/v2/info/import",
    "summary": "Tell which import methods are enabled.",
    "since": "v2.6",
    "source": "api-ref: Import methods and values discovery",
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
  "showImageSchema": {
    "method": "GET",
    "path": "/v2/schemas/image",
    "summary": "Show the server's own JSON schema of an image.",
    "since": "v2.0",
    "source": "api-ref: Show image schema",
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
  "addTag": {
    "method": "PUT",
    "path": "/v2/images/{image_id}/tags/{tag}",
    "summary": "Add a tag to an image.",
    "since": "v2.0",
    "source": "api-ref: Add image tag",
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
        "type": "object"
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
