"""What the lab knows about each Glance instance it has made: one instance.json in the folder of its state."""
from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Optional

from . import settings

_FOLDER = settings.HOME / 'glance'


@dataclass(frozen=True)
class Instance:
    name: str                    # also the Keystone region, the end of the database's name and the beginning of the cloud names
    release: str
    profile: str
    port: int
    venv: str = ''               # empty: the release's own environment
    overrides: dict[str, str] = field(default_factory=dict)   # "section/option" → value

    @property
    def url(self) -> str:
        return settings.glance_url(self.port)

    @property
    def folder(self) -> Path:
        return folder_of(self.name)


def folder_of(name: str) -> Path:
    return _FOLDER / name


def read(name: str) -> Optional[Instance]:
    try:
        return Instance(**json.loads((folder_of(name) / 'instance.json').read_text()))
    except (OSError, ValueError, TypeError):
        return None


def write(instance: Instance) -> None:
    """Written when the instance has answered: an instance without this file was interrupted."""
    (instance.folder / 'instance.json').write_text(json.dumps(asdict(instance), indent=2) + '\n')


def every() -> dict[str, Instance]:
    found = (read(file.parent.name) for file in sorted(_FOLDER.glob('*/instance.json')))
    return {instance.name: instance for instance in found if instance}


def folders() -> list[str]:
    """Names of all instances with state, half-made ones too."""
    return sorted(folder.name for folder in _FOLDER.glob('*') if folder.is_dir())
