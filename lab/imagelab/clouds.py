"""clouds.yaml: every persona on every instance."""
from __future__ import annotations

import os

from . import instances, settings
from .personas import CLOUDS


def write_clouds() -> None:
    """Rewrite the file from the instances there are. Call with the "shared" lock held.

    The image endpoint is left to the service catalog (region and interface): that is how a real cloud is found.
    """
    lines = ['# Written by the lab at every up and down --wipe; changes are lost.', 'clouds:' if instances.every() else 'clouds: {}']
    for name in instances.every():
        for ending, (user, scope) in CLOUDS.items():
            lines += [f'  {name}-{ending}:', f'    region_name: {name}', '    interface: public', '    identity_api_version: 3', '    auth:',
                      f'      auth_url: {settings.keystone_url()}', f'      username: {user}', f'      password: {settings.PASSWORD}',
                      '      user_domain_id: default', *(f'      {key}: {value}' for key, value in scope.items())]
    # A new file under its final mode, then a rename: no reader sees half of it, and nobody else its passwords.
    draft = settings.CLOUDS.with_suffix('.new')
    draft.unlink(missing_ok=True)
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), 'w') as file:
        file.write('\n'.join(lines) + '\n')
    draft.replace(settings.CLOUDS)
