"""Plays the scenarios against one side: `python play.py SETTINGS.json`, with the python of the clients' environment.

Settings: clouds (persona → cloud), record, run, work, names, scenarios (null for all). OS_CLIENT_CONFIG_FILE names the clouds.yaml.
"""
from __future__ import annotations

import importlib
import json
import os
import sys
import warnings
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
warnings.simplefilter('ignore')

from inside.recording import Recorder  # noqa: E402
from inside.session import Session  # noqa: E402
from scenarios import ORDER  # noqa: E402


def main(path: str) -> None:
    settings = json.loads(Path(path).read_text())
    recorder = Recorder(settings['record'])
    recorder.install()
    work = Path(settings['work'])
    os.chdir(work)
    session = Session(settings['clouds'], recorder, settings['run'], work, settings['names'])
    try:
        for name in settings['scenarios'] or ORDER:
            session.play(name, importlib.import_module(f'scenarios.{name}').STEPS)
            print(f'  {name}', flush=True)
    finally:
        session.clean_up()


if __name__ == '__main__':
    main(sys.argv[1])
