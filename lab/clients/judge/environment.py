"""The virtual environment of the clients, exactly as lab/clients/requirements.txt says."""
from __future__ import annotations

import hashlib
import os
import shutil
from pathlib import Path

from imagelab import install, process, settings
from imagelab.errors import LabError
from imagelab.lock import locked

REQUIREMENTS = settings.REPOSITORY / 'lab' / 'clients' / 'requirements.txt'


def python() -> Path:
    """The interpreter of the environment, which is made when it is absent, half-made or of other pins."""
    folder = install.venv_folder('clients')
    marker, digest = folder / 'installed', hashlib.sha256(REQUIREMENTS.read_bytes()).hexdigest()
    with locked('install-clients'):
        if not marker.is_file() or marker.read_text() != digest:
            interpreter = install.find_python()
            if interpreter is None:
                raise LabError('no Python for the clients', expected='python3.11, got none', where='PATH and pyenv', remedy='see "Needs" in lab/README.md')
            shutil.rmtree(folder, ignore_errors=True)
            log = settings.RUN / 'install-clients.log'
            log.unlink(missing_ok=True)
            remedy = 'check the connection to the Python package index (pip configuration), then run the same command again'
            print(f'clients: installing into {folder} ...', flush=True)
            process.run_step('making the environment of the clients', [interpreter, '-m', 'venv', folder], log, remedy, os.environ)
            process.run_step('installing the clients', [folder / 'bin/pip', '-q', 'install', '--no-deps', '-r', REQUIREMENTS], log, remedy, os.environ)
            marker.write_text(digest)
    return folder / 'bin' / 'python'


def versions() -> dict[str, str]:
    """The pinned versions of the two clients."""
    pins = dict(line.split('==') for line in REQUIREMENTS.read_text().split())
    return {name: pins[name] for name in ('python-openstackclient', 'openstacksdk')}
