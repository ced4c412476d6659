"""openstacksdk: every schema."""
from inside.steps import sdk

_NAMES = ('images', 'image', 'members', 'member', 'tasks', 'task', 'metadef_namespace', 'metadef_namespaces', 'metadef_resource_type',
          'metadef_resource_types', 'metadef_object', 'metadef_objects', 'metadef_property', 'metadef_properties', 'metadef_tag', 'metadef_tags')

STEPS = [sdk('member', f'get_{name}_schema', lambda image, names, name=name: getattr(image, f'get_{name}_schema')()) for name in _NAMES]
