"""The one Keystone that all Glance instances share."""
from __future__ import annotations

import getpass
import grp
import os
import shutil

from . import database, install, listen, process, settings, uwsgi
from .errors import LabError
from .identity import Identity
from .releases import KEYSTONE

_FOLDER = settings.HOME / 'keystone'
_READY = _FOLDER / 'ready'       # holds the URL that the catalog names for Keystone itself


def _configuration(connection: str) -> str:
    return f'''\
[DEFAULT]
log_file = {_FOLDER}/keystone.log
[database]
connection = {connection}
[fernet_tokens]
key_repository = {_FOLDER}/fernet
[credential]
key_repository = {_FOLDER}/credential
[identity]
# The lowest cost: a suite logs in hundreds of times and the password is public.
password_hash_rounds = 4
[token]
expiration = 86400
[auth]
# Keystone's default, and totp.
methods = external,password,token,oauth1,mapped,application_credential,ec2credential,totp
'''


def _bootstrap() -> None:
    manage = [install.venv_folder('keystone') / 'bin/keystone-manage', '--config-file', _FOLDER / 'keystone.conf']
    owner = ['--keystone-user', getpass.getuser(), '--keystone-group', grp.getgrgid(os.getgid()).gr_name]
    url = settings.keystone_url()
    log = settings.RUN / 'keystone-manage.log'
    log.unlink(missing_ok=True)
    for step in (['db_sync'], ['fernet_setup', *owner], ['credential_setup', *owner],
                 # RegionOne holds Keystone itself: auth_token in Glance looks for it there, whatever the image region is.
                 ['bootstrap', '--bootstrap-password', settings.PASSWORD, '--bootstrap-region-id', 'RegionOne', '--bootstrap-admin-url', url,
                  '--bootstrap-internal-url', url, '--bootstrap-public-url', url]):
        process.run_step(f'keystone-manage {step[0]}', [*manage, *step], log, 'read the end of the log, then run the same command again')


def start() -> None:
    """Run Keystone with its personas unless it runs. Call with the "shared" lock held and the database up."""
    url = settings.keystone_url()
    if process.running('keystone') and _READY.exists():
        if _READY.read_text() != url:
            raise LabError('Keystone runs at another address', expected=f'{url}, got {_READY.read_text()}', where='IMAGE_LAB_KEYSTONE_PORT',
                           remedy='unset the variable, or npm run lab -- down --all first')
        listen.wait_for_answer('keystone', url, None, _FOLDER / 'keystone.log')
        return
    process.stop('keystone')     # one that was interrupted before its personas were there
    venv = install.install('keystone')
    fresh = not _READY.exists()
    if fresh:
        shutil.rmtree(_FOLDER, ignore_errors=True)
    for keys in ('fernet', 'credential'):
        (_FOLDER / keys).mkdir(parents=True, exist_ok=True, mode=0o700)
    (_FOLDER / 'keystone.conf').write_text(_configuration(database.prepare('keystone', _FOLDER, fresh)))
    if fresh or _READY.read_text() != url:
        _bootstrap()             # repeated on existing data it only corrects the catalog
    child = process.spawn('keystone', uwsgi.command(venv, settings.keystone_port(), 'keystone.wsgi.api:application', processes=2, threads=1, router=False),
                          {'OS_KEYSTONE_CONFIG_DIR': str(_FOLDER), 'OS_KEYSTONE_CONFIG_FILES': str(_FOLDER / 'keystone.conf')})
    try:
        seconds = listen.wait_for_answer('keystone', url, child, _FOLDER / 'keystone.log')
        if fresh:
            Identity().seed()
        _READY.write_text(url)
    except BaseException:
        process.stop('keystone')
        raise
    print(f'keystone {KEYSTONE}: {url} (boot {seconds:.1f} s)', flush=True)


def forget() -> None:
    shutil.rmtree(_FOLDER, ignore_errors=True)
