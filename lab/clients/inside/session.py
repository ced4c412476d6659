"""Runs the steps of scenarios against one side, in order, and records what came of each."""
from __future__ import annotations

import contextlib
import json
import logging
import os
import pty
import shlex
import string
import sys
import time
import traceback
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Iterable, Optional

import openstack
from openstack.resource import Resource
from osc_lib.clientmanager import ClientCache

from .recording import Recorder
from .steps import Call, Command, Settled

_PATIENCE = 60       # seconds that something in the background may take


class Names(dict):
    """What differs from run to run, by name. Ids of images come into being when they are first named."""

    def __init__(self, run: str, scenario: str, fixed: dict[str, str]) -> None:
        super().__init__(fixed, run=run)
        self.kept: dict[str, Any] = {}
        self._base = uuid.uuid5(uuid.NAMESPACE_OID, scenario).hex

    def __missing__(self, label: str) -> str:
        if len(label) != 1 or not label.islower():
            raise KeyError(f'no name ${label}')
        # In the order of the alphabet, so that a list by id is the same on both sides whatever the clock says.
        base = self._base
        self[label] = f'{self["run"]}-{base[:4]}-4{base[4:7]}-8{base[7:10]}-{ord(label):012x}'
        return self[label]


@dataclass
class Session:
    clouds: dict[str, str]          # persona → cloud
    recorder: Recorder
    run: str
    work: Path
    fixed: dict[str, str]

    def __post_init__(self) -> None:
        self._connections: dict[str, Any] = {}
        self._projects: dict[str, str] = {}
        with self.recorder.paused():
            for persona in self.clouds:
                connection = self.connection(persona)
                self._projects[f'project_{persona}'] = connection.current_project_id
                self._projects[f'user_{persona}'] = connection.current_user_id
                connection.image.get_endpoint()

        self._tokens = self.work / '.clouds.yaml'
        self._write_tokens()
        self._warm_up()

    def _write_tokens(self) -> None:
        """A clouds.yaml for the command that logs in with a token: a password costs Keystone a third of a second each time."""
        clouds = {}
        for persona, cloud in self.clouds.items():
            connection = self.connection(persona)
            config = connection.config.config
            scope = {key: value for key, value in config['auth'].items() if key.startswith('project_') or key == 'system_scope'}
            clouds[persona] = {**{key: config[key] for key in ('region_name', 'identity_region_name', 'interface') if config.get(key)},
                               'identity_api_version': '3', 'auth_type': 'v3token',
                               'auth': {'auth_url': config['auth']['auth_url'], 'token': connection.auth_token, **scope}}
        with os.fdopen(os.open(self._tokens, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), 'w') as file:
            json.dump({'clouds': clouds}, file)

    def _warm_up(self) -> None:
        """One command here loads what every fork then finds loaded. Its logging would write beside that of the fork, and its clients, which
        are kept in the classes, would go on with its token."""
        with self.recorder.paused(), open(os.devnull, 'w') as nowhere, contextlib.redirect_stdout(nowhere):
            os.environ['OS_CLIENT_CONFIG_FILE'] = str(self._tokens)
            from openstackclient import shell
            shell.main(['--os-cloud', 'member', 'image', 'list'])
        logging.getLogger().handlers.clear()
        from openstackclient.common.clientmanager import ClientManager
        for kept in (kept for one in ClientManager.__mro__ for kept in vars(one).values() if isinstance(kept, ClientCache)):
            kept._handle = None

    def connection(self, persona: str) -> Any:
        if persona not in self._connections:
            self._connections[persona] = openstack.connect(cloud=self.clouds[persona])
        return self._connections[persona]

    def names_of(self, scenario: str) -> Names:
        """project_PERSONA and user_PERSONA, source (the URL of a small HTTP server), run, and the ids of images."""
        return Names(self.run, scenario, {**self.fixed, **self._projects})

    def play(self, scenario: str, steps: Iterable[Any]) -> None:
        names = self.names_of(scenario)
        self.recorder.write({'kind': 'scenario', 'scenario': scenario, 'names': dict(self._projects)})
        for step in steps:
            if isinstance(step, Settled):
                self._settle(scenario, step, names)
                continue
            began = time.monotonic()
            outcome = self._command(step, names) if isinstance(step, Command) else self._call(step, names)
            title = step.words if isinstance(step, Command) else step.title
            self.recorder.write({'kind': 'step', 'scenario': scenario, 'client': 'openstack' if isinstance(step, Command) else 'openstacksdk',
                                 'persona': step.persona, 'title': title, 'seconds': round(time.monotonic() - began, 2), **outcome})

    def clean_up(self) -> None:
        """Removes the images of this run that its steps have left; what else they make has names of its own and is removed by them."""
        with self.recorder.paused():
            for persona in ('member', 'stranger', 'admin'):
                image = self.connection(persona).image
                for found in image.images(owner=self._projects[f'project_{persona}']):
                    if found.id.startswith(self.run) or str(found.name).startswith(('created-', 'sdk-', 'task-made')):
                        image.update_image(found.id, is_protected=False)
                        image.delete_image(found.id)
        self._tokens.unlink()

    def _settle(self, scenario: str, step: Settled, names: Names) -> None:
        deadline = time.monotonic() + _PATIENCE
        with self.recorder.paused():
            while not step.done(self.connection(step.persona).image, names):
                if time.monotonic() > deadline:
                    # Not an end of the run: what follows shows the difference.
                    self.recorder.write({'kind': 'step', 'scenario': scenario, 'client': 'waiting', 'persona': step.persona,
                                         'title': step.title, 'error': f'not within {_PATIENCE} s'})
                    return
                time.sleep(0.1)

    def _call(self, step: Call, names: Names) -> dict[str, Any]:
        try:
            return {'result': plain(step.made(self.connection(step.persona).image, names))}
        except Exception as error:
            return {'error': type(error).__name__, 'message': str(error)}

    def _command(self, step: Command, names: Names) -> dict[str, Any]:
        words = shlex.split(string.Template(step.words).substitute(_Lookup(names)))
        streams = {name: self.work / f'.{name}' for name in ('stdout', 'stderr')}
        child = os.fork()
        if child == 0:
            status = 70
            try:
                status = _openstack(['--os-cloud', step.persona, *words], step.stdin, streams)
            except BaseException:
                traceback.print_exc()
            finally:
                sys.stdout.flush()
                sys.stderr.flush()
                os._exit(status)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        return {'exit': status, **{name: path.read_bytes().decode(errors='backslashreplace') for name, path in streams.items()}}


