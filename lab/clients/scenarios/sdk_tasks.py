"""openstacksdk: tasks."""
from inside.steps import sdk


def _input(names, **more):
    return {'import_from': names['source'] + 'data.raw', 'import_from_format': 'raw',
            'image_properties': {'name': 'task-made', 'disk_format': 'raw', 'container_format': 'bare'}, **more}


def _created(image, names):
    names.kept['task'] = image.create_task(type='import', input=_input(names))
    return names.kept['task']


STEPS = [
    sdk('member', 'tasks, member', lambda image, names: image.tasks()),
    sdk('member', 'create_task, member', lambda image, names: image.create_task(type='import', input=_input(names))),
    sdk('admin', 'create_task', _created),
    sdk('admin', 'get_task', lambda image, names: image.get_task(names.kept['task'].id)['type']),
    sdk('admin', 'wait_for_task', lambda image, names: image.wait_for_task(names.kept['task'], interval=0.3, wait=30)),
    sdk('admin', 'get_task, ended', lambda image, names: image.get_task(names.kept['task'].id)),
    sdk('admin', 'tasks of a type', lambda image, names: next(image.tasks(type='import', limit=1))),
    sdk('admin', 'tasks of an unknown type', lambda image, names: image.tasks(type='no-such-type')),
    sdk('member', 'get_task, member', lambda image, names: image.get_task(names.kept['task'].id)),
    sdk('admin', 'get_task, unknown', lambda image, names: image.get_task(names['z'])),
    sdk('admin', 'create_task, unknown type', lambda image, names: image.create_task(type='no-such-type', input={})),
    sdk('admin', 'create_task, wrong input', lambda image, names: image.create_task(type='import', input={'import_from': 1})),
    sdk('admin', 'images', lambda image, names: image.images(owner=names['project_admin'])),
    sdk('admin', 'delete all', lambda image, names: [image.delete_image(found) for found in image.images(owner=names['project_admin'])]),
]
