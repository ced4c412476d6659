"""Run the conformance suite of this repository against an instance."""
from __future__ import annotations

import os
import shutil
import signal
import subprocess
from typing import Callable, TypeVar

from . import laboratory, process, settings
from .errors import LabError
from .instances import Instance

Result = TypeVar('Result')
_ENTRY = settings.REPOSITORY / 'bin' / 'image-conformance.ts'
# Option of the suite → end of the cloud name.
ROLES = {'--os-cloud': 'alpha', '--os-cloud-stranger': 'beta', '--os-cloud-reader': 'alpha-reader', '--os-cloud-admin': 'admin',
         '--os-cloud-service': 'service'}


def _node() -> str:
    own = settings.REPOSITORY / 'node_modules' / '.bin' / 'node'      # the pinned one; the system's is often older
    found = str(own) if own.exists() else shutil.which('node')
    if not found:
        raise LabError('no Node to run the suite', expected='node, got none', where=f'{own} and PATH', remedy='npm ci')
    if not _ENTRY.is_file():
        raise LabError('the suite is not there', expected='a file, got none', where=str(_ENTRY), remedy='run the lab from a complete checkout')
    return found


def _execute(command: list[str]) -> int:
    """Run the suite in the foreground; its exit status. An interrupt reaches it (directly from a terminal, else passed on),
    and the lab waits until it has cleaned up."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith('OS_')}
    environment['OS_CLIENT_CONFIG_FILE'] = str(settings.CLOUDS)
    child = subprocess.Popen(command, env=environment, cwd=settings.REPOSITORY)
    previous = {number: signal.signal(number, handler) for number, handler in
                ((signal.SIGINT, signal.SIG_IGN), (signal.SIGTERM, lambda *_: child.send_signal(signal.SIGTERM)))}
    try:
        status = child.wait()
    finally:
        for number, handler in previous.items():
            signal.signal(number, handler)
    return 128 - status if status < 0 else status


def run_suite(instance: Instance, arguments: list[str], keep: bool) -> int:
    """Run the suite with all of its roles; its exit status."""
    command = [_node(), str(_ENTRY), 'run', '--allow-global']      # the lab is nobody else's
    for option, ending in ROLES.items():
        command += [option, f'{instance.name}-{ending}']
    return with_instance(instance, keep, lambda: _execute(command + arguments))


def with_instance(instance: Instance, keep: bool, act: Callable[[], Result]) -> Result:
    """Boot what is not up, act, and stop what was started here."""
    shared_was_up = process.running('keystone') is not None
    was_up = laboratory.is_up(instance.name)
    try:
        if not was_up:
            laboratory.up(instance)
        return act()
    finally:
        if not was_up and not keep:
            laboratory.down(instance.name, wipe=False)
            if not shared_was_up and not laboratory.running_instances():
                laboratory.down_shared(wipe=False)
