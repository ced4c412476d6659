"""The image tests of tempest and of its Glance plugin against an instance: what the suite is timed beside."""
from __future__ import annotations

import functools
import http.server
import os
import re
import shutil
import struct
import subprocess
import threading
import time
from pathlib import Path

from . import install, process, settings
from .errors import LabError
from .instances import Instance

_TESTS = r'^(tempest\.api\.image|glance_tempest_plugin)'


def _qcow2() -> bytes:
    """The smallest image that inspectors take for qcow2: header, a refcount table with one block, an L1 table with one entry; 1 MiB virtual."""
    cluster = 1 << 16
    header = struct.pack('>4sIQIIQIIQQIIQ', b'QFI\xfb', 2, 0, 0, 16, 1 << 20, 0, 1, 3 * cluster, cluster, 1, 0, 0)
    image = bytearray(4 * cluster)
    image[:len(header)] = header
    struct.pack_into('>Q', image, cluster, 2 * cluster)
    struct.pack_into('>4H', image, 2 * cluster, 1, 1, 1, 1)
    return bytes(image)


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Nothing of it is for the person at the terminal."""


def _configuration(instance: Instance, folder: Path, source: str) -> str:
    settings_of_glance = (instance.folder / 'glance-api.conf').read_text()
    has_http = 'web:http' in settings_of_glance or 'stores = file,http' in settings_of_glance
    package = next(install.venv_folder(f'glance-{instance.release}').glob('lib/*/site-packages/glance'))
    enforces_format = any('require_image_format_match' in file.read_text() for file in package.glob('common/*.py'))
    word = {True: 'true', False: 'false'}
    return f'''\
[DEFAULT]
log_file = {folder}/tempest.log
[oslo_concurrency]
lock_path = {folder}/lock
[auth]
admin_username = admin
admin_password = {settings.PASSWORD}
admin_project_name = admin
admin_domain_name = Default
use_dynamic_credentials = true
create_isolated_networks = false
[identity]
uri_v3 = {settings.keystone_url()}
auth_version = v3
region = {instance.name}
default_domain_id = default
[identity-feature-enabled]
api_v3 = true
[enforce_scope]
glance = {word[int(instance.release.split('.')[0]) >= 26]}
keystone = true
[service_available]
cinder = false
neutron = false
nova = false
swift = false
horizon = false
glance = true
[image]
region = {instance.name}
http_image = {source}/raw.img
http_qcow2_image = {source}/image.qcow2
build_timeout = 30
build_interval = 1
image_caching_enabled = {word['image_cache_dir' in settings_of_glance]}
[image-feature-enabled]
import_image = true
os_glance_reserved = true
manage_locations = {word['show_multiple_locations = true' in settings_of_glance and has_http]}
http_store_enabled = {word[has_http]}
image_format_enforcement = {word[enforces_format]}
[glance_api]
system_scope_supported = false
'''


def run(instance: Instance, concurrency: int) -> dict[str, object]:
    """All image tests against an instance that is up: {tests, passed, skipped, failed, seconds, output}. It configures what tempest must be told, so that
    nothing fails for want of it."""
    environment = install.install('tempest')
    folder = settings.HOME / 'tempest' / instance.name
    shutil.rmtree(folder, ignore_errors=True)
    served = folder / 'served'
    served.mkdir(parents=True)
    (served / 'raw.img').write_bytes(os.urandom(1 << 20))
    (served / 'image.qcow2').write_bytes(_qcow2())
    variables = process.service_environment({'HOME': str(folder), 'OS_TEST_TIMEOUT': '300', 'PATH': f'{environment}/bin:{os.environ["PATH"]}'})
    process.run_step('making a workspace of tempest', [environment / 'bin/tempest', 'init', folder / 'workspace', '--name', instance.name],
                     folder / 'init.log', 'read the log', variables)
    server = http.server.ThreadingHTTPServer((settings.ADDRESS, 0), functools.partial(_Quiet, directory=str(served)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        source = f'http://{settings.ADDRESS}:{server.server_port}'
        (folder / 'workspace/etc/tempest.conf').write_text(_configuration(instance, folder, source))
        began = time.monotonic()
        output = folder / 'run.txt'
        with open(output, 'wb') as log:
            subprocess.run([str(environment / 'bin/tempest'), 'run', '--regex', _TESTS, '--concurrency', str(concurrency)],
                           cwd=folder / 'workspace', env=variables, stdout=log, stderr=log)
        seconds = time.monotonic() - began
    finally:
        server.shutdown()
    text = output.read_text(errors='replace')
    counts = {word: int(found[1]) for word in ('Passed', 'Skipped', 'Failed') if (found := re.search(rf'^ - {word}: (\d+)', text, re.M))}
    if len(counts) < 3:
        raise LabError('tempest did not come to its end', expected='a summary of its tests, got none', where=str(output), remedy='read the log',
                       log=process.last_lines(output))
    return {'tests': sum(counts.values()), **{word.lower(): n for word, n in counts.items()}, 'seconds': round(seconds, 1), 'output': str(output)}
