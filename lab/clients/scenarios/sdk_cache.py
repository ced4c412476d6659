"""openstacksdk: the image cache."""
from inside.steps import cached, sdk


def _stored(image, names):
    from openstack.image.v2.image import Image
    found = image._create(Image, id=names['a'], name='sdk-cache', disk_format='raw', container_format='bare')
    found.data = b'to be cached'
    found.upload(image)


STEPS = [
    sdk('admin', 'clear_cache', lambda image, names: image.clear_cache()),
    sdk('member', 'upload', _stored),
    sdk('member', 'get_image_cache, member', lambda image, names: image.get_image_cache()),
    sdk('admin', 'get_image_cache', lambda image, names: image.get_image_cache()),
    sdk('member', 'queue_image, member', lambda image, names: image.queue_image(names['a'])),
    sdk('admin', 'queue_image, unknown', lambda image, names: image.queue_image(names['z'])),
    sdk('admin', 'queue_image', lambda image, names: image.queue_image(names['a'])),
    cached('a'),
    sdk('admin', 'get_image_cache, one cached', lambda image, names: image.get_image_cache()),
    sdk('admin', 'cached_image_nodes', lambda image, names: image.cached_image_nodes(names['a'])),
    sdk('admin', 'cached_image_nodes, unknown', lambda image, names: image.cached_image_nodes(names['z'])),
    sdk('admin', 'clean_cache', lambda image, names: image.clean_cache()),
    sdk('admin', 'prune_cache', lambda image, names: image.prune_cache()),
    sdk('member', 'prune_cache, member', lambda image, names: image.prune_cache()),
    sdk('admin', 'cache_delete_image', lambda image, names: image.cache_delete_image(names['a'], ignore_missing=False)),
    sdk('admin', 'cache_delete_image, gone', lambda image, names: image.cache_delete_image(names['a'], ignore_missing=False)),
    sdk('admin', 'clear_cache of the cache', lambda image, names: image.clear_cache('cache')),
    sdk('admin', 'clear_cache of the queue', lambda image, names: image.clear_cache('queue')),
    sdk('member', 'clear_cache, member', lambda image, names: image.clear_cache()),
    sdk('member', 'delete_image', lambda image, names: image.delete_image(names['a'], ignore_missing=False)),
]
