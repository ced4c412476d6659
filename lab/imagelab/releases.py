"""The Glance releases and profiles the lab knows, and how their instances are named and numbered."""
from __future__ import annotations

import re
from dataclasses import dataclass

from .errors import LabError

PYTHON = '3.11'              # the one interpreter that Keystone 30 and all nine releases run on
KEYSTONE = '30.0.0'


@dataclass(frozen=True)
class Release:
    version: str
    cycle: str
    server: str              # how an operator of that release runs it: its own eventlet server, or uWSGI

    @property
    def major(self) -> int:
        return int(self.version.split('.')[0])


# 33 has no stand-alone glance-api any more (WSGI only) and 32 is the last that has one, so 32 and 33 run under uWSGI.
RELEASES = {release.version: release for release in (
    Release('25.1.0', 'Zed', 'eventlet'),
    Release('26.1.0', '2023.1', 'eventlet'),
    Release('27.1.1', '2023.2', 'eventlet'),
    Release('28.1.0', '2024.1', 'eventlet'),
    Release('29.2.1', '2024.2', 'eventlet'),
    Release('30.2.0', '2025.1', 'eventlet'),
    Release('31.1.0', '2025.2', 'eventlet'),
    Release('32.0.0', '2026.1', 'uwsgi'),
    Release('33.0.0', '2026.2', 'uwsgi'),
)}

# Order matters: the position is the last digit of the port. Append, never reorder.
PROFILES = ('default', 'minimal', 'locations', 'quota', 'nocache', 'protected', 'single')

_NAME = re.compile(r'[A-Za-z0-9][A-Za-z0-9._-]{0,49}')


def find_release(version: str) -> Release:
    if version not in RELEASES:
        raise LabError(f'unknown release {version!r}', expected='one of ' + ', '.join(RELEASES),
                       where='the RELEASE argument', remedy='name one of these releases exactly')
    return RELEASES[version]


def check_profile(profile: str) -> str:
    if profile not in PROFILES:
        raise LabError(f'unknown profile {profile!r}', expected='one of ' + ', '.join(PROFILES),
                       where='--profile', remedy='name one of these profiles')
    return profile


def check_name(name: str) -> str:
    """An instance name becomes a folder, a region, a database and the beginning of cloud names."""
    if not _NAME.fullmatch(name) or name in ('keystone', 'mariadb'):
        raise LabError(f'{name!r} cannot be the name of an instance', expected='1 to 50 letters, digits, ".", "_" or "-"',
                       where='--name', remedy='choose another name, such as lab-33.0.0-patched')
    return name


def instance_name(version: str, profile: str) -> str:
    return f'lab-{version}' + ('' if profile == 'default' else f'-{profile}')


def default_port(release: Release, profile: str) -> int:
    return 20000 + 10 * release.major + PROFILES.index(profile)
