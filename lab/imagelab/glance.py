"""One Glance instance: its state, its configuration, its process."""
from __future__ import annotations

import shutil
from pathlib import Path

from . import database, glance_conf, install, instances, listen, process, uwsgi
from .errors import LabError
from .instances import Instance
from .releases import RELEASES

_FOLDERS = ('staging', 'tasks', 'cache', 'store-fast', 'store-slow', 'store-tape', 'lock')


def environment_of(instance: Instance) -> Path:
    return Path(instance.venv) if instance.venv else install.venv_folder(f'glance-{instance.release}')


def _shipped_configuration(venv: Path) -> Path:
    """The folder etc/glance that the wheel brings: paste file and metadata definitions."""
    found = venv / 'etc/glance'
    if not (found / 'glance-api-paste.ini').is_file():
        raise LabError('this is not the environment of a Glance', expected='glance-api-paste.ini, got no such file', where=str(found),
                       remedy='for --venv name a copy (cp -a) of an environment that the lab has installed')
    return found


def _write_configuration(instance: Instance, shipped: Path, connection: str) -> None:
    folder = instance.folder
    for name in _FOLDERS:
        (folder / name).mkdir(parents=True, exist_ok=True)
    shutil.copyfile(shipped / 'glance-api-paste.ini', folder / 'glance-api-paste.ini')
    workers = 1 if database.kind() == 'sqlite' else 2
    conf = glance_conf.configuration(RELEASES[instance.release], instance.profile, instance.port, folder, connection, workers, instance.overrides)
    (folder / 'glance-api.conf').write_text(glance_conf.as_text(conf))
    (folder / 'glance-image-import.conf').write_text('[image_import_opts]\nimage_import_plugins = []\n')
    (folder / 'policy.yaml').write_text('{}\n')
    if instance.profile == 'protected':
        (folder / 'property-protections.conf').write_text(glance_conf.PROPERTY_PROTECTIONS)


def _python(venv: Path, script: str) -> list[object]:
    # Not the script alone: in a copied environment its first line still names the interpreter of the original,
    # and a patched copy would silently run unpatched code.
    return [venv / 'bin/python', venv / 'bin' / script]


def _command(instance: Instance, venv: Path) -> list[object]:
    if RELEASES[instance.release].server == 'uwsgi':
        modern = any(venv.glob('lib/*/site-packages/glance/wsgi/api.py'))
        module = 'glance.wsgi.api:application' if modern else 'glance.common.wsgi_app:init_app()'
        processes, threads = (1, 8) if database.kind() == 'sqlite' else (2, 8)
        return uwsgi.command(venv, instance.port, module, processes=processes, threads=threads, router=True)
    return [*_python(venv, 'glance-api'), '--config-file', instance.folder / 'glance-image-import.conf', '--config-file', instance.folder / 'glance-api.conf']


def _prepare(instance: Instance, venv: Path) -> None:
    """Configuration and a migrated database; "ready" comes last, so that an interrupted one is made anew."""
    ready = instance.folder / 'ready'
    if ready.exists() and ready.read_text() != instance.release:
        raise LabError(f'{instance.name} holds the data of another release', expected=f'{instance.release}, got {ready.read_text()}', where=str(instance.folder),
                       remedy=f'npm run lab -- down --name {instance.name} --wipe, or choose another --name')
    fresh = not ready.exists()
    if fresh:
        shutil.rmtree(instance.folder, ignore_errors=True)
    instance.folder.mkdir(parents=True, exist_ok=True)
    shipped = _shipped_configuration(venv)
    _write_configuration(instance, shipped, database.prepare(f'glance_{instance.name}', instance.folder, fresh))
    if fresh:
        log, remedy = instance.folder / 'manage.log', 'read the end of the log, then run the same command again'
        manage = [*_python(venv, 'glance-manage'), '--config-file', instance.folder / 'glance-api.conf']
        process.run_step(f'{instance.name}: migrating the database', [*manage, 'db_sync'], log, remedy)
        process.run_step(f'{instance.name}: loading metadata definitions', [*manage, 'db_load_metadefs', shipped / 'metadefs'], log, remedy)
        database.stock(f'glance_{instance.name}')
        ready.write_text(instance.release)


def start(instance: Instance) -> float:
    """Run the instance; returns the seconds to its first answer. Call with the lock of the instance held."""
    process.stop(instance.name)      # one that was interrupted before it had answered
    venv = environment_of(instance)
    (instance.folder / 'instance.json').unlink(missing_ok=True)
    _prepare(instance, venv)
    # Under uWSGI Glance reads glance-api.conf and glance-image-import.conf from this folder and nothing else.
    environment = {'OS_GLANCE_CONFIG_DIR': str(instance.folder)}
    if RELEASES[instance.release].server == 'uwsgi':
        environment.update(database.threads_environment())
    child = process.spawn(instance.name, _command(instance, venv), environment)
    try:
        seconds = listen.wait_for_answer(instance.name, instance.url + '/', child, instance.folder / 'glance.log')
    except BaseException:
        process.stop(instance.name)
        raise
    return seconds


def forget(name: str) -> None:
    shutil.rmtree(instances.folder_of(name), ignore_errors=True)
