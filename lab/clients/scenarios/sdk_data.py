"""openstacksdk: download_image, stage_image, deactivation and stores of an image with data."""
from inside.steps import sdk


def _streamed(image, names):
    response = image.download_image(names['a'], stream=True)
    return [len(b''.join(response.iter_content(chunk_size=1024))), response.headers['Content-MD5']]


def _upload(image, names, label, **more):
    found = image._create(_image(), id=names[label], name=f'data-{label}', disk_format='raw', container_format='bare')
    found.data = open('large.raw', 'rb')
    found.upload(image, **more)
    return image.get_image(found)


def _image():
    from openstack.image.v2.image import Image
    return Image


STEPS = [
    sdk('member', 'upload', lambda image, names: _upload(image, names, 'a')),
    sdk('member', 'download_image', lambda image, names: image.download_image(names['a'])),
    sdk('member', 'download_image, streamed', _streamed),
    sdk('member', 'download_image into a file', lambda image, names: image.download_image(names['a'], output='downloaded', chunk_size=4096)),
    sdk('member', 'download_image, preferring a store', lambda image, names: image.download_image(names['a'], store_preferences=['slow', 'nowhere'])),
    sdk('member', 'download_image, unknown', lambda image, names: image.download_image(names['z'])),
    sdk('stranger', 'download_image, of another project', lambda image, names: image.download_image(names['a'])),
    sdk('admin', 'deactivate_image', lambda image, names: image.deactivate_image(names['a'])),
    sdk('member', 'download_image, deactivated', lambda image, names: image.download_image(names['a'])),
    sdk('admin', 'download_image, deactivated, admin', lambda image, names: image.download_image(names['a'])),
    sdk('admin', 'reactivate_image', lambda image, names: image.reactivate_image(names['a'])),
    sdk('member', 'deactivate_image, by its owner', lambda image, names: image.deactivate_image(names['a'])),
    sdk('member', 'reactivate_image, by its owner', lambda image, names: image.reactivate_image(names['a'])),
    sdk('member', 'stage_image, active', lambda image, names: image.stage_image(names['a'], data=b'again')),
    sdk('member', '_create', lambda image, names: image._create(_image(), id=names['b'], name='data-b', disk_format='raw', container_format='bare')),
    sdk('member', 'stage_image from a file', lambda image, names: image.stage_image(names['b'], filename='data.raw')),
    sdk('member', 'stage_image, again', lambda image, names: image.stage_image(names['b'], data=b'again')),
    sdk('member', 'download_image, staged', lambda image, names: image.download_image(names['b'])),
    sdk('member', 'stage_image, unknown', lambda image, names: image.stage_image(names['z'], data=b'again')),
    sdk('admin', 'delete_image from its only store', lambda image, names: image.delete_image(names['a'], store='fast', ignore_missing=False)),
    sdk('member', 'delete_image, staged', lambda image, names: image.delete_image(names['b'], ignore_missing=False)),
    sdk('member', 'delete_image', lambda image, names: image.delete_image(names['a'], ignore_missing=False)),
]
