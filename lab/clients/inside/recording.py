"""Records every HTTP exchange of the clients, at the place where requests hands it to the network.

One line of JSON for each, in the order in which they were sent. The adapter sees redirects one by one and what a
Session never shows; both clients go through it.
"""
from __future__ import annotations

import hashlib
import json
import os
from contextlib import contextmanager
from typing import Any, Iterator, Optional
from urllib.parse import urlsplit

from requests.adapters import HTTPAdapter

_KEPT_REQUEST_HEADERS = ('accept', 'content-type', 'range', 'x-image-meta-store', 'x-openstack-append', 'x-image-cache-clear-target')
_LONGEST_TEXT = 500_000


class _Tee:
    """A request body that is read once, by the network, and remembered on the way."""

    def __init__(self, source: Any) -> None:
        self._source, self.seen = source, b''

    def _note(self, chunk: Any) -> Any:
        self.seen += chunk.encode() if isinstance(chunk, str) else chunk
        return chunk

    def __iter__(self) -> Iterator[Any]:
        return map(self._note, iter(self._source))


class _ReadableTee(_Tee):
    def read(self, size: int = -1) -> Any:
        return self._note(self._source.read(size))


class Recorder:
    """Appends lines to a file; forked children share it, because each line is one write at the end of the file."""

    def __init__(self, path: str) -> None:
        self._file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        self._paused = False

    def write(self, line: dict[str, Any]) -> None:
        os.write(self._file, (json.dumps(line) + '\n').encode())

    @contextmanager
    def paused(self) -> Iterator[None]:
        """What the scenarios do to wait or to prepare is no part of the record."""
        self._paused = True
        try:
            yield
        finally:
            self._paused = False

    def install(self) -> None:
        plain = HTTPAdapter.send

        def send(adapter: HTTPAdapter, request: Any, **options: Any) -> Any:
            if self._paused:
                return plain(adapter, request, **options)
            if urlsplit(request.url).path.startswith(('/v3', '/identity')):
                return self._identity(plain(adapter, request, **options))
            body = request.body
            if body is not None and not isinstance(body, (str, bytes)):
                request.body = body = _ReadableTee(body) if hasattr(body, 'read') else _Tee(body)
            line = {'kind': 'exchange', 'method': request.method, 'url': request.url,
                    'request_headers': {name: request.headers[name] for name in _KEPT_REQUEST_HEADERS if name in request.headers}}
            try:
                response = plain(adapter, request, **options)
                response.content  # Read now; a client that streams is given the same bytes from memory.
            except Exception as error:
                self.write({**line, 'request': _content(_sent(body), None), 'status': None, 'error': type(error).__name__})
                raise
            self.write({**line, 'request': _content(_sent(body), request.headers.get('content-type')), 'status': response.status_code,
                        'headers': {name.lower(): value for name, value in response.headers.items()},
                        'body': _content(response.content, response.headers.get('content-type'))})
            return response

        HTTPAdapter.send = send

    def _identity(self, response: Any) -> Any:
        """Of Keystone only what was asked for and the status: the rest is secrets, and not what is judged."""
        self.write({'kind': 'exchange', 'method': response.request.method, 'url': response.request.url, 'request_headers': {}, 'request': {},
                    'status': response.status_code, 'headers': {}, 'body': {}})
        return response


def _sent(body: Any) -> bytes:
    if isinstance(body, _Tee):
        return body.seen
    return body.encode() if isinstance(body, str) else body or b''


def _content(raw: bytes, media_type: Optional[str]) -> dict[str, Any]:
    """JSON as data, other text as it is, bytes by their sum."""
    if not raw:
        return {'empty': True}
    if 'octet-stream' not in (media_type or '') and len(raw) < _LONGEST_TEXT:
        try:
            text = raw.decode()
        except UnicodeDecodeError:
            text = None
        if text is not None:
            try:
                return {'json': json.loads(text)}
            except ValueError:
                return {'text': text}
    return {'bytes': len(raw), 'sha256': hashlib.sha256(raw).hexdigest()}
