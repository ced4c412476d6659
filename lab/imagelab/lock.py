"""Locks between lab commands that run at the same time."""
from __future__ import annotations

import contextlib
import fcntl
from typing import Iterator

from . import settings


@contextlib.contextmanager
def locked(subject: str) -> Iterator[None]:
    """Hold the lock of one subject ("shared", "install-NAME", "instance-NAME"); the kernel frees it when the command dies.

    Order, against deadlock: instance, then install or shared; never an instance lock inside another lock.
    """
    settings.make_home()
    with open(settings.RUN / f'{subject}.lock', 'w') as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print(f'waiting for another lab command ({subject}) ...', flush=True)
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
