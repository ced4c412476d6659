"""The two sides: real Glance in the lab, and the embedded reference server."""
from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Iterator, Optional

from imagelab import database, laboratory, process, releases, settings
from imagelab.errors import LabError
from imagelab.instances import Instance

RELEASE = '33.0.0'
_NAME = 'lab-clients'
_REAL_ENDINGS = {'member': 'alpha', 'reader': 'alpha-reader', 'stranger': 'beta', 'admin': 'admin', 'service': 'service', 'system': 'system-admin'}
_REFERENCE_CLOUDS = {'member': 'reference', 'reader': 'reference-reader', 'stranger': 'reference-stranger', 'admin': 'reference-admin',
                     'service': 'reference-service', 'system': 'reference-system-admin'}


@dataclass(frozen=True)
class Side:
    name: str                  # "real" or "reference"
    clouds_file: Path
    clouds: dict[str, str]     # persona → cloud


@contextlib.contextmanager
def real(cloud_prefix: Optional[str], work: Path) -> Iterator[Side]:
    """An empty Glance of its own, removed afterwards; or one that is up, whose clouds begin with a prefix (OS_CLIENT_CONFIG_FILE)."""
    if cloud_prefix:
        yield _real_side(cloud_prefix, Path(os.environ.get('OS_CLIENT_CONFIG_FILE') or settings.CLOUDS), work)
        return
    release = releases.find_release(RELEASE)
    shared_was_up = process.running('keystone') is not None
    if laboratory.is_up(_NAME):
        laboratory.down(_NAME, wipe=True)
    try:
        laboratory.up(Instance(_NAME, release.version, 'default', releases.default_port(release, 'default') + 9))
        database.clear_stock(f'glance_{_NAME}')
        yield _real_side(_NAME, settings.CLOUDS, work)
    finally:
        laboratory.down(_NAME, wipe=True)
        if not shared_was_up and not laboratory.running_instances():
            laboratory.down_shared(wipe=False)


def _real_side(prefix: str, lab_clouds: Path, work: Path) -> Side:
    # Each Glance is a region of its own in the lab, without a Keystone, which the command needs to find projects.
    lines = lab_clouds.read_text().splitlines(keepends=True)
    clouds_file = work / 'real-clouds.yaml'
    clouds_file.write_text(''.join(line + '    identity_region_name: RegionOne\n' if line.startswith('    region_name:') else line for line in lines))
    return Side('real', clouds_file, {persona: f'{prefix}-{ending}' for persona, ending in _REAL_ENDINGS.items()})


@contextlib.contextmanager
def reference(work: Path) -> Iterator[Side]:
    """The reference server on a free port."""
    own = settings.REPOSITORY / 'node_modules' / '.bin' / 'node'      # the pinned one; the system's is often older
    node = str(own) if own.exists() else shutil.which('node')
    if not node:
        raise LabError('no Node for the reference server', expected='node, got none', where=f'{own} and PATH', remedy='npm ci')
    clouds_file = work / 'reference-clouds.yaml'
    with open(work / 'reference.log', 'wb') as log:
        server = subprocess.Popen([node, str(settings.REPOSITORY / 'bin' / 'image-conformance.ts'), 'serve'], stdout=subprocess.PIPE, stderr=log,
                                  stdin=subprocess.DEVNULL, env=process.service_environment(), text=True)
    try:
        lines = []
        for line in server.stdout:
            if not line.strip():
                break
            lines.append(line)
        if not lines:
            raise LabError('the reference server did not start', expected='its clouds.yaml, got nothing', where=str(work / 'reference.log'),
                           remedy='run: npm run conformance -- serve', log=process.last_lines(work / 'reference.log'))
        clouds_file.write_text(''.join(lines) + _system_cloud(lines))
        yield Side('reference', clouds_file, _REFERENCE_CLOUDS)
    finally:
        server.terminate()
        server.wait()


def _system_cloud(lines: list[str]) -> str:
    """The admin's cloud once more, scoped to the system."""
    start = lines.index('  reference-admin:\n')
    entry = ['  reference-system-admin:\n']
    for line in lines[start + 1:]:
        if not line.startswith('    '):
            break
        if 'project_' not in line:
            entry.append(line)
    return ''.join(entry) + '      system_scope: all\n'
