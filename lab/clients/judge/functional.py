"""openstacksdk's own functional image tests, on both sides at once, compared test by test."""
from __future__ import annotations

import json
import subprocess
from contextlib import ExitStack
from pathlib import Path

from imagelab import process, settings
from imagelab.errors import LabError

from .playing import client_environment
from .sides import Side

_PROGRAM = settings.REPOSITORY / 'lab' / 'clients' / 'inside' / 'functional.py'
_CLOUDS = {'OPENSTACKSDK_DEMO_CLOUD': 'member', 'OPENSTACKSDK_DEMO_CLOUD_ALT': 'stranger', 'OPENSTACKSDK_OPERATOR_CLOUD': 'admin',
           'OPENSTACKSDK_SYSTEM_ADMIN_CLOUD': 'system', 'OS_CLOUD': 'admin'}


def run(python: Path, sides: list[tuple[Side, Path]]) -> dict[str, list[str]]:
    """Test → its outcome on each side, "absent" where it did not run."""
    with ExitStack() as opened:
        running = []
        for side, folder in sides:
            environment = {**client_environment(side, folder), 'PYTHONDONTWRITEBYTECODE': '1',
                           **{variable: side.clouds[persona] for variable, persona in _CLOUDS.items()}}
            log = opened.enter_context(open(folder / 'functional.log', 'wb'))
            running.append(subprocess.Popen([str(python), str(_PROGRAM), str(folder / 'functional.json')], stdin=subprocess.DEVNULL, stdout=log,
                                            stderr=log, env=environment, cwd=folder / 'work'))
        for (side, folder), tests in zip(sides, running):
            if tests.wait() != 0:
                log_file = folder / 'functional.log'
                raise LabError(f'the functional tests of openstacksdk could not be run against the {side.name} side', where=str(log_file),
                               expected=f'exit status 0, got {tests.returncode}', remedy='read the end of the log', log=process.last_lines(log_file))
    outcomes = [json.loads((folder / 'functional.json').read_text()) for _, folder in sides]
    return {test: [found.get(test, 'absent') for found in outcomes] for test in sorted({test for found in outcomes for test in found})}
