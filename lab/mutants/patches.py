"""The defects as data, and how one is put into a copy of an installed Glance and taken out again."""
from __future__ import annotations

import contextlib
import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Iterator, Sequence

from imagelab.errors import LabError

_FOLDER = Path(__file__).resolve().parent
_KEYS = {'id', 'says', 'file', 'text', 'replacement', 'area', 'expects', 'spoils', 'explained', 'profile'}


@dataclass(frozen=True)
class Patch:
    id: str
    says: str                        # the defect, as an operator would meet it
    file: str                        # inside the package glance
    text: str                        # the place: stands there exactly once
    replacement: str
    area: tuple[str, ...]            # what `--only` of the suite takes
    expects: tuple[str, ...] = ()    # requirements that should fail at least
    profile: str = 'default'         # the configuration of the lab in which it shows
    spoils: bool = False             # it harms data of the instance that later runs need
    explained: str = ''              # why the suite lets it live


def read_patches() -> list[Patch]:
    """All patches, in the order of the files' names."""
    found: dict[str, Patch] = {}
    for file in sorted(_FOLDER.glob('*.json')):
        for entry in json.loads(file.read_text()):
            unknown = entry.keys() - _KEYS
            if unknown or entry['id'] in found:
                raise LabError(f'the patch {entry.get("id")!r} cannot be used', where=str(file), remedy='correct the file',
                               expected=f'other keys than {sorted(unknown)}' if unknown else 'an id of its own, got one that is taken')
            found[entry['id']] = Patch(**{**entry, 'area': tuple(entry['area']), 'expects': tuple(entry.get('expects', ()))})
    return list(found.values())


def choose(patches: Sequence[Patch], ids: Sequence[str]) -> list[Patch]:
    """Those with these ids; all of them where none are given."""
    unknown = set(ids) - {patch.id for patch in patches}
    if unknown:
        raise LabError(f'no patch is called {", ".join(sorted(unknown))}', expected='ids of lab/mutants/*.json, got others',
                       where='--only', remedy='npm run lab:mutants -- --list')
    return [patch for patch in patches if not ids or patch.id in ids]


def package_of(venv: Path) -> Path:
    """The folder of the package glance in an environment."""
    found = list(venv.glob('lib/python3*/site-packages/glance'))
    if len(found) != 1:
        raise LabError('this is not the environment of a Glance', expected=f'one folder glance, got {len(found)}',
                       where=str(venv / 'lib/python3*/site-packages'), remedy='npm run lab -- up RELEASE installs one')
    return found[0]


def fault_of(patch: Patch, package: Path) -> LabError | None:
    """Why a patch cannot be applied there, or None."""
    file = package / patch.file
    times = file.read_text().count(patch.text) if file.is_file() else 0
    if times == 1 and patch.text != patch.replacement:
        return None
    return LabError(f'the patch {patch.id} does not fit', where=str(file), remedy='look into that release and describe the place anew in lab/mutants',
                    expected=f'its text exactly once, got it {times} times' if times != 1 else 'a replacement that differs from the text')


@contextlib.contextmanager
def applied(patch: Patch, original: Path, copy: Path) -> Iterator[None]:
    """The patch is in the copy within the block; afterwards, whatever happens, the file is the original's byte by byte, time included."""
    file = copy / patch.file
    try:
        file.write_text((original / patch.file).read_text().replace(patch.text, patch.replacement))
        yield
    finally:
        shutil.copy2(original / patch.file, file)


def restore(patches: Sequence[Patch], original: Path, copy: Path) -> list[str]:
    """Undo what a run that was killed has left; the files concerned."""
    different = [name for name in sorted({patch.file for patch in patches})
                 if (original / name).is_file() and (original / name).read_bytes() != (copy / name).read_bytes()]
    for name in different:
        shutil.copy2(original / name, copy / name)
    return different