class _Lookup:
    """string.Template reads a mapping by its items; a dict's __missing__ then counts."""

    def __init__(self, names: Names) -> None:
        self._names = names

    def __getitem__(self, name: str) -> str:
        return self._names[name]


def _openstack(words: list[str], stdin: Optional[str], streams: dict[str, Path]) -> int:
    """The `openstack` command in this process: a fork of one that has it loaded saves a second for each."""
    # A terminal, where no file is given: commands take anything else for image data.
    os.dup2(os.open(stdin, os.O_RDONLY) if stdin else pty.openpty()[1], 0)
    for number, name in ((1, 'stdout'), (2, 'stderr')):
        os.dup2(os.open(streams[name], os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), number)
    sys.stdin, sys.stdout, sys.stderr = open(0), open(1, 'w', closefd=False), open(2, 'w', closefd=False)
    sys.argv = ['openstack', *words]
    from openstackclient import shell
    try:
        return int(shell.main(words) or 0)
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else 1


def plain(value: Any) -> Any:
    """A result of the SDK as data: resources by their body, without where they were found."""
    if isinstance(value, Resource):
        found = value.to_dict(computed=False, original_names=False)
        found.pop('location', None)
        return {key: plain(entry) for key, entry in found.items()}
    if isinstance(value, dict):
        return {str(key): plain(entry) for key, entry in value.items()}
    if isinstance(value, bytes):
        return f'{len(value)} bytes'
    if isinstance(value, (str, int, float, bool)) or value is None:
        return value
    if hasattr(value, 'status_code'):
        return f'response {value.status_code}'
    return [plain(entry) for entry in value]
