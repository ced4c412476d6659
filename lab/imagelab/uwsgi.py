"""uWSGI command lines for services that take long and chunked uploads."""
from __future__ import annotations

from pathlib import Path

from . import settings


def command(venv: Path, port: int, module: str, *, processes: int, threads: int, router: bool) -> list[object]:
    """router: put uWSGI's HTTP router in front, which alone understands chunked uploads; without it a plain socket, which is enough for Keystone."""
    words: list[object] = [
        venv / 'bin/uwsgi', '--virtualenv', venv, '--module', module, '--need-app', '--master', '--die-on-term',
        '--processes', processes, '--threads', threads, '--enable-threads',
        '--lazy-apps',                          # load after the fork: database connections and threads do not survive one
        '--buffer-size', 65535,                 # a token or a long query must fit with all other headers
        '--socket-timeout', 60,
        # uWSGI closes each connection, but without saying so: a client that keeps connections alive
        # would send its next request into a dead one.
        '--add-header', 'Connection: close',
    ]
    if not router:
        return words + ['--http-socket', f'{settings.ADDRESS}:{port}']
    return words + ['--http', f'{settings.ADDRESS}:{port}', '--http-raw-body', '--http-chunked-input', '--http-auto-chunked', '--http-timeout', 300]
