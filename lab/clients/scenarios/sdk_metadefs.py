"""openstacksdk: metadef namespaces and resource types."""
from inside.steps import sdk

N = 'Sdk::One'
STEPS = [
    sdk('member', 'metadef_namespaces', lambda image, names: image.metadef_namespaces()),
    sdk('admin', 'create_metadef_namespace', lambda image, names: image.create_metadef_namespace(namespace=N, display_name='One', description='The one', visibility='public')),
    sdk('admin', 'create_metadef_namespace, again', lambda image, names: image.create_metadef_namespace(namespace=N)),
    sdk('member', 'create_metadef_namespace, member', lambda image, names: image.create_metadef_namespace(namespace='Sdk::Two')),
    sdk('admin', 'create_metadef_namespace, wrong visibility', lambda image, names: image.create_metadef_namespace(namespace='Sdk::Two', visibility='all')),
    sdk('member', 'get_metadef_namespace', lambda image, names: image.get_metadef_namespace(N)),
    sdk('member', 'get_metadef_namespace, unknown', lambda image, names: image.get_metadef_namespace('Sdk::None')),
    sdk('member', 'metadef_namespaces, in pages', lambda image, names: [found.namespace for found in image.metadef_namespaces(limit=7, sort_key='namespace', sort_dir='asc')]),
    sdk('member', 'metadef_namespaces of resource types', lambda image, names: [found.namespace for found in image.metadef_namespaces(
        resource_types='OS::Nova::Flavor', sort_key='namespace', sort_dir='asc')]),
    sdk('admin', 'update_metadef_namespace', lambda image, names: image.update_metadef_namespace(N, description='Changed', is_protected=True)),
    sdk('member', 'update_metadef_namespace, member', lambda image, names: image.update_metadef_namespace(N, description='No')),
    sdk('admin', 'delete_metadef_namespace, protected', lambda image, names: image.delete_metadef_namespace(N)),
    sdk('admin', 'update_metadef_namespace, unprotected', lambda image, names: image.update_metadef_namespace(N, is_protected=False)),
    sdk('admin', 'add_tag_to_metadef_namespace', lambda image, names: image.add_tag_to_metadef_namespace(N, 'red')),
    sdk('admin', 'remove_tag_from_metadef_namespace', lambda image, names: image.remove_tag_from_metadef_namespace(N, 'red')),
    sdk('admin', 'remove_tags_from_metadef_namespace', lambda image, names: image.remove_tags_from_metadef_namespace(N)),
    sdk('member', 'metadef_resource_types', lambda image, names: image.metadef_resource_types()),
    sdk('admin', 'create_metadef_resource_type_association', lambda image, names: image.create_metadef_resource_type_association(
        N, name='OS::Cinder::Volume', prefix='sdk_', properties_target='image')),
    sdk('admin', 'create_metadef_resource_type_association, again', lambda image, names: image.create_metadef_resource_type_association(N, name='OS::Cinder::Volume')),
    sdk('admin', 'create_metadef_resource_type_association, no name', lambda image, names: image.create_metadef_resource_type_association(N, prefix='x')),
    sdk('member', 'metadef_resource_type_associations', lambda image, names: image.metadef_resource_type_associations(N)),
    sdk('member', 'metadef_resource_type_associations, unknown', lambda image, names: image.metadef_resource_type_associations('Sdk::None')),
    sdk('member', 'get_metadef_namespace, whole', lambda image, names: image.get_metadef_namespace(N)),
    sdk('admin', 'delete_metadef_resource_type_association', lambda image, names: image.delete_metadef_resource_type_association('OS::Cinder::Volume', N, ignore_missing=False)),
    sdk('admin', 'delete_metadef_resource_type_association, gone', lambda image, names: image.delete_metadef_resource_type_association('OS::Cinder::Volume', N, ignore_missing=False)),
    sdk('member', 'delete_metadef_namespace, member', lambda image, names: image.delete_metadef_namespace(N, ignore_missing=False)),
    sdk('admin', 'delete_metadef_namespace', lambda image, names: image.delete_metadef_namespace(N, ignore_missing=False)),
    sdk('admin', 'delete_metadef_namespace, gone', lambda image, names: image.delete_metadef_namespace(N)),
]
