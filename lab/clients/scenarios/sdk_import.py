"""openstacksdk: import_image by each method."""
from inside.steps import active, later, rested, sdk


def _queued(label):
    def create(image, names):
        from openstack.image.v2.image import Image
        return image._create(Image, id=names[label], name=f'import-{label}', disk_format='raw', container_format='bare')
    return sdk('member', f'_create {label}', create)


STEPS = [
    _queued('a'),
    sdk('member', 'import_image without data', lambda image, names: image.import_image(names['a'])),
    sdk('member', 'import_image, of an image without formats here', lambda image, names: image.import_image(image.get_image(names['a']))),
    sdk('member', 'stage_image', lambda image, names: image.stage_image(image.get_image(names['a']), data=b'staged')),
    sdk('member', 'import_image with store', lambda image, names: image.import_image(image.get_image(names['a']), store='slow')),
    sdk('member', 'import_image, glance-direct', lambda image, names: image.import_image(image.get_image(names['a']))),
    active('a'),
    rested('a'),
    sdk('member', 'get_image', lambda image, names: image.get_image(names['a'])),
    sdk('member', 'image_tasks', lambda image, names: image.image_tasks(names['a'])),
    _queued('b'),
    sdk('member', 'import_image, web-download', lambda image, names: image.import_image(
        image.get_image(names['b']), method='web-download', uri=names['source'] + 'large.raw', all_stores=True, all_stores_must_succeed=False)),
    active('b', stores=3),
    rested('b'),
    sdk('member', 'get_image', lambda image, names: image.get_image(names['b'])),
    sdk('member', 'import_image, web-download again', lambda image, names: image.import_image(
        image.get_image(names['b']), method='web-download', uri=names['source'] + 'large.raw')),
    sdk('member', 'import_image, store and all stores', lambda image, names: image.import_image(image.get_image(names['b']), store='slow', all_stores=True)),
    sdk('admin', 'import_image, copy-image', lambda image, names: image.import_image(image.get_image(names['a']), method='copy-image', stores=['slow', 'tape'])),
    active('a', stores=3),
    rested('a'),
    sdk('member', 'import_image, copy-image, owner', lambda image, names: image.import_image(image.get_image(names['a']), method='copy-image', all_stores=True)),
    sdk('member', 'get_image', lambda image, names: image.get_image(names['a'])),
    _queued('c'),
    sdk('member', 'import_image, glance-download', lambda image, names: image.import_image(
        image.get_image(names['c']), method='glance-download', remote_region='nowhere', remote_image_id=names['a'], remote_service_interface='public')),
    later(3),
    sdk('member', 'get_image', lambda image, names: image.get_image(names['c'])),
    sdk('admin', 'delete_image from a store', lambda image, names: image.delete_image(names['a'], store='tape', ignore_missing=False)),
    sdk('member', 'get_image', lambda image, names: image.get_image(names['a'])),
    *(sdk('member', f'delete_image {label}', lambda image, names, label=label: image.delete_image(names[label], ignore_missing=False)) for label in 'abc'),
]
