"""Records what openstacksdk makes of clouds.yaml files: the yardstick of test/target/recordings.test.ts.

    python3 -m venv VENV && VENV/bin/pip install openstacksdk
    VENV/bin/python lab/record-clouds-yaml.py test/target/recordings/cases.json test/target/recordings/openstacksdk.json

Each case gets a process of its own with an empty home directory, its files and its variables, because the SDK looks for
directories while it is imported. Nothing is sent anywhere: a credential is checked for completeness and not used.
"""
from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import warnings
from importlib.metadata import version
from pathlib import Path

HOME = '/home/u'
WORK = '/job'


def _resolve(case: dict) -> dict:
    """The effective settings of one case. Runs where the case's files and variables are the only ones."""
    warnings.simplefilter('ignore')
    from openstack.config.loader import OpenStackConfig

    try:
        asked = {'region_name': case['region']} if case.get('region') else {}
        region = OpenStackConfig().get_one(cloud=case.get('cloud'), **asked)
        verify, cert = region.get_requests_verify_args()
        return {
            'cloud': region.name,
            'auth_type': region.config['auth_type'],
            'auth': dict(sorted(region.config['auth'].items())),
            'region_name': region.get_region_name('image'),
            'interface': region.get_interface('image'),
            'endpoint_override': region.get_endpoint('image'),
            'service_type': region.get_service_type('image'),
            'service_name': region.get_service_name('image'),
            'verify': verify,
            'cert': cert,
            'api_timeout': region.config['api_timeout'],
        }
    except Exception as error:  # Whatever it is, its class is the answer.
        return {'error': type(error).__name__}


def _record(case: dict) -> dict:
    with tempfile.TemporaryDirectory() as folder:
        home, work = Path(folder, 'home'), Path(folder, 'job')
        work.mkdir()
        for name, lines in case['files'].items():
            path = Path(folder, name) if '/' in name else home / '.config/openstack' / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text('\n'.join(lines) + '\n')
        env = {'HOME': str(home), 'PATH': os.environ['PATH'], **case.get('env', {})}
        command = [sys.executable, '-I', __file__, '--child']
        answer = subprocess.run(command, input=json.dumps(case), cwd=work, env=env, capture_output=True, text=True, check=True)
    # The last line: the SDK's own warnings may come before it.
    text = answer.stdout.splitlines()[-1]
    return {'name': case['name'], **json.loads(text.replace(str(home), HOME).replace(str(work), WORK))}


def main() -> None:
    if sys.argv[1:] == ['--child']:
        print(json.dumps(_resolve(json.load(sys.stdin))))
        return
    source, destination = (Path(argument) for argument in sys.argv[1:])
    recording = {
        'openstacksdk': version('openstacksdk'),
        'keystoneauth1': version('keystoneauth1'),
        'cases': [_record(case) for case in json.loads(source.read_text())],
    }
    destination.write_text(json.dumps(recording, indent=2) + '\n')


if __name__ == '__main__':
    main()
