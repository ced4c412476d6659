// Generated from specs/openapi/*.yaml by `npm run generate`. Do not edit.

export interface paths {
    "/v2/info/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell which import methods are enabled. */
        get: operations["getImportInfo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/info/stores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the stores that an image can be put into; 404 where there is only one without a name. */
        get: operations["listStores"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/images/{image_id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                image_id: components["parameters"]["ImageId"];
            };
            cookie?: never;
        };
        /** Download the data of an image, whole or a range of it. */
        get: operations["downloadImageData"];
        /** Upload the data of a queued image. */
        put: operations["uploadImageData"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/images": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the images that the caller may see, page by page. */
        get: operations["listImages"];
        put?: never;
        /** Create the record of an image, without data. */
        post: operations["createImage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/images/{image_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                image_id: components["parameters"]["ImageId"];
            };
            cookie?: never;
        };
        /** Show one image. */
        get: operations["showImage"];
        put?: never;
        post?: never;
        /** Delete an image and its data. */
        delete: operations["deleteImage"];
        options?: never;
        head?: never;
        /** Change an image by a list of JSON patch operations, all or none. */
        patch: operations["updateImage"];
        trace?: never;
    };
    "/v2/images/{image_id}/actions/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                image_id: components["parameters"]["ImageId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withhold the data of an image. */
        post: operations["deactivateImage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/images/{image_id}/actions/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                image_id: components["parameters"]["ImageId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give out the data of a deactivated image again. */
        post: operations["reactivateImage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/images/{image_id}/stage": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                image_id: components["parameters"]["ImageId"];
            };
            cookie?: never;
        };
        get?: never;
        /** Put the data of a queued image into staging, for an import by glance-direct. */
        put: operations["stageImageData"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/images/{image_id}/import": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                image_id: components["parameters"]["ImageId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start an import; it goes on after the answer. */
        post: operations["importImage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/schemas/image": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the server's own JSON schema of an image. */
        get: operations["showImageSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/images/{image_id}/tags/{tag}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                image_id: components["parameters"]["ImageId"];
                tag: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Add a tag to an image. */
        put: operations["addTag"];
        post?: never;
        /** Remove a tag from an image. */
        delete: operations["removeTag"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/images/{image_id}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                image_id: components["parameters"]["ImageId"];
            };
            cookie?: never;
        };
        /** List the tasks that worked on an image. */
        get: operations["listImageTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the API versions; 300 because there is a choice. */
        get: operations["getVersionsAtRoot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the API versions. */
        get: operations["listVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Time: string;
        ImportInfo: {
            "import-methods": {
                description: string;
                /** @constant */
                type: "array";
                value: string[];
            };
        };
        StoreList: {
            stores: {
                id: string;
                description?: string;
                /**
                 * @description The string true where it is set.
                 * @constant
                 */
                default?: "true";
                /**
                 * @description The string true where it is set.
                 * @constant
                 */
                "read-only"?: "true";
            }[];
        };
        /** @enum {string} */
        ImageStatus: "queued" | "saving" | "uploading" | "importing" | "active" | "deactivated" | "killed" | "deleted" | "pending_delete";
        /** @enum {string} */
        Visibility: "public" | "community" | "shared" | "private";
        /** @description What a client may say about an image that it creates; every further key is a custom property. */
        NewImage: {
            /** Format: uuid */
            id?: string;
            name?: string | null;
            visibility?: components["schemas"]["Visibility"];
            protected?: boolean;
            os_hidden?: boolean;
            container_format?: string | null;
            disk_format?: string | null;
            min_disk?: number;
            min_ram?: number;
            owner?: string;
            tags?: string[];
        } & {
            [key: string]: unknown;
        };
        Image: {
            /** Format: uuid */
            id: string;
            name: string | null;
            status: components["schemas"]["ImageStatus"];
            visibility: components["schemas"]["Visibility"];
            protected: boolean;
            os_hidden?: boolean;
            owner: string | null;
            size: number | null;
            virtual_size: number | null;
            checksum: string | null;
            os_hash_algo?: string | null;
            os_hash_value?: string | null;
            disk_format: string | null;
            container_format: string | null;
            min_disk: number;
            min_ram: number;
            tags: string[];
            created_at: components["schemas"]["Time"];
            updated_at: components["schemas"]["Time"];
            self: string;
            file: string;
            schema: string;
            stores?: string;
            direct_url?: string;
            locations?: {
                url: string;
                metadata: Record<string, never>;
            }[];
        } & {
            [key: string]: unknown;
        };
        ImageList: {
            images: components["schemas"]["Image"][];
            first: string;
            next?: string;
            schema: string;
        };
        Patch: {
            /** @enum {string} */
            op: "add" | "remove" | "replace";
            path: string;
            value?: unknown;
        }[];
        PatchV20: {
            add?: string;
            remove?: string;
            replace?: string;
            value?: unknown;
        }[];
        ImportRequest: {
            method: {
                /** @enum {string} */
                name: "glance-direct" | "web-download" | "copy-image" | "glance-download";
                uri?: string;
                /** Format: uuid */
                glance_image_id?: string;
                glance_region?: string;
                /** @enum {string} */
                glance_service_interface?: "public" | "internal" | "admin";
            };
            stores?: string[];
            all_stores?: boolean;
            all_stores_must_succeed?: boolean;
        };
        ServedSchema: {
            name: string;
            properties: Record<string, never>;
        };
        ImageTaskList: {
            tasks: {
                /** Format: uuid */
                id: string;
                type: string;
                /** @enum {string} */
                status: "pending" | "processing" | "success" | "failure";
                message?: string | null;
                request_id?: string | null;
            }[];
        };
        VersionList: {
            versions: {
                id: string;
                /** @enum {string} */
                status: "CURRENT" | "SUPPORTED" | "DEPRECATED" | "EXPERIMENTAL";
                links: {
                    rel: string;
                    href: string;
                }[];
            }[];
        };
    };
    responses: {
        /** @description Done; the body is empty. */
        Done: {
            headers: {
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description Begun; the body is empty. */
        Accepted: {
            headers: {
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The request is not well formed or not allowed by the schema. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "*/*": unknown;
            };
        };
        /** @description No valid token. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "*/*": unknown;
            };
        };
        /** @description The caller may not do this. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "*/*": unknown;
            };
        };
        /** @description There is no such resource, or the caller may not know of it. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "*/*": unknown;
            };
        };
        /** @description The state of the resource does not allow it. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "*/*": unknown;
            };
        };
        /** @description The image went away meanwhile. */
        Gone: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "*/*": unknown;
            };
        };
        /** @description A quota or limit is exceeded. */
        OverLimit: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "*/*": unknown;
            };
        };
        /** @description The media type or the content is not one that is taken here. */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "*/*": unknown;
            };
        };
        /** @description The range lies outside of the data. */
        RangeNotSatisfiable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "*/*": unknown;
            };
        };
        /** @description The store cannot take the data now. */
        Unavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "*/*": unknown;
            };
        };
        /** @description The image. */
        Image: {
            headers: {
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Image"];
            };
        };
        /** @description The versions that the service speaks. */
        Versions: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["VersionList"];
            };
        };
    };
    parameters: {
        ImageId: string;
    };
    requestBodies: never;
    headers: {
        /** @description Names the request in the service's log. Not required here, because a gateway may take it away; a requirement of its own asks for it. */
        RequestId: string;
        OctetStream: string;
        /** @description The checksum of the whole image in hexadecimal digits (not in base64, as RFC 1864 wants). */
        ContentMd5: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getImportInfo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The enabled import methods. */
            200: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportInfo"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    listStores: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stores. */
            200: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
        };
    };
    downloadImageData: {
        parameters: {
            query?: never;
            header?: {
                range?: string;
            };
            path: {
                image_id: components["parameters"]["ImageId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The whole data. */
            200: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    "content-type": components["headers"]["OctetStream"];
                    "content-md5": components["headers"]["ContentMd5"];
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            204: components["responses"]["Done"];
            /** @description The part that was asked for. */
            206: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    "content-type": components["headers"]["OctetStream"];
                    "content-md5": components["headers"]["ContentMd5"];
                    "content-range": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            416: components["responses"]["RangeNotSatisfiable"];
        };
    };
    uploadImageData: {
        parameters: {
            query?: never;
            header?: {
                "x-image-meta-store"?: string;
                "x-openstack-image-size"?: number;
            };
            path: {
                image_id: components["parameters"]["ImageId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": unknown;
            };
        };
        responses: {
            204: components["responses"]["Done"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            413: components["responses"]["OverLimit"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    listImages: {
        parameters: {
            query?: {
                limit?: number;
                marker?: string;
                name?: string;
                id?: string;
                owner?: string;
                protected?: "true" | "false";
                status?: string;
                tag?: string[];
                visibility?: "public" | "private" | "community" | "shared" | "all";
                os_hidden?: "true" | "false";
                member_status?: "accepted" | "pending" | "rejected" | "all";
                disk_format?: string;
                container_format?: string;
                size_max?: number;
                size_min?: number;
                created_at?: string;
                updated_at?: string;
                sort_dir?: ("asc" | "desc")[];
                sort_key?: ("name" | "status" | "container_format" | "disk_format" | "size" | "id" | "created_at" | "updated_at")[];
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImageList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    createImage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewImage"];
            };
        };
        responses: {
            /** @description The record, in status queued. */
            201: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    location: string;
                    "openstack-image-import-methods"?: string;
                    "openstack-image-store-ids"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Image"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["OverLimit"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    showImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                image_id: components["parameters"]["ImageId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Image"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    deleteImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                image_id: components["parameters"]["ImageId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Done"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
        };
    };
    updateImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                image_id: components["parameters"]["ImageId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/openstack-images-v2.1-json-patch": components["schemas"]["Patch"];
                "application/openstack-images-v2.0-json-patch": components["schemas"]["PatchV20"];
            };
        };
        responses: {
            200: components["responses"]["Image"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["OverLimit"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    deactivateImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                image_id: components["parameters"]["ImageId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Done"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    reactivateImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                image_id: components["parameters"]["ImageId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Done"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    stageImageData: {
        parameters: {
            query?: never;
            header?: {
                "x-openstack-image-size"?: number;
            };
            path: {
                image_id: components["parameters"]["ImageId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": unknown;
            };
        };
        responses: {
            204: components["responses"]["Done"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            413: components["responses"]["OverLimit"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    importImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                image_id: components["parameters"]["ImageId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportRequest"];
            };
        };
        responses: {
            202: components["responses"]["Accepted"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["OverLimit"];
        };
    };
    showImageSchema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schema; its enumerations tell which formats this deployment takes. */
            200: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServedSchema"];
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    addTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                image_id: components["parameters"]["ImageId"];
                tag: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Done"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["OverLimit"];
        };
    };
    removeTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                image_id: components["parameters"]["ImageId"];
                tag: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    listImageTasks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                image_id: components["parameters"]["ImageId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tasks, perhaps none. */
            200: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImageTaskList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
        };
    };
    getVersionsAtRoot: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            300: components["responses"]["Versions"];
        };
    };
    listVersions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Versions"];
        };
    };
}
