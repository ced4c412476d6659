// Generated from specs/openapi/*.yaml by `npm run generate`. Do not edit.

export interface paths {
    "/v2/cache": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the images that are cached or wait to be cached. */
        get: operations["listCache"];
        put?: never;
        post?: never;
        /** Empty the cache, its queue, or both. */
        delete: operations["clearCache"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/cache/{image_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                image_id: components["parameters"]["ImageId"];
            };
            cookie?: never;
        };
        get?: never;
        /** Have an active image cached. */
        put: operations["queueCachedImage"];
        post?: never;
        /** Take an image out of the cache and its queue. */
        delete: operations["deleteCachedImage"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/cache/nodes/{image_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                image_id: components["parameters"]["ImageId"];
            };
            cookie?: never;
        };
        /** List the nodes that have an image in their cache. */
        get: operations["listCachingNodes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/cache/clean": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove invalid and stalled entries of the cache. */
        post: operations["cleanCache"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/cache/prune": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove the entries longest unused until the cache is within its limit. */
        post: operations["pruneCache"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/cached_images": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the cached images (legacy). */
        get: operations["listCachedImages"];
        put?: never;
        post?: never;
        /** Empty the cache but not its queue (legacy). */
        delete: operations["dropCachedImages"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/cached_images/{image_id}": {
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
        post?: never;
        /** Take an image out of the cache (legacy). */
        delete: operations["dropCachedImage"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/queued_images": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the images that wait to be cached (legacy). */
        get: operations["listQueuedImages"];
        put?: never;
        post?: never;
        /** Empty the queue of the cache (legacy). */
        delete: operations["unqueueImages"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/queued_images/{image_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                image_id: components["parameters"]["ImageId"];
            };
            cookie?: never;
        };
        get?: never;
        /** Put an image into the queue of the cache, whatever its status (legacy). */
        put: operations["queueImage"];
        post?: never;
        /** Take an image out of the queue of the cache (legacy). */
        delete: operations["unqueueImage"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/info/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell the limits of the caller's project and what it uses of them; nothing where no limits are kept in Keystone. */
        get: operations["getUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/info/stores/detail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the stores with their type and settings. */
        get: operations["listStoresDetail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
    "/v2/images/{image_id}/locations": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                image_id: components["parameters"]["ImageId"];
            };
            cookie?: never;
        };
        /** List where the data of an image lies; for services, not for users. */
        get: operations["listLocations"];
        put?: never;
        /** Give a queued image a location that holds its data; the work goes on after the answer. */
        post: operations["addLocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/images/{image_id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                image_id: components["parameters"]["ImageId"];
            };
            cookie?: never;
        };
        /** List the projects that an image is shared with; a member sees itself only. */
        get: operations["listMembers"];
        put?: never;
        /** Share an image with a further project. */
        post: operations["addMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/images/{image_id}/members/{member_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                image_id: components["parameters"]["ImageId"];
                member_id: string;
            };
            cookie?: never;
        };
        /** Show one membership; the caller who may not see it is told that there is none. */
        get: operations["showMember"];
        /** Let a member accept or reject an image. */
        put: operations["updateMember"];
        post?: never;
        /** End the sharing of an image with one project. */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/metadefs/namespaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the namespaces that the caller may see, page by page. */
        get: operations["listMetadefNamespaces"];
        put?: never;
        /** Create a namespace, with what it holds if wanted. */
        post: operations["createMetadefNamespace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/metadefs/namespaces/{namespace_name}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                namespace_name: components["parameters"]["MetadefNamespaceName"];
            };
            cookie?: never;
        };
        /** Show a namespace and all that it holds. */
        get: operations["showMetadefNamespace"];
        /** Replace the attributes of a namespace; what it holds stays. */
        put: operations["updateMetadefNamespace"];
        post?: never;
        /** Delete a namespace and all that it holds. */
        delete: operations["deleteMetadefNamespace"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/metadefs/namespaces/{namespace_name}/objects": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                namespace_name: components["parameters"]["MetadefNamespaceName"];
            };
            cookie?: never;
        };
        /** List the object definitions of a namespace. */
        get: operations["listMetadefObjects"];
        put?: never;
        /** Define an object in a namespace. */
        post: operations["createMetadefObject"];
        /** Delete every object definition of a namespace. */
        delete: operations["deleteAllMetadefObjects"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/metadefs/namespaces/{namespace_name}/objects/{object_name}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                namespace_name: components["parameters"]["MetadefNamespaceName"];
                object_name: components["parameters"]["MetadefObjectName"];
            };
            cookie?: never;
        };
        /** Show an object definition. */
        get: operations["showMetadefObject"];
        /** Replace an object definition. */
        put: operations["updateMetadefObject"];
        post?: never;
        /** Delete an object definition. */
        delete: operations["deleteMetadefObject"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/metadefs/namespaces/{namespace_name}/properties": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                namespace_name: components["parameters"]["MetadefNamespaceName"];
            };
            cookie?: never;
        };
        /** List the property definitions of a namespace. */
        get: operations["listMetadefProperties"];
        put?: never;
        /** Define a property in a namespace. */
        post: operations["createMetadefProperty"];
        /** Delete every property definition of a namespace. */
        delete: operations["deleteAllMetadefProperties"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/metadefs/namespaces/{namespace_name}/properties/{property_name}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                namespace_name: components["parameters"]["MetadefNamespaceName"];
                property_name: components["parameters"]["MetadefPropertyName"];
            };
            cookie?: never;
        };
        /** Show a property definition. */
        get: operations["showMetadefProperty"];
        /** Replace a property definition. */
        put: operations["updateMetadefProperty"];
        post?: never;
        /** Delete a property definition. */
        delete: operations["deleteMetadefProperty"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/metadefs/resource_types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List every resource type that the service knows. */
        get: operations["listMetadefResourceTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/metadefs/namespaces/{namespace_name}/resource_types": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                namespace_name: components["parameters"]["MetadefNamespaceName"];
            };
            cookie?: never;
        };
        /** List the resource types that a namespace is meant for. */
        get: operations["listMetadefAssociations"];
        put?: never;
        /** Associate a namespace with a resource type. */
        post: operations["addMetadefAssociation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/metadefs/namespaces/{namespace_name}/resource_types/{resource_type_name}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                namespace_name: components["parameters"]["MetadefNamespaceName"];
                resource_type_name: components["parameters"]["MetadefResourceTypeName"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take the association with a resource type from a namespace. */
        delete: operations["removeMetadefAssociation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/schemas/metadefs/namespace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the server's own JSON schema of a namespace. */
        get: operations["showMetadefNamespaceSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/schemas/metadefs/namespaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the server's own JSON schema of a list of namespaces. */
        get: operations["showMetadefNamespacesSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/schemas/metadefs/resource_type": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the server's own JSON schema of a resource type association. */
        get: operations["showMetadefResourceTypeSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/schemas/metadefs/resource_types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the server's own JSON schema of a list of resource type associations. */
        get: operations["showMetadefResourceTypesSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/schemas/metadefs/property": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the server's own JSON schema of a property. */
        get: operations["showMetadefPropertySchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/schemas/metadefs/properties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the server's own JSON schema of a list of properties. */
        get: operations["showMetadefPropertiesSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/schemas/metadefs/object": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the server's own JSON schema of an object. */
        get: operations["showMetadefObjectSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/schemas/metadefs/objects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the server's own JSON schema of a list of objects. */
        get: operations["showMetadefObjectsSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/schemas/metadefs/tag": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the server's own JSON schema of a tag. */
        get: operations["showMetadefTagSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/schemas/metadefs/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the server's own JSON schema of a list of tags. */
        get: operations["showMetadefTagsSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/metadefs/namespaces/{namespace_name}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                namespace_name: components["parameters"]["MetadefNamespaceName"];
            };
            cookie?: never;
        };
        /** List the tag definitions of a namespace. */
        get: operations["listMetadefTags"];
        put?: never;
        /** Define several tags in a namespace, in place of those that it has or beside them. */
        post: operations["setMetadefTags"];
        /** Delete every tag definition of a namespace. */
        delete: operations["deleteAllMetadefTags"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/metadefs/namespaces/{namespace_name}/tags/{tag_name}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                namespace_name: components["parameters"]["MetadefNamespaceName"];
                tag_name: components["parameters"]["MetadefTagPathName"];
            };
            cookie?: never;
        };
        /** Show a tag definition. */
        get: operations["showMetadefTag"];
        /** Rename a tag definition. */
        put: operations["updateMetadefTag"];
        /** Define one tag in a namespace. */
        post: operations["createMetadefTag"];
        /** Delete a tag definition. */
        delete: operations["deleteMetadefTag"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/schemas/images": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the server's own JSON schema of a list of images. */
        get: operations["showImagesSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/schemas/member": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the server's own JSON schema of an image member. */
        get: operations["showMemberSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/schemas/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the server's own JSON schema of a list of image members. */
        get: operations["showMembersSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/schemas/task": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the server's own JSON schema of a task. */
        get: operations["showTaskSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/schemas/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the server's own JSON schema of a list of tasks. */
        get: operations["showTasksSchema"];
        put?: never;
        post?: never;
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
    "/v2/stores/{store_id}/{image_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store_id: string;
                image_id: components["parameters"]["ImageId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete the copy of an image in one store; never the last one. */
        delete: operations["deleteImageFromStore"];
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
    "/v2/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the tasks of all projects, page by page. */
        get: operations["listTasks"];
        put?: never;
        /** Start a task; it goes on after the answer. */
        post: operations["createTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/tasks/{task_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        /** Show one task, with its input, result and message. */
        get: operations["showTask"];
        put?: never;
        post?: never;
        delete?: never;
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
        CachedImage: {
            /** Format: uuid */
            image_id: string;
            hits: number;
            size: number;
            /** @description Seconds since 1970. */
            last_accessed: number;
            /** @description Seconds since 1970. */
            last_modified: number;
        };
        CachedImageList: {
            cached_images: components["schemas"]["CachedImage"][];
        };
        QueuedImageList: {
            queued_images: string[];
        };
        CacheState: {
            cached_images: components["schemas"]["CachedImage"][];
            queued_images: string[];
        };
        CachingNodes: string[];
        CachePruned: {
            total_files_pruned: number;
            total_bytes_pruned: number;
        };
        CacheDeleted: {
            num_deleted: number;
        };
        UsageInfo: {
            usage: {
                [key: string]: {
                    usage: number;
                    /** @description -1 stands for no limit. */
                    limit: number;
                };
            };
        };
        StoreDetailList: {
            stores: {
                id: string;
                type: string;
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
                /** @description Given from Glance 27 on. */
                weight?: number;
                properties: Record<string, unknown>;
            }[];
        };
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
                metadata: Record<string, unknown>;
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
        NewLocation: {
            url: string;
            validation_data?: {
                /** @enum {string} */
                os_hash_algo: "md5" | "sha1" | "sha256" | "sha512";
                os_hash_value: string;
            };
        };
        LocationList: {
            url: string;
            metadata: {
                store?: string;
            };
        }[];
        /** @enum {string} */
        MemberStatus: "pending" | "accepted" | "rejected";
        NewMember: {
            member: string;
        };
        MemberUpdate: {
            status: components["schemas"]["MemberStatus"];
        };
        Member: {
            member_id: string;
            /** Format: uuid */
            image_id: string;
            status: components["schemas"]["MemberStatus"];
            created_at: components["schemas"]["Time"];
            updated_at: components["schemas"]["Time"];
            schema: string;
        };
        MemberList: {
            members: components["schemas"]["Member"][];
            schema: string;
        };
        MetadefName: string;
        /** @enum {string} */
        MetadefVisibility: "public" | "private";
        /** @description What a client may say about a namespace. An update takes the same document and passes over what the namespace holds. */
        NewMetadefNamespace: {
            namespace: components["schemas"]["MetadefName"];
            display_name?: string;
            description?: string;
            visibility?: components["schemas"]["MetadefVisibility"];
            protected?: boolean;
            owner?: string;
            resource_type_associations?: components["schemas"]["NewMetadefAssociation"][];
            properties?: components["schemas"]["MetadefPropertyMap"];
            objects?: components["schemas"]["NewMetadefObject"][];
            tags?: components["schemas"]["MetadefTagName"][];
        };
        /** @description A namespace. Lists leave out objects, properties and tags; a namespace from the catalog that the operator loads has no updated_at. */
        MetadefNamespace: {
            namespace: components["schemas"]["MetadefName"];
            display_name?: string;
            description?: string;
            visibility: components["schemas"]["MetadefVisibility"];
            protected: boolean;
            owner: string;
            created_at: components["schemas"]["Time"];
            updated_at?: components["schemas"]["Time"];
            self: string;
            schema: string;
            resource_type_associations?: components["schemas"]["NestedMetadefAssociation"][];
            properties?: components["schemas"]["MetadefPropertyMap"];
            objects?: components["schemas"]["NestedMetadefObject"][];
            tags?: components["schemas"]["MetadefTagName"][];
        };
        MetadefNamespaceList: {
            namespaces: components["schemas"]["MetadefNamespace"][];
            first: string;
            next?: string;
            schema: string;
        };
        NewMetadefObject: {
            name: components["schemas"]["MetadefName"];
            description?: string;
            required?: string[];
            properties?: components["schemas"]["MetadefPropertyMap"];
        };
        /** @description An object inside a namespace; without times and links where the answer echoes a request. */
        NestedMetadefObject: {
            name: components["schemas"]["MetadefName"];
            description?: string;
            required?: string[];
            properties?: components["schemas"]["MetadefPropertyMap"];
            created_at?: components["schemas"]["Time"];
            updated_at?: components["schemas"]["Time"];
            self?: string;
            schema?: string;
        };
        MetadefObject: {
            name: unknown;
            created_at: unknown;
            self: unknown;
            schema: unknown;
        } & WithRequired<components["schemas"]["NestedMetadefObject"], "name" | "created_at" | "self" | "schema">;
        MetadefObjectList: {
            objects: components["schemas"]["MetadefObject"][];
            schema: string;
        };
        /** @enum {string} */
        MetadefPropertyType: "array" | "boolean" | "integer" | "number" | "object" | "string";
        /** @description A definition in words of JSON Schema. Its name stands here, or is the key under which it stands. */
        MetadefPropertyBody: {
            name?: components["schemas"]["MetadefName"];
            title: string;
            type: components["schemas"]["MetadefPropertyType"];
            description?: string;
            /** @description Answers give it as a string. */
            default?: unknown;
            readonly?: boolean;
            operators?: string[];
            enum?: unknown[];
            minimum?: number;
            maximum?: number;
            minLength?: number;
            maxLength?: number;
            pattern?: string;
            items?: {
                type: components["schemas"]["MetadefPropertyType"];
                enum?: unknown[];
            };
            minItems?: number;
            maxItems?: number;
            uniqueItems?: boolean;
            additionalItems?: boolean;
        };
        MetadefProperty: {
            name: unknown;
        } & WithRequired<components["schemas"]["MetadefPropertyBody"], "name">;
        MetadefPropertyMap: {
            [key: string]: components["schemas"]["MetadefPropertyBody"];
        };
        MetadefPropertyList: {
            properties: components["schemas"]["MetadefPropertyMap"];
        };
        MetadefResourceTypeList: {
            resource_types: {
                name: components["schemas"]["MetadefName"];
                created_at: components["schemas"]["Time"];
                updated_at?: components["schemas"]["Time"];
            }[];
        };
        NewMetadefAssociation: {
            name: components["schemas"]["MetadefName"];
            prefix?: string;
            properties_target?: string;
        };
        /** @description An association inside a namespace; without times where the answer echoes a request. */
        NestedMetadefAssociation: {
            name: components["schemas"]["MetadefName"];
            prefix?: string;
            properties_target?: string;
            created_at?: components["schemas"]["Time"];
            updated_at?: components["schemas"]["Time"];
        };
        MetadefAssociation: {
            name: unknown;
            created_at: unknown;
        } & WithRequired<components["schemas"]["NestedMetadefAssociation"], "name" | "created_at">;
        MetadefAssociationList: {
            resource_type_associations: components["schemas"]["MetadefAssociation"][];
        };
        MetadefNamespaceSchema: {
            /** @constant */
            name: "namespace";
            properties: {
                namespace: Record<string, unknown>;
                display_name: Record<string, unknown>;
                description: Record<string, unknown>;
                visibility: Record<string, unknown>;
                protected: Record<string, unknown>;
                owner: Record<string, unknown>;
                created_at: Record<string, unknown>;
                updated_at: Record<string, unknown>;
                self: Record<string, unknown>;
                schema: Record<string, unknown>;
                resource_type_associations: Record<string, unknown>;
                properties: Record<string, unknown>;
                objects: Record<string, unknown>;
                tags: Record<string, unknown>;
            } & {
                [key: string]: Record<string, unknown>;
            };
            required: components["schemas"]["ServedMetadefRequired"];
            /** @constant */
            additionalProperties: false;
        };
        MetadefNamespacesSchema: {
            /** @constant */
            name: "namespaces";
            properties: {
                namespaces: Record<string, unknown>;
                first: Record<string, unknown>;
                next: Record<string, unknown>;
                schema: Record<string, unknown>;
            } & {
                [key: string]: Record<string, unknown>;
            };
            links: components["schemas"]["ServedMetadefLinks"];
        };
        MetadefResourceTypeSchema: {
            /** @constant */
            name: "resource_type_association";
            properties: {
                name: Record<string, unknown>;
                prefix: Record<string, unknown>;
                properties_target: Record<string, unknown>;
                created_at: Record<string, unknown>;
                updated_at: Record<string, unknown>;
            } & {
                [key: string]: Record<string, unknown>;
            };
            required: components["schemas"]["ServedMetadefRequired"];
            /** @constant */
            additionalProperties: false;
        };
        MetadefResourceTypesSchema: {
            /** @constant */
            name: "resource_type_associations";
            properties: {
                resource_type_associations: Record<string, unknown>;
                first: Record<string, unknown>;
                next: Record<string, unknown>;
                schema: Record<string, unknown>;
            } & {
                [key: string]: Record<string, unknown>;
            };
            links: components["schemas"]["ServedMetadefLinks"];
        };
        MetadefPropertySchema: {
            /** @constant */
            name: "property";
            properties: {
                name: Record<string, unknown>;
                title: Record<string, unknown>;
                type: Record<string, unknown>;
                description: Record<string, unknown>;
                default: Record<string, unknown>;
                readonly: Record<string, unknown>;
                operators: Record<string, unknown>;
                enum: Record<string, unknown>;
                items: Record<string, unknown>;
                minimum: Record<string, unknown>;
                maximum: Record<string, unknown>;
                minLength: Record<string, unknown>;
                maxLength: Record<string, unknown>;
                pattern: Record<string, unknown>;
                minItems: Record<string, unknown>;
                maxItems: Record<string, unknown>;
                uniqueItems: Record<string, unknown>;
                additionalItems: Record<string, unknown>;
            } & {
                [key: string]: Record<string, unknown>;
            };
            required: components["schemas"]["ServedMetadefRequired"];
            /** @constant */
            additionalProperties: false;
        };
        MetadefPropertiesSchema: {
            /** @constant */
            name: "properties";
            properties: {
                properties: Record<string, unknown>;
                first: Record<string, unknown>;
                next: Record<string, unknown>;
                schema: Record<string, unknown>;
            } & {
                [key: string]: Record<string, unknown>;
            };
            links: components["schemas"]["ServedMetadefLinks"];
        };
        MetadefObjectSchema: {
            /** @constant */
            name: "object";
            properties: {
                name: Record<string, unknown>;
                description: Record<string, unknown>;
                required: Record<string, unknown>;
                properties: Record<string, unknown>;
                created_at: Record<string, unknown>;
                updated_at: Record<string, unknown>;
                self: Record<string, unknown>;
                schema: Record<string, unknown>;
            } & {
                [key: string]: Record<string, unknown>;
            };
            required: components["schemas"]["ServedMetadefRequired"];
            /** @constant */
            additionalProperties: false;
        };
        MetadefObjectsSchema: {
            /** @constant */
            name: "objects";
            properties: {
                objects: Record<string, unknown>;
                first: Record<string, unknown>;
                next: Record<string, unknown>;
                schema: Record<string, unknown>;
            } & {
                [key: string]: Record<string, unknown>;
            };
            links: components["schemas"]["ServedMetadefLinks"];
        };
        MetadefTagSchema: {
            /** @constant */
            name: "tag";
            properties: {
                name: Record<string, unknown>;
                created_at: Record<string, unknown>;
                updated_at: Record<string, unknown>;
            } & {
                [key: string]: Record<string, unknown>;
            };
            required: components["schemas"]["ServedMetadefRequired"];
            /** @constant */
            additionalProperties: false;
        };
        MetadefTagsSchema: {
            /** @constant */
            name: "tags";
            properties: {
                tags: Record<string, unknown>;
                first: Record<string, unknown>;
                next: Record<string, unknown>;
                schema: Record<string, unknown>;
            } & {
                [key: string]: Record<string, unknown>;
            };
            links: components["schemas"]["ServedMetadefLinks"];
        };
        ServedMetadefRequired: string[];
        ServedMetadefLinks: {
            rel: string;
            href: string;
        }[];
        MetadefTagName: {
            name: components["schemas"]["MetadefName"];
        };
        MetadefTag: {
            name: components["schemas"]["MetadefName"];
            created_at: components["schemas"]["Time"];
            updated_at?: components["schemas"]["Time"];
        };
        NewMetadefTagList: {
            tags: components["schemas"]["MetadefTagName"][];
        };
        MetadefTagList: {
            tags: components["schemas"]["MetadefTagName"][];
        };
        ServedListSchema: {
            name: string;
            properties: Record<string, unknown>;
            links: {
                rel: string;
                href: string;
            }[];
        };
        ServedSchema: {
            name: string;
            properties: {
                [key: string]: unknown;
            };
        };
        /** @enum {string} */
        TaskStatus: "pending" | "processing" | "success" | "failure";
        NewTask: {
            /** @enum {string} */
            type: "import";
            /** @description For an import, import_from, import_from_format and image_properties; further keys are the deployment's own. */
            input: Record<string, unknown>;
        };
        /** @description A task in a list; input, result and message are left out there. */
        TaskSummary: {
            /** Format: uuid */
            id: string;
            type: string;
            status: components["schemas"]["TaskStatus"];
            owner: string;
            /** @description Set when the task has ended; missing or null before. */
            expires_at?: string | null;
            created_at: components["schemas"]["Time"];
            updated_at: components["schemas"]["Time"];
            self: string;
            schema: string;
        };
        Task: components["schemas"]["TaskSummary"] & {
            input: Record<string, unknown> | null;
            result: Record<string, unknown> | null;
            message: string;
            image_id?: string;
            request_id?: string;
            user_id?: string;
        };
        TaskList: {
            tasks: components["schemas"]["TaskSummary"][];
            first: string;
            next?: string;
            schema: string;
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
        /** @description Done; the body says null. */
        Null: {
            headers: {
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": null;
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
        /** @description The membership. */
        Member: {
            headers: {
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Member"];
            };
        };
        /** @description The schema. */
        ServedSchema: {
            headers: {
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServedSchema"];
            };
        };
        /** @description The schema of a list. */
        ServedListSchema: {
            headers: {
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServedListSchema"];
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
        MetadefNamespaceName: components["schemas"]["MetadefName"];
        MetadefObjectName: components["schemas"]["MetadefName"];
        MetadefPropertyName: components["schemas"]["MetadefName"];
        MetadefResourceTypeName: components["schemas"]["MetadefName"];
        MetadefTagPathName: components["schemas"]["MetadefName"];
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
    listCache: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What this node holds, and what waits. */
            200: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CacheState"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    clearCache: {
        parameters: {
            query?: never;
            header?: {
                "x-image-cache-clear-target"?: "cache" | "queue" | "";
            };
            path?: never;
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
    queueCachedImage: {
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
            202: components["responses"]["Accepted"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    deleteCachedImage: {
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
    listCachingNodes: {
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
            /** @description Addresses of nodes, perhaps none. */
            200: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CachingNodes"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
        };
    };
    cleanCache: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; the body is empty. */
            200: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    pruneCache: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was removed. */
            200: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CachePruned"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    listCachedImages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What this node holds. */
            200: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CachedImageList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    dropCachedImages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many were removed. */
            200: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CacheDeleted"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    dropCachedImage: {
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
            200: components["responses"]["Null"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    listQueuedImages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What waits. */
            200: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueuedImageList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    unqueueImages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many were removed. */
            200: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CacheDeleted"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    queueImage: {
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
            200: components["responses"]["Null"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    unqueueImage: {
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
            200: components["responses"]["Null"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    getUsage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Usage and limit by name. */
            200: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageInfo"];
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    listStoresDetail: {
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
                    "application/json": components["schemas"]["StoreDetailList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
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
    listLocations: {
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
            /** @description The locations, perhaps none. */
            200: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    addLocation: {
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
                "application/json": components["schemas"]["NewLocation"];
            };
        };
        responses: {
            /** @description Begun, as the reference has it; every known release answers 202. */
            200: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            202: components["responses"]["Accepted"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
        };
    };
    listMembers: {
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
            /** @description The memberships, perhaps none. */
            200: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    addMember: {
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
                "application/json": components["schemas"]["NewMember"];
            };
        };
        responses: {
            200: components["responses"]["Member"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["OverLimit"];
        };
    };
    showMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                image_id: components["parameters"]["ImageId"];
                member_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Member"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
        };
    };
    updateMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                image_id: components["parameters"]["ImageId"];
                member_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberUpdate"];
            };
        };
        responses: {
            200: components["responses"]["Member"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    removeMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                image_id: components["parameters"]["ImageId"];
                member_id: string;
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
    listMetadefNamespaces: {
        parameters: {
            query?: {
                limit?: number;
                marker?: string;
                visibility?: "public" | "private";
                resource_types?: string;
                sort_key?: "namespace" | "created_at" | "updated_at";
                sort_dir?: "asc" | "desc";
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
                    "application/json": components["schemas"]["MetadefNamespaceList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    createMetadefNamespace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMetadefNamespace"];
            };
        };
        responses: {
            /** @description The namespace with what the request put into it. */
            201: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetadefNamespace"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
        };
    };
    showMetadefNamespace: {
        parameters: {
            query?: {
                resource_type?: string;
            };
            header?: never;
            path: {
                namespace_name: components["parameters"]["MetadefNamespaceName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The namespace with its contents. */
            200: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetadefNamespace"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    updateMetadefNamespace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                namespace_name: components["parameters"]["MetadefNamespaceName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMetadefNamespace"];
            };
        };
        responses: {
            /** @description The namespace as it is now. */
            200: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetadefNamespace"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
        };
    };
    deleteMetadefNamespace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                namespace_name: components["parameters"]["MetadefNamespaceName"];
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
    listMetadefObjects: {
        parameters: {
            query?: {
                limit?: number;
                marker?: string;
                visibility?: "public" | "private";
                resource_types?: string;
                sort_key?: string;
                sort_dir?: "asc" | "desc";
            };
            header?: never;
            path: {
                namespace_name: components["parameters"]["MetadefNamespaceName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The definitions. */
            200: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetadefObjectList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    createMetadefObject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                namespace_name: components["parameters"]["MetadefNamespaceName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMetadefObject"];
            };
        };
        responses: {
            /** @description The definition. */
            201: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetadefObject"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
        };
    };
    deleteAllMetadefObjects: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                namespace_name: components["parameters"]["MetadefNamespaceName"];
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
    showMetadefObject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                namespace_name: components["parameters"]["MetadefNamespaceName"];
                object_name: components["parameters"]["MetadefObjectName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The definition. */
            200: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetadefObject"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    updateMetadefObject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                namespace_name: components["parameters"]["MetadefNamespaceName"];
                object_name: components["parameters"]["MetadefObjectName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMetadefObject"];
            };
        };
        responses: {
            /** @description The definition as it is now. */
            200: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetadefObject"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
        };
    };
    deleteMetadefObject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                namespace_name: components["parameters"]["MetadefNamespaceName"];
                object_name: components["parameters"]["MetadefObjectName"];
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
    listMetadefProperties: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                namespace_name: components["parameters"]["MetadefNamespaceName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The definitions by name. */
            200: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetadefPropertyList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    createMetadefProperty: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                namespace_name: components["parameters"]["MetadefNamespaceName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MetadefProperty"];
            };
        };
        responses: {
            /** @description The definition. */
            201: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetadefProperty"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
        };
    };
    deleteAllMetadefProperties: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                namespace_name: components["parameters"]["MetadefNamespaceName"];
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
    showMetadefProperty: {
        parameters: {
            query?: {
                resource_type?: string;
            };
            header?: never;
            path: {
                namespace_name: components["parameters"]["MetadefNamespaceName"];
                property_name: components["parameters"]["MetadefPropertyName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The definition. */
            200: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetadefProperty"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    updateMetadefProperty: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                namespace_name: components["parameters"]["MetadefNamespaceName"];
                property_name: components["parameters"]["MetadefPropertyName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MetadefProperty"];
            };
        };
        responses: {
            /** @description The definition as it is now. */
            200: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetadefProperty"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
        };
    };
    deleteMetadefProperty: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                namespace_name: components["parameters"]["MetadefNamespaceName"];
                property_name: components["parameters"]["MetadefPropertyName"];
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
    listMetadefResourceTypes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them. */
            200: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetadefResourceTypeList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
        };
    };
    listMetadefAssociations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                namespace_name: components["parameters"]["MetadefNamespaceName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The associations of the namespace. */
            200: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetadefAssociationList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    addMetadefAssociation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                namespace_name: components["parameters"]["MetadefNamespaceName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMetadefAssociation"];
            };
        };
        responses: {
            /** @description The association. */
            201: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetadefAssociation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
        };
    };
    removeMetadefAssociation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                namespace_name: components["parameters"]["MetadefNamespaceName"];
                resource_type_name: components["parameters"]["MetadefResourceTypeName"];
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
    showMetadefNamespaceSchema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schema. */
            200: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetadefNamespaceSchema"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
        };
    };
    showMetadefNamespacesSchema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schema. */
            200: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetadefNamespacesSchema"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
        };
    };
    showMetadefResourceTypeSchema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schema. */
            200: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetadefResourceTypeSchema"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
        };
    };
    showMetadefResourceTypesSchema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schema. */
            200: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetadefResourceTypesSchema"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
        };
    };
    showMetadefPropertySchema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schema. */
            200: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetadefPropertySchema"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
        };
    };
    showMetadefPropertiesSchema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schema. */
            200: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetadefPropertiesSchema"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
        };
    };
    showMetadefObjectSchema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schema. */
            200: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetadefObjectSchema"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
        };
    };
    showMetadefObjectsSchema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schema. */
            200: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetadefObjectsSchema"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
        };
    };
    showMetadefTagSchema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schema. */
            200: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetadefTagSchema"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
        };
    };
    showMetadefTagsSchema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schema. */
            200: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetadefTagsSchema"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
        };
    };
    listMetadefTags: {
        parameters: {
            query?: {
                limit?: number;
                marker?: string;
                sort_key?: "name" | "created_at" | "updated_at";
                sort_dir?: "asc" | "desc";
            };
            header?: never;
            path: {
                namespace_name: components["parameters"]["MetadefNamespaceName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tags. */
            200: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetadefTagList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    setMetadefTags: {
        parameters: {
            query?: never;
            header?: {
                "x-openstack-append"?: string;
            };
            path: {
                namespace_name: components["parameters"]["MetadefNamespaceName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMetadefTagList"];
            };
        };
        responses: {
            /** @description The tags of the request. */
            201: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetadefTagList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
        };
    };
    deleteAllMetadefTags: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                namespace_name: components["parameters"]["MetadefNamespaceName"];
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
    showMetadefTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                namespace_name: components["parameters"]["MetadefNamespaceName"];
                tag_name: components["parameters"]["MetadefTagPathName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tag. */
            200: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetadefTag"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    updateMetadefTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                namespace_name: components["parameters"]["MetadefNamespaceName"];
                tag_name: components["parameters"]["MetadefTagPathName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MetadefTagName"];
            };
        };
        responses: {
            /** @description The tag under its new name. */
            200: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetadefTag"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
        };
    };
    createMetadefTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                namespace_name: components["parameters"]["MetadefNamespaceName"];
                tag_name: components["parameters"]["MetadefTagPathName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tag. */
            201: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetadefTag"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
        };
    };
    deleteMetadefTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                namespace_name: components["parameters"]["MetadefNamespaceName"];
                tag_name: components["parameters"]["MetadefTagPathName"];
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
    showImagesSchema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ServedListSchema"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
        };
    };
    showMemberSchema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ServedSchema"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
        };
    };
    showMembersSchema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ServedListSchema"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
        };
    };
    showTaskSchema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ServedSchema"];
            401: components["responses"]["Unauthorized"];
        };
    };
    showTasksSchema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ServedListSchema"];
            401: components["responses"]["Unauthorized"];
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
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
        };
    };
    deleteImageFromStore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store_id: string;
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
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    listTasks: {
        parameters: {
            query?: {
                limit?: number;
                marker?: string;
                sort_dir?: "asc" | "desc";
                sort_key?: "created_at" | "expires_at" | "status" | "type" | "updated_at";
                status?: "pending" | "processing" | "success" | "failure";
                type?: "import";
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
                    "application/json": components["schemas"]["TaskList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["OverLimit"];
        };
    };
    createTask: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTask"];
            };
        };
        responses: {
            /** @description The task, in status pending. */
            201: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["OverLimit"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    showTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The task. */
            200: {
                headers: {
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
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
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};
