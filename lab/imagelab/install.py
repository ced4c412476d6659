"""Virtual environments: one per Glance release and one for Keystone, exactly as pinned in lab/pins."""
from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import time
from pathlib import Path
from typing import Iterator, Optional

from . import process, settings
from .lock import locked
from .releases import PYTHON


def _candidates() -> Iterator[Path]:
    for folder in os.environ.get('PATH', '').split(os.pathsep):
        yield Path(folder) / f'python{PYTHON}'
    pyenv = Path(os.environ.get('PYENV_ROOT') or Path.home() / '.pyenv') / 'versions'
    yield from sorted(pyenv.glob(f'{PYTHON}.*/bin/python{PYTHON}'), reverse=True)


def find_python() -> Optional[Path]:
    """The interpreter of the releases: on PATH or in a pyenv tree. Each one is tried, because a pyenv shim exists
    for versions that are not selected and then only prints a complaint."""
    for candidate in _candidates():
        if os.access(candidate, os.X_OK) and ask_python(candidate, 'import sys; print(sys.version_info[:2] >= (3, 11))') == 'True':
            return candidate
    return None


def ask_python(interpreter: Path, code: str) -> str:
    """What a one-line program prints; empty when it fails."""
    try:
        return subprocess.run([str(interpreter), '-c', code], capture_output=True, text=True, timeout=60).stdout.strip()
    except (OSError, subprocess.SubprocessError):
        return ''


def venv_folder(name: str) -> Path:
    return settings.HOME / 'venv' / name


def _pin_file(name: str) -> Path:
    return settings.PINS / f'{name}.txt'


def _marker(name: str) -> Path:
    return venv_folder(name) / 'installed'


def is_installed(name: str) -> bool:
    """True when the installation was finished and from the pins as they are now."""
    try:
        return _marker(name).read_text() == _digest(name)
    except OSError:
        return False


def _digest(name: str) -> str:
    return hashlib.sha256(_pin_file(name).read_bytes()).hexdigest()


def has_uv() -> bool:
    return shutil.which('uv') is not None or is_installed('tools')


def _uv() -> Path:
    """uv installs a release in a third of pip's time. The one on PATH, or one of the lab's own."""
    on_path = shutil.which('uv')
    if on_path:
        return Path(on_path)
    folder = venv_folder('tools')
    with locked('install-tools'):
        if not is_installed('tools'):
            shutil.rmtree(folder, ignore_errors=True)
            log = settings.RUN / 'install-tools.log'
            log.unlink(missing_ok=True)
            remedy = 'check the connection to the Python package index (pip configuration), then run the same command again'
            process.run_step('making the environment of the installer', [find_python(), '-m', 'venv', folder], log, remedy, os.environ)
            process.run_step('installing uv', [folder / 'bin/pip', '-q', 'install', '-r', _pin_file('tools')], log, remedy, os.environ)
            _marker('tools').write_text(_digest('tools'))
    return folder / 'bin/uv'


def install(name: str) -> Path:
    """The environment of "keystone" or "glance-VERSION", made when it is absent, half-made or from other pins."""
    folder = venv_folder(name)
    with locked(f'install-{name}'):
        if is_installed(name):
            return folder
        uv = _uv()
        print(f'{name}: installing into {folder} (a minute or two the first time) ...', flush=True)
        began = time.monotonic()
        shutil.rmtree(folder, ignore_errors=True)
        log = settings.RUN / f'install-{name}.log'
        log.unlink(missing_ok=True)
        remedy = 'read the end of the log; without a network nothing can be installed; then run the same command again'
        process.run_step(f'making the environment of {name}', [uv, 'venv', '-q', '--python', find_python(), folder], log, remedy, os.environ)
        # The pins are a full freeze: nothing is left to resolve, and a resolver would refuse some old combinations.
        process.run_step(f'installing {name}', [uv, 'pip', 'install', '--no-deps', '--python', folder / 'bin/python', '-r', _pin_file(name)],
                         log, remedy, os.environ)
        _marker(name).write_text(_digest(name))
        print(f'{name}: installed in {time.monotonic() - began:.0f} s', flush=True)
    return folder
