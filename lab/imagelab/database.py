"""The database of all services: a private MariaDB, or SQLite where MariaDB is not installed."""
from __future__ import annotations

import getpass
import os
import re
import shutil
import subprocess
import time
from pathlib import Path
from typing import Optional

from . import process, settings
from .errors import LabError

PACKAGES = 'mariadb-server-core mariadb-client-core'
_PROGRAMS = ('mariadbd', 'mariadb-install-db', 'mariadb')
_FOLDER = settings.HOME / 'mariadb'
_CHOICE = settings.HOME / 'database'     # "mariadb" or "sqlite": what the state in this home was made with


def _program(name: str) -> Optional[str]:
    # Debian puts mariadbd into /usr/sbin, which a user's PATH often lacks.
    return shutil.which(name, path=os.environ.get('PATH', os.defpath) + ':/usr/sbin:/usr/local/sbin')


def _missing() -> list[str]:
    return [name for name in _PROGRAMS if _program(name) is None]


def kind() -> str:
    """"mariadb" or "sqlite". Chosen once per home (IMAGE_LAB_DB, else what is installed): the data of one cannot be used with the other."""
    try:
        return _CHOICE.read_text().strip()
    except OSError:
        return os.environ.get('IMAGE_LAB_DB') or ('sqlite' if _missing() else 'mariadb')


def faults() -> list[LabError]:
    wanted, chosen = os.environ.get('IMAGE_LAB_DB'), kind()
    if chosen not in ('mariadb', 'sqlite'):
        return [LabError('unknown database', expected=f'mariadb or sqlite, got {chosen!r}', where='environment variable IMAGE_LAB_DB', remedy='correct or unset it')]
    if wanted and wanted != chosen:
        return [LabError('the database cannot be changed', expected=f'{chosen}, with which the state was made, got IMAGE_LAB_DB={wanted}',
                         where=str(_CHOICE), remedy='npm run lab -- down --all --wipe, then up again')]
    if chosen == 'mariadb' and _missing():
        return [LabError('MariaDB is not complete', expected='the programs ' + ', '.join(_PROGRAMS) + '; missing: ' + ', '.join(_missing()), where='PATH and /usr/sbin',
                         remedy=f'apt-get install --no-install-recommends {PACKAGES}; or npm run lab -- down --all --wipe and IMAGE_LAB_DB=sqlite')]
    return []


def choose() -> None:
    """Fix the choice for this home and say what a fallback means."""
    chosen = kind()
    if not _CHOICE.exists():
        _CHOICE.write_text(chosen + '\n')
    if chosen == 'sqlite':
        print(f'note: SQLite, so one worker per service. For MariaDB: apt-get install --no-install-recommends {PACKAGES}, '
              'then down --all --wipe', flush=True)


def forget() -> None:
    shutil.rmtree(_FOLDER, ignore_errors=True)
    _CHOICE.unlink(missing_ok=True)


def _query(statement: str) -> subprocess.CompletedProcess:
    return subprocess.run([str(_program('mariadb')), '--no-defaults', '-ulab', f'-h{settings.ADDRESS}', f'-P{settings.database_port()}', '-N', '-e', statement],
                          capture_output=True, text=True, env={**os.environ, 'MYSQL_PWD': settings.PASSWORD})


def _make() -> None:
    """An empty server; the marker comes last, so that an interrupted one is made anew."""
    if (_FOLDER / 'ready').exists():
        return
    shutil.rmtree(_FOLDER, ignore_errors=True)
    # root can only enter through the socket as the user who runs the server; the services use "lab".
    process.run_step('making the MariaDB data', [_program('mariadb-install-db'), '--no-defaults', f'--user={getpass.getuser()}', f'--datadir={_FOLDER}',
                     '--auth-root-authentication-method=socket', '--skip-test-db'], settings.RUN / 'mariadb-install.log', 'read the end of the log')
    (_FOLDER / 'lab.sql').write_text(f"create user if not exists lab@localhost identified by '{settings.PASSWORD}';\n"
                                     f"create user if not exists lab@'{settings.ADDRESS}' identified by '{settings.PASSWORD}';\n"
                                     f"grant all on *.* to lab@localhost;\ngrant all on *.* to lab@'{settings.ADDRESS}';\n")
    (_FOLDER / 'ready').touch()


