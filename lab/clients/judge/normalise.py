"""Takes out of a record what differs from run to run: addresses, ids, times. What is left is compared as it stands."""
from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import Any, Iterable, Optional
from urllib.parse import urlsplit

_UUID = re.compile(r'[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}')
_TIME = re.compile(r'\d{4}-\d\d-\d\d([T ])\d\d:\d\d:\d\d')
_EPOCH = re.compile(r'\b1[6-9]\d{8}(?:\.\d+)?\b')
_MARKUP = re.compile(r'<[^>]+>')

_BUILT_IN = ('OS::', 'CIM::')

# Of the rest, the server that carries the API decides: connection, date, server, transfer-encoding, vary.
HEADERS = ('content-type', 'location', 'openstack-image-import-methods', 'openstack-image-store-ids', 'content-md5', 'content-range', 'allow',
           'www-authenticate', 'accept-ranges', 'etag', 'retry-after')


@dataclass
class Exchange:
    name: str                       # method and path, normalised
    is_identity: bool
    request: Any
    request_headers: dict[str, str]
    status: Optional[int]
    headers: dict[str, str]
    body: Any
    message: str = ''               # the prose of an error


@dataclass
class Step:
    scenario: str
    title: str
    client: str
    persona: str
    outcome: dict[str, Any]
    exchanges: list[Exchange] = field(default_factory=list)


class _Normaliser:
    def __init__(self, run: str, source: str, origins: dict[str, str]) -> None:
        self._fixed = [(source, '<source>/'), *sorted(origins.items(), key=lambda pair: -len(pair[0])), (run, '00000000')]
        self._projects: list[tuple[str, str]] = []
        self._seen: dict[str, str] = {}

    def scenario(self, names: dict[str, str]) -> None:
        self._projects = [(value, f'<{name}>') for name, value in names.items() if value]
        self._seen = {}

    def _numbered(self, found: re.Match[str]) -> str:
        if found.group().startswith('00000000'):
            return found.group()
        return self._seen.setdefault(found.group(), f'<uuid {len(self._seen) + 1}>')

    def text(self, text: str) -> str:
        for plain, name in self._fixed + self._projects:
            text = text.replace(plain, name)
        text = re.sub(r'marker=(OS|CIM)%3A%3A\w+(%3A%3A\w+)?', 'marker=<built-in>', text)
        text = re.sub(r'\breq-' + _UUID.pattern, 'req-<id>', text)
        text = _UUID.sub(self._numbered, text)
        text = _TIME.sub(r'0000-00-00\g<1>00:00:00', text)
        return _EPOCH.sub('<epoch>', text)

    def value(self, value: Any, is_page: bool = False) -> Any:
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, dict):
            # Tags are a set, and Glance gives them in the order of a hash; in a patch they are a value of their own.
            tags = 'tags' if value.get('path') != '/tags' else 'value'
            return {self.text(key): self.value(sorted(entry, key=str) if key.lower() == tags and isinstance(entry, list) else entry, key == 'namespaces') for key, entry in value.items()}
        if isinstance(value, list):
            return [self.value(entry) for entry in _without_built_in(value, not is_page)]
        if isinstance(value, (int, float)) and not isinstance(value, bool) and 1.6e9 < value < 2e9:
            return '<epoch>'
        return value

    def printed(self, text: str) -> Any:
        """What a command prints: as data, if it is; a table without the widths of its columns."""
        try:
            return self.value(json.loads(text))
        except ValueError:
            text = self.text(text)
            return [re.sub(r'-{2,}', '--', re.sub(r' {2,}', ' ', line)).strip() for line in text.splitlines() if line.strip()]


def _without_built_in(entries: list[Any], is_whole: bool) -> list[Any]:
    """Of the namespaces that come with Glance only the names, sorted: their texts are Glance's own, and they are made in one second, in any
    order. So a single page has any of them, and none is kept of it."""
    names = [entry.get('namespace') if isinstance(entry, dict) else None for entry in entries]
    if not any(str(name).startswith(_BUILT_IN) for name in names):
        return entries
    return [entry for entry, name in zip(entries, names) if not str(name).startswith(_BUILT_IN)] + (
        sorted(f'built-in namespace {name}' for name in names if str(name).startswith(_BUILT_IN)) if is_whole else [])


def _error(line: dict[str, Any]) -> tuple[Any, str]:
    """An error's body without its prose, and the prose as one line. Both sides have several spellings: JSON, HTML, plain text."""
    body = line['body']
    if isinstance(body.get('json'), dict) and {'message', 'code', 'title'} <= body['json'].keys():
        return {'json': {**body['json'], 'message': '<message>'}}, body['json']['message']
    if 'text' in body:
        first, _, rest = _MARKUP.sub('', body['text'].split('</head>')[-1]).strip().partition('\n')
        return {'text': first.strip()}, rest
    return body, ''


def _exchange(line: dict[str, Any], side: _Normaliser) -> Exchange:
    path = urlsplit(line['url'])
    is_identity = path.path.startswith(('/v3', '/identity'))
    name = f'{line["method"]} {side.text(line["url"])}'
    body, message = _error(line) if (line['status'] or 0) >= 400 else (line.get('body'), '')
    headers = {name: side.text(value) for name, value in line.get('headers', {}).items() if name in HEADERS}
    if line.get('headers') and path.path.endswith('/file') and line['method'] == 'GET' and line['status'] in (200, 206):
        headers['content-length'] = line['headers'].get('content-length', 'none')
    headers['x-openstack-request-id'] = 'there' if 'x-openstack-request-id' in line.get('headers', {}) else 'none'
    return Exchange(name, is_identity, side.value(line['request']), side.value(line['request_headers']), line['status'], headers, side.value(body),
                    ' '.join(side.text(message).replace('<br />', ' ').split()))


def _origins(lines: Iterable[dict[str, Any]]) -> dict[str, str]:
    """The addresses of a side and what they stand for."""
    found = {}
    for line in lines:
        if line['kind'] == 'exchange':
            url = urlsplit(line['url'])
            origin = f'{url.scheme}://{url.netloc}'
            if url.path.startswith('/identity'):
                found[origin + '/identity'] = '<identity>'
            elif url.path.startswith('/v3'):
                found[origin] = '<identity>'
            else:
                found.setdefault(origin, '<image>')
    return found


def _without_polls(exchanges: list[Exchange]) -> list[Exchange]:
    """A client that asks again and again until something has ended is recorded with the last answer."""
    return [exchange for exchange, following in zip(exchanges, [*exchanges[1:], None])
            if not (following and exchange.name == following.name and exchange.name.startswith('GET'))]


def steps_of(lines: list[dict[str, Any]], run: str, source: str) -> list[Step]:
    """A record as steps, each with its exchanges."""
    side = _Normaliser(run, source, _origins(lines))
    steps, pending = [], []
    for line in lines:
        if line['kind'] == 'scenario':
            side.scenario(line['names'])
        elif line['kind'] == 'exchange':
            pending.append(_exchange(line, side))
        else:
            outcome = {name: side.printed(line[name]) for name in ('stdout', 'stderr') if name in line}
            outcome |= {name: side.value(line[name]) for name in ('exit', 'result', 'error', 'message') if name in line}
            steps.append(Step(line['scenario'], line['title'], line['client'], line['persona'], outcome, _without_polls(pending)))
            pending = []
    return steps
