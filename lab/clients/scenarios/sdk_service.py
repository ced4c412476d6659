"""openstacksdk: what the service is and has."""
from inside.steps import sdk

STEPS = [
    sdk('member', 'get_all_version_data', lambda image, names: [dict(found) for found in image.get_all_version_data()] and None),
    sdk('member', 'get_endpoint_data', lambda image, names: str(image.get_endpoint_data().api_version)),
    sdk('member', 'GET /', lambda image, names: image.session.get(image.get_endpoint().rsplit('/v2', 1)[0] + '/', raise_exc=False)),
    sdk('member', 'GET /versions', lambda image, names: image.session.get(image.get_endpoint().rsplit('/v2', 1)[0] + '/versions')),
    sdk('member', 'get_import_info', lambda image, names: image.get_import_info()),
    sdk('member', 'stores', lambda image, names: image.stores()),
    sdk('member', 'stores, details', lambda image, names: image.stores(details=True)),
    sdk('admin', 'stores, details, admin', lambda image, names: image.stores(details=True)),
    sdk('member', 'usage', lambda image, names: image.get('/info/usage').json()),
]
