"""Prints the route table of the Glance that is installed beside the interpreter: {"release", "routes": [{"method", "path"}]}.

Run with the python of that environment, and isolated (`python -I lab/routes.py`): otherwise this file hides the package
`routes` that Glance imports. No server, no database, no configuration file: only the mappers are built.
"""
from __future__ import annotations

import json
import sys
from importlib.metadata import version

import routes
from glance.api.middleware import cache_manage
from glance.api.v2 import router
from oslo_config import cfg


def _table(mapper: routes.Mapper, prefix: str) -> list[dict[str, str]]:
    """What a mapper leads somewhere. Routes that only reject a method (405) and the redirect to "/" are left out."""
    table = []
    for route in mapper.matchlist:
        if route.redirect or route.defaults.get('action') == 'reject':
            continue
        # Written as {image_id} and, by the older syntax, as :(image_id): the compiled list knows both.
        path = ''.join('{%s}' % part['name'] if isinstance(part, dict) else part for part in route.routelist)
        methods = (route.conditions or {}).get('method') or ['*']
        table += [{'method': method, 'path': prefix + path} for method in methods]
    return table


def main() -> None:
    cfg.CONF([], project='glance', default_config_files=[])
    api = router.API(routes.Mapper())
    management = cache_manage.CacheManageFilter(None)
    table = _table(api.map, '/v2') + _table(management._mapper, '')
    # /healthcheck is oslo.middleware's, put there by the paste file: no part of the Image API, and left out.
    # Not in a mapper: the version document answers at these two for any method (glance/api/versions.py, version_negotiation.py).
    table += [{'method': 'GET', 'path': '/'}, {'method': 'GET', 'path': '/versions'}]
    table.sort(key=lambda route: (route['path'], route['method']))
    json.dump({'release': version('glance'), 'routes': table}, sys.stdout)


if __name__ == '__main__':
    main()
