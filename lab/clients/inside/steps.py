"""The words in which scenarios are written.

$NAME in a command, and an attribute or a key of `names` in a call, stands for what differs from run to run: $a … $z are ids of
images, chosen by the scenario; the rest is in `session.names_of`.
"""
from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any, Callable, Optional


@dataclass(frozen=True)
class Command:
    """One run of the `openstack` command. stdin is the name of a file of the work folder."""
    persona: str
    words: str
    stdin: Optional[str] = None


@dataclass(frozen=True)
class Call:
    """One call of the SDK. `made` is given the image proxy and the names; a dict `kept` in the names carries results on."""
    persona: str
    title: str
    made: Callable[[Any, Any], Any]


@dataclass(frozen=True)
class Settled:
    """Waits, unrecorded, until something that works in the background has come to rest."""
    persona: str
    title: str
    done: Callable[[Any, Any], bool]


Step = Any   # Command, Call or Settled


def osc(persona: str, words: str, stdin: Optional[str] = None) -> Command:
    return Command(persona, words, stdin)


def sdk(persona: str, title: str, made: Callable[[Any, Any], Any]) -> Call:
    return Call(persona, title, made)


def _is_locked(image: dict) -> bool:
    # Not os_glance_import_task: it stays when an import ends before it has begun.
    return bool(image.get('os_glance_importing_to_stores'))


def active(label: str, stores: int = 1) -> Settled:
    """Until an image is active in that many stores and no import works on it."""
    def done(image: Any, names: Any) -> bool:
        found = image.get(f'/images/{names[label]}').json()
        return found.get('status') == 'active' and not _is_locked(found) and len(found.get('stores', '').split(',')) >= stores
    return Settled('admin', f'{label} is active', done)


def rested(label: str) -> Settled:
    """Until every task of an image has ended, whichever way."""
    def done(image: Any, names: Any) -> bool:
        tasks = image.get(f'/images/{names[label]}/tasks').json()['tasks']
        found = image.get(f'/images/{names[label]}').json()
        return (all(task['status'] in ('success', 'failure') for task in tasks) and found.get('status') != 'importing'
                and not _is_locked(found))
    return Settled('admin', f'the tasks of {label} have ended', done)


def cached(label: str) -> Settled:
    """Until an image is in the cache."""
    return Settled('admin', f'{label} is cached', lambda image, names: any(
        entry['image_id'] == names[label] for entry in image.get('/cache').json()['cached_images']))


def later(seconds: float) -> Settled:
    """Some time later: for work in the background of which no end can be seen."""
    begun: list[float] = []

    def done(*_: Any) -> bool:
        begun.append(time.monotonic())
        return begun[-1] - begun[0] >= seconds
    return Settled('admin', f'{seconds} s later', done)
