"""What is missing on this machine, found before anything is installed or started and told all at once."""
from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Optional

from . import database, install, instances, listen, process, settings
from .errors import LabError, LabErrors
from .releases import PYTHON


def preflight(environments: list[str], ports: dict[str, int]) -> None:
    """environments: the installations about to be used. ports: service name → port, for those about to start. Raises LabErrors."""
    faults = [fault for name, port in ports.items() for fault in [_port_fault(name, port)] if fault]
    if any(not install.is_installed(name) for name in environments):
        faults += _installation_faults()
    faults += database.faults()
    if faults:
        raise LabErrors(faults)


def _port_fault(name: str, port: int) -> Optional[LabError]:
    if listen.port_is_free(port):
        return None
    ours = [other for other, record in instances.every().items() if record.port == port and process.running(other)]
    holder = f'the lab\'s own {ours[0]}' if ours else 'a program that this lab did not start'
    remedy = {'keystone': 'stop that program or set IMAGE_LAB_KEYSTONE_PORT', 'mariadb': 'stop that program or set IMAGE_LAB_DB_PORT'}
    return LabError(f'{name} cannot listen: its port is taken', expected=f'a free port, got one held by {holder}',
                    where=f'{settings.ADDRESS}:{port}', remedy=remedy.get(name, 'stop that program or pass another one with --port'))


def _installation_faults() -> list[LabError]:
    python = install.find_python()
    if python is None:
        return [LabError(f'no Python {PYTHON} for the releases', expected=f'a working python{PYTHON}, got none', where='PATH and the pyenv versions',
                         remedy=f'Debian 12: apt-get install python3; elsewhere: pyenv install {PYTHON}')]
    faults = []
    if not install.has_uv() and install.ask_python(python, 'import venv, ensurepip; print("yes")') != 'yes':
        faults.append(LabError('virtual environments cannot be made', expected='the modules venv and ensurepip (they bring pip), got an ImportError',
                               where=str(python), remedy=f'apt-get install python{PYTHON}-venv, or put uv on PATH'))
    compilers = [os.environ.get('CC', '').split(' ')[0], 'gcc', 'cc', 'clang']
    if not any(name and shutil.which(name) for name in compilers):
        faults.append(LabError('no C compiler: uWSGI is built from source', expected='gcc, cc or clang, got none', where='PATH',
                               remedy='apt-get install gcc libc6-dev'))
    headers = install.ask_python(python, 'import sysconfig; print(sysconfig.get_paths()["include"])')
    if not (headers and (Path(headers) / 'Python.h').is_file()):
        faults.append(LabError('no Python headers: uWSGI is built from source', expected='Python.h, got no such file',
                               where=headers or str(python), remedy=f'apt-get install python{PYTHON}-dev'))
    return faults
