"""openstacksdk: create_image and upload_image."""
from inside.steps import sdk


def _remembered(names, label, image):
    names[label] = image.id
    return image


STEPS = [
    sdk('member', 'create_image without data', lambda image, names: _remembered(names, 'one', image.create_image('sdk-one', disk_format='raw', container_format='bare'))),
    sdk('member', 'create_image again by its name', lambda image, names: image.create_image('sdk-one', disk_format='raw', container_format='bare')),
    sdk('member', 'create_image with data and sums', lambda image, names: _remembered(names, 'two', image.create_image(
        'sdk-two', data=b'data of two', disk_format='raw', container_format='bare', tags=['t'], wait=True, validate_checksum=True, min_disk='1'))),
    sdk('member', 'create_image from a file', lambda image, names: _remembered(names, 'three', image.create_image(
        'sdk-three', filename='data.raw', disk_format='raw', wait=True, meta={'os_type': 'linux', 'min_ram': 8}, visibility='community'))),
    sdk('member', 'create_image, unchanged file', lambda image, names: image.create_image('sdk-three', filename='data.raw', disk_format='raw', wait=True)),
    sdk('member', 'create_image, duplicates allowed', lambda image, names: _remembered(names, 'four', image.create_image(
        'sdk-one', disk_format='raw', container_format='bare', allow_duplicates=True))),
    sdk('member', 'create_image by import', lambda image, names: _remembered(names, 'five', image.create_image(
        'sdk-five', data=b'data of five', disk_format='raw', container_format='bare', use_import=True))),
    sdk('member', 'create_image into stores', lambda image, names: _remembered(names, 'six', image.create_image(
        'sdk-six', filename='data.raw', disk_format='raw', stores=['slow', 'tape'], all_stores_must_succeed=True))),
    sdk('member', 'create_image into all stores', lambda image, names: _remembered(names, 'seven', image.create_image(
        'sdk-seven', filename='data.raw', disk_format='raw', all_stores=True))),
    sdk('member', 'create_image into an unknown store', lambda image, names: image.create_image('sdk-eight', filename='data.raw', disk_format='raw', stores=['nowhere'])),
    sdk('member', 'create_image of a wrong format', lambda image, names: image.create_image('sdk-nine', filename='data.raw', disk_format='qcow2', wait=True)),
    sdk('member', 'create_image of no format', lambda image, names: image.create_image('sdk-ten', data=b'x', disk_format='floppy', wait=True)),
    sdk('member', 'find_image, two of a name', lambda image, names: image.find_image('sdk-one')),
    sdk('member', 'upload_image', lambda image, names: _remembered(names, 'eleven', image.upload_image(
        container_format='bare', disk_format='raw', data=b'uploaded', name='sdk-eleven', visibility='private'))),
    sdk('member', 'upload_image, public', lambda image, names: image.upload_image(
        container_format='bare', disk_format='raw', data=b'uploaded', name='sdk-twelve', visibility='public')),
    sdk('admin', 'upload_image, public, admin', lambda image, names: _remembered(names, 'twelve', image.upload_image(
        container_format='bare', disk_format='raw', data='This is fake image data.', name='sdk-twelve', visibility='public'))),
    sdk('member', 'images by name', lambda image, names: [(found.name, found.status, found.size, found.stores) for found in image.images(sort='name:asc,size:asc')]),
    *(sdk('member', f'delete_image {label}', lambda image, names, label=label: image.delete_image(names[label], ignore_missing=False))
      for label in ('one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eleven')),
    sdk('admin', 'delete_image twelve', lambda image, names: image.delete_image(names['twelve'], ignore_missing=False)),
    sdk('member', 'images, what is left', lambda image, names: [image.delete_image(found) for found in image.images(owner=names['project_member'], sort='name:asc')]),
]
