"""What the commands do: bring an instance up with all it needs, take it down, tell what is up."""
from __future__ import annotations

from . import clouds, database, glance, install, instances, keystone, process, settings
from .errors import LabError
from .identity import Identity
from .instances import Instance
from .lock import locked
from .personas import CLOUDS, cloud_names
from .preflight import preflight
from .releases import RELEASES

SHARED = ('keystone', 'mariadb')


def is_up(name: str) -> bool:
    return process.running(name) is not None and instances.read(name) is not None


def _check_machine(instance: Instance) -> None:
    ports = {instance.name: instance.port}
    if not process.running('keystone'):
        ports['keystone'] = settings.keystone_port()
    if database.kind() == 'mariadb' and not process.running('mariadb'):
        ports['mariadb'] = settings.database_port()
    preflight(['keystone'] + ([] if instance.venv else [f'glance-{instance.release}']), ports)


def up(instance: Instance) -> bool:
    """Start an instance, and Keystone and the database where they are not running; False when it was up already."""
    with locked(f'instance-{instance.name}'):
        if is_up(instance.name):
            _check_same(instance)
            print(f'{instance.name} is already up: {instance.url}')
            return False
        process.stop(instance.name)
        _check_machine(instance)
        if not instance.venv:
            install.install(f'glance-{instance.release}')
        with locked('shared'):
            database.choose()
            database.start()
            keystone.start()
        seconds = glance.start(instance)
        with locked('shared'):
            Identity().publish(instance.name, instance.url)
            instances.write(instance)
            clouds.write_clouds()
    print(f'{instance.name}: Glance {instance.release} ({RELEASES[instance.release].cycle}), profile {instance.profile}, boot {seconds:.1f} s', flush=True)
    return True


def _check_same(instance: Instance) -> None:
    """Options that a running instance would silently not have are an error."""
    asked, running = vars(instance), vars(instances.read(instance.name))
    if asked != running:
        different = [key for key in asked if asked[key] != running[key]]
        raise LabError(f'{instance.name} is already up with other settings', where=instance.url,
                       expected=', '.join(f'{key} {asked[key]!r}, got {running[key]!r}' for key in different),
                       remedy='take it down first, or give the second one a name of its own with --name')


def down(name: str, wipe: bool) -> None:
    """Stop one instance; wipe also removes its data, its catalog entries and its clouds."""
    with locked(f'instance-{name}'):
        print(f'{name}: ' + ('stopped' if process.stop(name) else 'was not running'), flush=True)
        if wipe:
            with locked('shared'):
                if process.running('keystone'):
                    Identity().withdraw(name)
                database.drop(f'glance_{name}')
                glance.forget(name)
                clouds.write_clouds()
            print(f'{name}: data removed', flush=True)


def down_shared(wipe: bool) -> None:
    """Stop Keystone and the database; wipe also removes their data, so no instance may be left."""
    with locked('shared'):
        for name in SHARED:
            if process.stop(name):
                print(f'{name}: stopped', flush=True)
        if wipe:
            keystone.forget()
            database.forget()
            clouds.write_clouds()
            print('keystone, database: data removed', flush=True)


def down_all(wipe: bool) -> None:
    """Stop everything this lab has started."""
    names = [name for name in process.recorded() if name not in SHARED]
    if wipe:
        names = sorted({*names, *instances.every(), *instances.folders()})
        # Without this the catalog of a Keystone that is about to go would be edited entry by entry.
        if process.stop('keystone'):
            print('keystone: stopped', flush=True)
    for name in names:
        down(name, wipe)
    down_shared(wipe)


def running_instances() -> list[str]:
    return [name for name in process.recorded() if name not in SHARED and process.running(name)]


def summary(instance: Instance) -> None:
    """The end of `up`: address, clouds, what to type."""
    member = f'{instance.name}-alpha'
    print(f'url:    {instance.url}')
    print(f'clouds: {instance.name}-X, where X is ' + ', '.join(CLOUDS))
    print(f'use:    OS_CLIENT_CONFIG_FILE={settings.CLOUDS} openstack --os-cloud {member} image list')


def status() -> None:
    print(f'home: {settings.HOME}')
    for name, where in (('keystone', settings.keystone_url()), ('mariadb', f'{settings.ADDRESS}:{settings.database_port()}')):
        pid = process.running(name)
        if pid:
            print(f'{name:24} up    {where:28} {process.memory(pid):5.0f} MiB')
        elif name == 'keystone' or database.kind() == 'mariadb':
            print(f'{name:24} down')
        else:
            print(f'{name:24} not used (SQLite)')
    for name, instance in instances.every().items():
        pid = process.running(name)
        facts = f'release {instance.release}, profile {instance.profile}'
        if not pid:
            print(f'{name:24} down  {facts} (data kept)')
            continue
        print(f'{name:24} up    {instance.url:28} {process.memory(pid):5.0f} MiB  {facts}')
        print('  clouds: ' + ' '.join(cloud_names(name)))
