"""Services as processes: start, find again by recorded pid and start time, stop, measure. Never by name."""
from __future__ import annotations

import contextlib
import os
import re
import signal
import subprocess
import time
from pathlib import Path
from typing import Mapping, Optional, Sequence

from . import settings
from .errors import LabError


def _stat(pid: int) -> list[str]:
    """Fields of /proc/PID/stat after the command name (which may hold spaces); empty when there is no such process."""
    try:
        return Path(f'/proc/{pid}/stat').read_text().rsplit(')', 1)[1].split()
    except (OSError, IndexError):
        return []


def _start_time(pid: int) -> str:
    stat = _stat(pid)
    # A zombie counts as gone: in a container without an init nobody collects it.
    return stat[19] if stat and stat[0] not in 'ZX' else ''


def _record(name: str) -> Path:
    return settings.RUN / f'{name}.pid'


def output_file(name: str) -> Path:
    return settings.RUN / f'{name}.out'


def running(name: str) -> Optional[int]:
    """The pid of a service that this lab started, or None. The start time guards against a pid used again by someone else."""
    try:
        pid, started = _record(name).read_text().split()
    except (OSError, ValueError):
        return None
    if _start_time(int(pid)) == started:
        return int(pid)
    _record(name).unlink(missing_ok=True)
    return None


def recorded() -> list[str]:
    """Names of all services that were started and not stopped."""
    return sorted(record.stem for record in settings.RUN.glob('*.pid'))


def service_environment(extra: Mapping[str, str] = {}) -> dict[str, str]:
    """The environment of a service: a proxy would swallow requests to the loopback address, OS_* and PYTHON* would
    reach into the configuration of what is run."""
    kept = {key: value for key, value in os.environ.items()
            if not key.startswith(('OS_', 'PYTHON')) and not key.lower().endswith('_proxy')}
    return {**kept, 'no_proxy': '*', **extra}


def spawn(name: str, command: Sequence[object], environment: Mapping[str, str] = {}) -> subprocess.Popen:
    """Start a service in a session of its own, so that Ctrl-C at the lab does not reach it, and record it."""
    with open(output_file(name), 'wb') as output:
        child = subprocess.Popen([str(word) for word in command], stdin=subprocess.DEVNULL, stdout=output, stderr=output,
                                 env=service_environment(environment), cwd=settings.HOME, start_new_session=True)
    _record(name).write_text(f'{child.pid} {_start_time(child.pid) or "gone"}')
    return child


def _session_members(leader: int) -> list[int]:
    found = []
    for entry in Path('/proc').glob('[0-9]*'):
        stat = _stat(int(entry.name))
        if stat and stat[0] not in 'ZX' and stat[3] == str(leader):
            found.append(int(entry.name))
    return found


def stop(name: str, patience: float = 15) -> bool:
    """End a service and all of its session; True when it was running."""
    pid = running(name)
    if pid is None:
        return False
    with contextlib.suppress(ProcessLookupError):
        os.killpg(pid, signal.SIGTERM)
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline and _session_members(pid):
        time.sleep(0.1)
    for member in _session_members(pid):
        with contextlib.suppress(ProcessLookupError):
            os.kill(member, signal.SIGKILL)
    _record(name).unlink(missing_ok=True)
    return True


def memory(pid: int) -> float:
    """MiB of a service with all its workers; PSS, so that shared pages count once."""
    total = 0
    for member in _session_members(pid):
        with contextlib.suppress(OSError):
            found = re.search(r'^Pss:\s+(\d+)', Path(f'/proc/{member}/smaps_rollup').read_text(), re.M)
            total += int(found.group(1)) if found else 0
    return total / 1024


def last_lines(*logs: Path, count: int = 15) -> str:
    """The ends of the logs, about count lines together: the cause is in the service's log or in what it printed."""
    found = []
    for log in logs:
        with contextlib.suppress(OSError):
            found += log.read_text(errors='replace').splitlines()[-(count // len(logs)):]
    return '\n'.join(line[:300] for line in found)


def run_step(what: str, command: Sequence[object], log: Path, remedy: str, environment: Optional[Mapping[str, str]] = None) -> None:
    """Run a command to its end with its output in a log; a failure shows the end of that log."""
    words = [str(word) for word in command]
    with open(log, 'ab') as output:
        try:
            status = subprocess.run(words, stdin=subprocess.DEVNULL, stdout=output, stderr=output, cwd=settings.HOME,
                                    env=dict(environment) if environment is not None else service_environment()).returncode
        except OSError as error:
            raise LabError(f'{what}: the program cannot be started', expected=f'an executable file, got {error.strerror}',
                           where=words[0], remedy=remedy) from error
    if status != 0:
        raise LabError(f'{what} failed', expected=f'exit status 0, got {status}', where=str(log), remedy=remedy, log=last_lines(log))
