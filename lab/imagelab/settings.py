"""Where the lab keeps its state and which addresses it uses. Nothing else reads the environment for it."""
from __future__ import annotations

import os
from pathlib import Path

from .errors import LabError

REPOSITORY = Path(__file__).resolve().parents[2]
PINS = REPOSITORY / 'lab' / 'pins'
HOME = Path(os.environ.get('IMAGE_LAB_HOME') or REPOSITORY / '.lab').resolve()
RUN = HOME / 'run'           # pid records, locks, what each service printed
CLOUDS = HOME / 'clouds.yaml'
ADDRESS = '127.0.0.1'        # never another one: the password below is public
PASSWORD = 'lab-secret'


def _port(variable: str, default: int) -> int:
    value = os.environ.get(variable) or str(default)
    if not value.isdigit() or not 0 < int(value) < 65536:
        raise LabError('a port setting cannot be used', expected=f'a number from 1 to 65535, got {value!r}',
                       where=f'environment variable {variable}', remedy=f'unset it (the default is {default}) or correct it')
    return int(value)


def keystone_port() -> int:
    return _port('IMAGE_LAB_KEYSTONE_PORT', 16000)


def keystone_url() -> str:
    return f'http://{ADDRESS}:{keystone_port()}/v3'


def database_port() -> int:
    return _port('IMAGE_LAB_DB_PORT', 16306)


def glance_url(port: int) -> str:
    return f'http://{ADDRESS}:{port}'


def make_home() -> None:
    """Create the state folders, closed to other users: they hold token keys and databases."""
    for folder in (HOME, RUN):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
