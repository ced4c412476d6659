"""openstacksdk: images without data."""
from inside.steps import sdk

STEPS = [
    sdk('member', '_create', lambda image, names: image._create(_image(), id=names['a'], name='first', disk_format='raw', container_format='bare',
                                                                 visibility='private', tags=['x'], os_type='linux')),
    sdk('member', 'get_image', lambda image, names: image.get_image(names['a'])),
    sdk('member', 'get_image, unknown', lambda image, names: image.get_image(names['z'])),
    sdk('stranger', 'get_image, of another project', lambda image, names: image.get_image(names['a'])),
    sdk('member', 'find_image by name', lambda image, names: image.find_image('first')),
    sdk('member', 'find_image by id', lambda image, names: image.find_image(names['a'])),
    sdk('member', 'find_image, unknown', lambda image, names: image.find_image('no such image')),
    sdk('member', 'find_image, unknown and not ignored', lambda image, names: image.find_image('no such image', ignore_missing=False)),
    sdk('member', 'images', lambda image, names: image.images()),
    sdk('member', 'images by name and visibility', lambda image, names: image.images(name='first', visibility='private')),
    sdk('member', 'images by tags', lambda image, names: image.images(tag=['x', 'y'])),
    sdk('member', 'images sorted, in pages of one', lambda image, names: image.images(sort_key='name', sort_dir='asc', limit=1)),
    sdk('member', 'images by id', lambda image, names: image.images(id=f'in:{names["a"]},{names["b"]}')),
    sdk('member', 'images by a property', lambda image, names: image.images(os_type='linux')),
    sdk('member', 'images, hidden', lambda image, names: image.images(is_hidden=True)),
    sdk('member', 'update_image', lambda image, names: image.update_image(names['a'], name='second', min_disk=2, os_version='12', is_protected=True)),
    sdk('member', 'update_image, nothing new', lambda image, names: image.update_image(image.get_image(names['a']), name='second')),
    sdk('member', 'update_image, a wrong visibility', lambda image, names: image.update_image(names['a'], visibility='everybody')),
    sdk('member', 'update_image, public', lambda image, names: image.update_image(names['a'], visibility='public')),
    sdk('member', 'update_image, a status', lambda image, names: image.update_image(names['a'], status='active')),
    sdk('stranger', 'update_image, of another project', lambda image, names: image.update_image(names['a'], name='stolen')),
    sdk('member', 'update_image_properties', lambda image, names: image.update_image_properties(names['a'], os_distro='debian', min_ram=16)),
    sdk('member', 'add_tag', lambda image, names: image.add_tag(names['a'], 'y')),
    sdk('member', 'add_tag, again', lambda image, names: image.add_tag(names['a'], 'y')),
    sdk('member', 'add_tag, too long', lambda image, names: image.add_tag(names['a'], 'y' * 256)),
    sdk('member', 'remove_tag', lambda image, names: image.remove_tag(names['a'], 'x')),
    sdk('member', 'remove_tag, not there', lambda image, names: image.remove_tag(names['a'], 'x')),
    sdk('member', 'deactivate_image, queued', lambda image, names: image.deactivate_image(names['a'])),
    sdk('admin', 'deactivate_image, queued, admin', lambda image, names: image.deactivate_image(names['a'])),
    sdk('admin', 'reactivate_image, queued, admin', lambda image, names: image.reactivate_image(names['a'])),
    sdk('member', 'image_tasks', lambda image, names: image.image_tasks(names['a'])),
    sdk('member', 'image_locations', lambda image, names: image.image_locations(names['a'])),
    sdk('admin', 'image_locations, admin', lambda image, names: image.image_locations(names['a'])),
    sdk('service', 'image_locations, service', lambda image, names: image.image_locations(names['a'])),
    sdk('member', 'add_image_location', lambda image, names: image.add_image_location(names['a'], names['source'] + 'data.raw')),
    sdk('member', 'delete_image, protected', lambda image, names: image.delete_image(names['a'])),
    sdk('member', 'update_image, unprotected', lambda image, names: image.update_image(names['a'], is_protected=False)),
    sdk('stranger', 'delete_image, of another project', lambda image, names: image.delete_image(names['a'], ignore_missing=False)),
    sdk('member', 'delete_image', lambda image, names: image.delete_image(names['a'], ignore_missing=False)),
    sdk('member', 'wait_for_delete', lambda image, names: image.wait_for_delete(_image().new(id=names['a']), interval=0.2, wait=20)),
    sdk('member', 'delete_image, gone', lambda image, names: image.delete_image(names['a'])),
    sdk('member', 'delete_image, gone and not ignored', lambda image, names: image.delete_image(names['a'], ignore_missing=False)),
]


def _image():
    from openstack.image.v2.image import Image
    return Image
