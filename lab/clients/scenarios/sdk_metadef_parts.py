"""openstacksdk: metadef objects and properties."""
from inside.steps import sdk

N = 'Sdk::Parts'
_SIZE = {'name': 'size', 'title': 'Size', 'type': 'integer', 'minimum': 1, 'default': 2, 'description': 'How large', 'operators': ['<or>']}
STEPS = [
    sdk('admin', 'create_metadef_namespace', lambda image, names: image.create_metadef_namespace(namespace=N, visibility='public')),
    sdk('admin', 'create_metadef_object', lambda image, names: image.create_metadef_object(
        N, name='thing', description='A thing', required=['width'], properties={'width': {'type': 'integer', 'title': 'Width', 'minimum': 1}})),
    sdk('admin', 'create_metadef_object, again', lambda image, names: image.create_metadef_object(N, name='thing')),
    sdk('admin', 'create_metadef_object, wrong', lambda image, names: image.create_metadef_object(N, name='wrong', properties={'width': {'type': 'wrong'}})),
    sdk('member', 'create_metadef_object, member', lambda image, names: image.create_metadef_object(N, name='other')),
    sdk('member', 'get_metadef_object', lambda image, names: image.get_metadef_object('thing', N)),
    sdk('member', 'get_metadef_object, unknown', lambda image, names: image.get_metadef_object('none', N)),
    sdk('member', 'metadef_objects', lambda image, names: image.metadef_objects(N)),
    sdk('admin', 'update_metadef_object', lambda image, names: image.update_metadef_object('thing', N, name='renamed', description='Changed')),
    sdk('admin', 'update_metadef_object, unknown', lambda image, names: image.update_metadef_object('thing', N, name='renamed')),
    sdk('admin', 'create_metadef_property', lambda image, names: image.create_metadef_property(N, **_SIZE)),
    sdk('admin', 'create_metadef_property, again', lambda image, names: image.create_metadef_property(N, **_SIZE)),
    sdk('admin', 'create_metadef_property, array', lambda image, names: image.create_metadef_property(
        N, name='many', title='Many', type='array', items={'type': 'string', 'enum': ['a', 'b']}, require_unique_items=True, min_items=1)),
    sdk('admin', 'create_metadef_property, wrong', lambda image, names: image.create_metadef_property(N, name='wrong', title='Wrong', type='wrong')),
    sdk('member', 'get_metadef_property', lambda image, names: image.get_metadef_property('size', N)),
    sdk('member', 'get_metadef_property, unknown', lambda image, names: image.get_metadef_property('none', N)),
    sdk('member', 'get_metadef_property, of a resource type', lambda image, names: image.get_metadef_property('size', N, resource_type='OS::Nova::Server')),
    sdk('member', 'metadef_properties', lambda image, names: image.metadef_properties(N)),
    sdk('admin', 'update_metadef_property', lambda image, names: image.update_metadef_property('size', N, name='size', title='The size', type='integer', maximum=9)),
    sdk('member', 'update_metadef_property, member', lambda image, names: image.update_metadef_property('size', N, name='size', title='No', type='integer')),
    sdk('member', 'get_metadef_namespace, whole', lambda image, names: image.get('/metadefs/namespaces/' + N).json()),
    sdk('admin', 'delete_metadef_property', lambda image, names: image.delete_metadef_property('size', N, ignore_missing=False)),
    sdk('admin', 'delete_metadef_property, gone', lambda image, names: image.delete_metadef_property('size', N, ignore_missing=False)),
    sdk('admin', 'delete_all_metadef_properties', lambda image, names: image.delete_all_metadef_properties(N)),
    sdk('admin', 'delete_metadef_object', lambda image, names: image.delete_metadef_object('renamed', N, ignore_missing=False)),
    sdk('admin', 'delete_metadef_object, gone', lambda image, names: image.delete_metadef_object('renamed', N, ignore_missing=False)),
    sdk('admin', 'delete_all_metadef_objects', lambda image, names: image.delete_all_metadef_objects(N)),
    sdk('admin', 'delete_metadef_namespace', lambda image, names: image.delete_metadef_namespace(N, ignore_missing=False)),
]
