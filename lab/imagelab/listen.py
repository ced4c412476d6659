"""Ports and answers: is a port free, does a service answer on it."""
from __future__ import annotations

import contextlib
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Optional

from . import process, settings
from .errors import LabError

# Without the empty ProxyHandler urllib would ask a proxy of the environment for the loopback address.
opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def port_is_free(port: int) -> bool:
    with socket.socket() as probe:
        # Same option as the services set: a connection in TIME_WAIT is no obstacle to them either.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.ADDRESS, port))
        except OSError:
            return False
        return True


def wait_for_answer(name: str, url: str, child: Optional[subprocess.Popen], log: Path, seconds: float = 120) -> float:
    """Wait until a service answers 200 or 300 (Glance's version list); returns the seconds it took."""
    began = time.monotonic()
    last = 'no answer'
    while time.monotonic() - began < seconds:
        if (child is not None and child.poll() is not None) or process.running(name) is None:
            status = child.returncode if child is not None else 'unknown'
            raise LabError(f'{name} ended while it was starting', expected=f'an answer on {url}, got the end of the process (status {status})',
                           where=f'{process.output_file(name)} and {log}', remedy='read the end of the log; then run the same command again',
                           log=process.last_lines(log, process.output_file(name)))
        try:
            with contextlib.closing(opener.open(url, timeout=5)):
                return time.monotonic() - began
        except urllib.error.HTTPError as answer:
            if answer.code == 300:
                return time.monotonic() - began
            last = f'status {answer.code}'
        except OSError as error:
            last = str(error)
        time.sleep(0.1)
    raise LabError(f'{name} does not answer', expected=f'an answer on {url} within {seconds:.0f} s, got: {last}',
                   where=f'{process.output_file(name)} and {log}', remedy='read the end of the log; on a busy machine run the same command again',
                   log=process.last_lines(log, process.output_file(name)))
