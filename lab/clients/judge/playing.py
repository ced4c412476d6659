"""Has the scenarios played on a side, by the clients' own interpreter."""
from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any, Optional

from imagelab import process, settings
from imagelab.errors import LabError

from .sides import Side

_INSIDE = settings.REPOSITORY / 'lab' / 'clients' / 'inside'


def client_environment(side: Side, home: Path) -> dict[str, str]:
    """Nothing of the caller's configuration, and the side's clouds."""
    return {**process.service_environment(), 'HOME': str(home), 'OS_CLIENT_CONFIG_FILE': str(side.clouds_file), 'COLUMNS': '200', 'TZ': 'UTC'}


def start(python: Path, side: Side, folder: Path, run: str, names: dict[str, str], scenarios: Optional[list[str]]) -> subprocess.Popen:
    """Begins to play; the record is folder/record.ndjson."""
    record = folder / 'record.ndjson'
    record.unlink(missing_ok=True)
    settings_file = folder / 'settings.json'
    settings_file.write_text(json.dumps({'clouds': side.clouds, 'record': str(record), 'run': run, 'work': str(folder / 'work'),
                                         'names': names, 'scenarios': scenarios}))
    with open(folder / 'play.log', 'wb') as log:
        return subprocess.Popen([str(python), str(_INSIDE / 'play.py'), str(settings_file)], stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                                env={**client_environment(side, folder), 'OS_IDENTITY_API_VERSION': '3'}, cwd=os.path.dirname(folder))


def finish(side: Side, folder: Path, player: subprocess.Popen) -> list[dict[str, Any]]:
    """Waits for the end; the lines of the record."""
    if player.wait() != 0:
        log = folder / 'play.log'
        raise LabError(f'the clients could not be run against the {side.name} side', expected=f'exit status 0, got {player.returncode}', where=str(log),
                       remedy='read the end of the log', log=process.last_lines(log))
    return [json.loads(line) for line in (folder / 'record.ndjson').read_text().splitlines()]
