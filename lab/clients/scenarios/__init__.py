"""What the clients are asked to do: one module for each subject, with its steps in STEPS. Each removes what it makes."""

ORDER = ('osc_create', 'osc_show_set', 'osc_list', 'osc_save', 'osc_members', 'osc_import', 'osc_tasks', 'osc_cache', 'osc_metadefs',
         'osc_metadef_parts', 'sdk_images', 'sdk_create_image', 'sdk_data', 'sdk_members', 'sdk_import', 'sdk_tasks', 'sdk_schemas', 'sdk_service',
         'sdk_metadefs', 'sdk_metadef_parts', 'sdk_cache')