def start() -> None:
    """Run the server unless it runs or SQLite was chosen. Call with the "shared" lock held."""
    if kind() != 'mariadb':
        return
    child, port_file = None, _FOLDER / 'lab.port'
    if process.running('mariadb'):
        if port_file.read_text() != str(settings.database_port()):
            raise LabError('MariaDB runs on another port', expected=f'{settings.database_port()}, got {port_file.read_text()}', where='IMAGE_LAB_DB_PORT',
                           remedy='unset the variable, or npm run lab -- down --all first')
    else:
        _make()
        port_file.write_text(str(settings.database_port()))
        child = process.spawn('mariadb', [
            _program('mariadbd'), '--no-defaults', f'--user={getpass.getuser()}', f'--datadir={_FOLDER}',
            # Relative to the data folder: the path of a socket may not exceed 107 characters.
            '--socket=lab.sock', f'--init-file={_FOLDER}/lab.sql', f'--bind-address={settings.ADDRESS}', f'--port={settings.database_port()}', '--skip-log-bin',
            # Speed before durability: the data is worth nothing after a crash of the machine.
            '--innodb-flush-log-at-trx-commit=0', '--innodb-doublewrite=0', '--innodb-buffer-pool-size=256M',
            # As OpenStack-Ansible sets it up. Under MariaDB's own default Glance deadlocks with itself in most runs of the suite, with the stock, too.
            '--transaction-isolation=READ-COMMITTED',
            '--max-connections=2000', '--character-set-server=utf8mb3', '--collation-server=utf8mb3_general_ci'])
    log = process.output_file('mariadb')
    answer = ''
    try:
        for _ in range(600):
            if process.running('mariadb') is None or (child is not None and child.poll() is not None):
                break
            reply = _query('select 1')
            if reply.returncode == 0:
                return
            answer = reply.stderr.strip()
            time.sleep(0.1)
    except BaseException:
        if child:
            process.stop('mariadb')
        raise
    if child:
        process.stop('mariadb')
    raise LabError('MariaDB does not start', expected=f'an answer on port {settings.database_port()}, got: {answer or "the end of the process"}', where=str(log),
                   remedy='read the end of the log; damaged data: npm run lab -- down --all --wipe', log=process.last_lines(log))


def _database(name: str) -> str:
    return re.sub(r'\W', '_', name)


def _execute(statement: str) -> None:
    reply = _query(statement)
    if reply.returncode != 0:
        raise LabError('a statement failed on MariaDB', expected=f'success of "{statement}", got: {reply.stderr.strip()}', where=str(process.output_file('mariadb')),
                       remedy='run the same command again; damaged data: npm run lab -- down --all --wipe')


def prepare(name: str, folder: Path, fresh: bool) -> str:
    """The SQLAlchemy URL of the database of one service; an existing one is emptied when fresh."""
    if kind() == 'sqlite':
        if fresh:
            for leftover in folder.glob('database.sqlite*'):
                leftover.unlink()
        # The timeout (seconds) is how long a writer waits for another one.
        return f'sqlite:///{folder}/database.sqlite?timeout=60'
    if fresh:
        _execute(f'drop database if exists {_database(name)}')
    _execute(f'create database if not exists {_database(name)}')
    return f'mysql+pymysql://lab:{settings.PASSWORD}@{settings.ADDRESS}:{settings.database_port()}/{_database(name)}?charset=utf8'


# Project of the stock: nobody of ours is in it.
_STOCK = [
    'insert into images (id, name, status, created_at, updated_at, deleted, disk_format, container_format, owner, min_disk, min_ram, protected, visibility, os_hidden) '
    "select uuid(), concat('stock-', seq), 'queued', now(), now(), 0, 'raw', 'bare', 'stock', 0, 0, 0, 'private', 0 from seq_1_to_500",
    'insert into image_properties (image_id, name, value, created_at, updated_at, deleted) '
    "select id, concat('stock_', seq), 'stock', now(), now(), 0 from images join seq_1_to_6 where owner = 'stock'",
    'insert into image_tags (image_id, value, created_at, updated_at, deleted) '
    "select id, concat('stock-', seq), now(), now(), 0 from images join seq_1_to_4 where owner = 'stock'",
    'insert into image_members (image_id, member, can_share, created_at, updated_at, deleted, status) '
    "select id, concat('stock-', seq), 0, now(), now(), 0, 'pending' from images join seq_1_to_4 where owner = 'stock'",
    'analyze table images, image_properties, image_tags, image_members',
]


def stock(name: str) -> None:
    """Images of a project that nobody uses, as a cloud in use has them, in a database that was just made. Glance marks rows as deleted and keeps them:
    where nearly no row is alive the optimizer goes by that mark, so that whoever changes one image locks rows of others, and Glance deadlocks with
    itself (1213), which breaks off an import now and then."""
    if kind() == 'mariadb':
        for statement in _STOCK:
            _execute(f'use {_database(name)}; {statement}')


def clear_stock(name: str) -> None:
    """Take the stock out again, for whoever compares what an empty Glance answers."""
    if kind() == 'mariadb':
        for table in ('image_members', 'image_tags', 'image_properties'):
            _execute(f"use {_database(name)}; delete from {table} where image_id in (select id from images where owner = 'stock')")
        _execute(f"use {_database(name)}; delete from images where owner = 'stock'")


def drop(name: str) -> None:
    """Remove the database of an instance whose folder is being removed (an SQLite file goes with the folder)."""
    if kind() == 'mariadb' and process.running('mariadb'):
        _execute(f'drop database if exists {_database(name)}')


def threads_environment() -> dict[str, str]:
    """What a server with threads needs in its environment to use this database at all; see lab/sqlite/sitecustomize.py."""
    if kind() != 'sqlite':
        return {}
    hook = settings.HOME / 'sqlite'      # a copy, so that Python's bytecode is not written among the sources
    hook.mkdir(exist_ok=True)
    shutil.copy(settings.REPOSITORY / 'lab' / 'sqlite' / 'sitecustomize.py', hook)
    return {'PYTHONPATH': str(hook)}
