"""glance-api.conf: what each profile sets. No I/O."""
from __future__ import annotations

from pathlib import Path

from . import settings
from .releases import Release

Conf = dict[str, dict[str, str]]         # section → option → value

PROPERTY_PROTECTIONS = ''.join(
    f'[{pattern}]\n' + ''.join(f'{operation} = {roles}\n' for operation, roles in zip(('create', 'read', 'update', 'delete'), rule))
    for pattern, rule in {
        '^x_owner_.*': ('admin,member',) * 4,
        '^x_admin_.*': ('admin', 'admin,member,reader', 'admin', 'admin'),
        '^x_none_.*': ('!',) * 4,
        '.*': ('@',) * 4,                # without a rule for the rest, the rest is forbidden
    }.items())

_QUOTA = {
    'image_tag_quota': '3', 'image_property_quota': '4', 'image_member_quota': '2', 'image_location_quota': '1',
    'image_size_cap': '1048576', 'user_storage_quota': '3MB', 'limit_param_default': '5', 'api_limit_max': '10',
}


def _stores(profile: str, folder: Path) -> Conf:
    names = ('fast',) if profile == 'single' else ('fast', 'slow', 'tape')
    # In alphabetical order: clients exist (tempest's import waiter) that compare the `stores` property with the sorted list.
    backends = [f'{name}:file' for name in names] + (['web:http'] if profile == 'locations' else [])
    conf: Conf = {'DEFAULT': {'enabled_backends': ','.join(backends)}, 'glance_store': {'default_backend': 'fast'}}
    for name in names:
        conf[name] = {'filesystem_store_datadir': f'{folder}/store-{name}', 'store_description': f'{name} file store'}
    if profile == 'locations':
        conf['web'] = {'store_description': 'read-only http store'}
    for name in ('staging', 'tasks'):
        conf[f'os_glance_{name}_store'] = {'filesystem_store_datadir': f'{folder}/{name}'}
    return conf


def _legacy_store(folder: Path) -> Conf:
    return {'DEFAULT': {'node_staging_uri': f'file://{folder}/staging'},
            'glance_store': {'stores': 'file,http', 'default_store': 'file', 'filesystem_store_datadir': f'{folder}/store-fast'}}


def _profile(profile: str, port: int, folder: Path) -> Conf:
    conf = _legacy_store(folder) if profile == 'minimal' else _stores(profile, folder)
    default = conf['DEFAULT']
    if profile != 'minimal':
        default['enabled_import_methods'] = '[glance-direct,web-download,copy-image,glance-download]'
    if profile not in ('minimal', 'nocache'):
        default['image_cache_dir'] = f'{folder}/cache'
    if profile == 'locations':
        default.update(show_image_direct_url='true', show_multiple_locations='true')
    if profile == 'quota':
        default.update(_QUOTA)
    if profile == 'protected':
        default.update(property_protection_file=f'{folder}/property-protections.conf', property_protection_rule_format='roles')
    return conf


def configuration(release: Release, profile: str, port: int, folder: Path, connection: str, workers: int, overrides: dict[str, str]) -> Conf:
    """All sections of glance-api.conf. overrides: "section/option" → value, which win."""
    url = settings.glance_url(port)
    cached = profile not in ('minimal', 'nocache')
    conf = _profile(profile, port, folder)
    conf['DEFAULT'].update({
        'log_file': f'{folder}/glance.log', 'bind_host': settings.ADDRESS, 'bind_port': str(port), 'workers': str(workers),
        'transport_url': 'fake://', 'public_endpoint': url,
        'worker_self_reference_url': url,        # the centralized_db cache driver, default from 28 on, does not start without it
    })
    conf['task'] = {'work_dir': f'{folder}/tasks'}
    conf['database'] = {'connection': connection, **({'max_pool_size': '10'} if connection.startswith('mysql') else {})}
    conf['oslo_concurrency'] = {'lock_path': f'{folder}/lock'}
    conf['paste_deploy'] = {'flavor': 'keystone+cachemanagement' if cached else 'keystone', 'config_file': f'{folder}/glance-api-paste.ini'}
    conf['keystone_authtoken'] = {
        'auth_url': settings.keystone_url(), 'www_authenticate_uri': settings.keystone_url(), 'auth_type': 'password',
        'username': 'glance', 'password': settings.PASSWORD, 'project_name': 'service', 'user_domain_id': 'default', 'project_domain_id': 'default',
        # Keystone's region, not the image region: without an endpoint there auth_token raises and uWSGI answers nothing at all.
        'region_name': 'RegionOne',
        'service_token_roles': 'service', 'service_token_roles_required': 'true',
    }
    conf['oslo_policy'] = {'policy_file': f'{folder}/policy.yaml'}
    # Bounded list options: without the brackets an empty value silently leaves the default ports 80 and 443.
    # 33 refuses loopback sources unless the host is spelled out here; there only the address helps, not the name.
    conf['import_filtering_opts'] = {'allowed_schemes': '[http,https]', 'allowed_hosts': f'[{settings.ADDRESS},localhost]',
                                     'allowed_ports': '[]', 'disallowed_ports': '[]'}
    conf['wsgi'] = {'task_pool_threads': '4'}
    for key, value in overrides.items():
        section, option = key.split('/', 1)
        conf.setdefault(section, {})[option] = value
    return conf


def as_text(conf: Conf) -> str:
    return ''.join(f'[{section}]\n' + ''.join(f'{option} = {value}\n' for option, value in options.items()) for section, options in conf.items())
