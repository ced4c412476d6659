"""A small HTTP server with the files of the work folder, for web-download, and those files."""
from __future__ import annotations

import contextlib
import hashlib
import struct
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Iterator


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


def write_files(folder: Path) -> None:
    """The same bytes in every run: data.raw (1000), large.raw (300 000), empty.raw, and disk.qcow2, the head of an empty disk."""
    stream = b''.join(hashlib.sha256(f'block {number}'.encode()).hexdigest().encode() for number in range(4700))
    (folder / 'data.raw').write_bytes(stream[:1000])
    (folder / 'large.raw').write_bytes(stream[:300_000])
    (folder / 'empty.raw').write_bytes(b'')
    header = struct.pack('>4sIQIIQIIQQIIQQQQII', b'QFI\xfb', 3, 0, 0, 16, 2 ** 20, 0, 1, 3 * 65536, 65536, 1, 0, 0, 0, 0, 0, 4, 104)
    (folder / 'disk.qcow2').write_bytes(header.ljust(4 * 65536, b'\0'))
    (folder / 'CONTRIBUTING.rst').write_bytes(stream[:2000])     # what the SDK's own tests upload, from where they run


@contextlib.contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The URL of the server, with a slash at the end."""
    server = ThreadingHTTPServer(('127.0.0.1', 0), partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f'http://127.0.0.1:{server.server_address[1]}/'
    finally:
        server.shutdown()
        server.server_close()
