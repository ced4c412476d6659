"""The few Identity API v3 calls the lab makes: seeding personas and keeping the catalog."""
from __future__ import annotations

import json
import urllib.error
import urllib.request
from typing import Any, Optional

from . import process, settings
from .errors import LabError
from .listen import opener
from .personas import PROJECTS

INTERFACES = ('public', 'internal', 'admin')


class Identity:
    """A session of the cloud administrator."""

    def __init__(self) -> None:
        self._token = ''
        headers, _ = self._send('POST', '/auth/tokens', {'auth': {
            'identity': {'methods': ['password'], 'password': {'user': {'name': 'admin', 'domain': {'id': 'default'}, 'password': settings.PASSWORD}}},
            'scope': {'project': {'name': 'admin', 'domain': {'id': 'default'}}}}})
        self._token = headers['X-Subject-Token']

    def _send(self, method: str, path: str, body: Optional[dict[str, Any]] = None) -> tuple[Any, Any]:
        request = urllib.request.Request(settings.keystone_url() + path, method=method, data=None if body is None else json.dumps(body).encode(),
                                         headers={'Content-Type': 'application/json', **({'X-Auth-Token': self._token} if self._token else {})})
        try:
            with opener.open(request, timeout=60) as answer:
                raw = answer.read()
                return answer.headers, json.loads(raw) if raw else None
        except (OSError, ValueError) as error:
            got = f'{error.code} {error.read()[:200].decode(errors="replace")}' if isinstance(error, urllib.error.HTTPError) else str(error)
            raise LabError(f'Keystone refused {method} {path}', expected=f'success, got: {got}', where=f'{settings.keystone_url()}, {process.output_file("keystone")}',
                           remedy='run the same command again; if that does not help: npm run lab -- down --all --wipe') from error

    def _get(self, path: str) -> Any:
        return self._send('GET', path)[1]

    def seed(self) -> None:
        """Projects, users, roles and the image service, in a Keystone that was only bootstrapped."""
        roles = {role['name']: role['id'] for role in self._get('/roles')['roles']}
        for project, users in PROJECTS.items():
            home = self._send('POST', '/projects', {'project': {'name': project, 'domain_id': 'default'}})[1]['project']['id']
            for user, held in users.items():
                person = self._send('POST', '/users', {'user': {'name': user, 'domain_id': 'default', 'password': settings.PASSWORD,
                                                                'default_project_id': home}})[1]['user']['id']
                for role in held:
                    self._send('PUT', f'/projects/{home}/users/{person}/roles/{roles[role]}')
        self._send('POST', '/services', {'service': {'name': 'glance', 'type': 'image', 'description': 'Image'}})

    def publish(self, region: str, url: str) -> None:
        """Put an instance into the catalog, in a region of its own."""
        service = self._get('/services?type=image')['services'][0]['id']
        if region not in [known['id'] for known in self._get('/regions')['regions']]:
            self._send('POST', '/regions', {'region': {'id': region}})
        known = {endpoint['interface']: endpoint for endpoint in self._get(f'/endpoints?service_id={service}&region_id={region}')['endpoints']}
        for interface in INTERFACES:
            if interface not in known:
                self._send('POST', '/endpoints', {'endpoint': {'service_id': service, 'interface': interface, 'region_id': region, 'url': url}})
            elif known[interface]['url'] != url:
                self._send('PATCH', f'/endpoints/{known[interface]["id"]}', {'endpoint': {'url': url}})

    def withdraw(self, region: str) -> None:
        """Take an instance out of the catalog."""
        for endpoint in self._get(f'/endpoints?region_id={region}')['endpoints']:
            self._send('DELETE', f'/endpoints/{endpoint["id"]}')
        if region in [known['id'] for known in self._get('/regions')['regions']]:
            self._send('DELETE', f'/regions/{region}')
