"""The functional tests of the image service that openstacksdk brings along: `python functional.py OUTCOMES.json`.

The clouds are named by the variables of those tests (OPENSTACKSDK_DEMO_CLOUD …); they expect a public image to be there.
"""
from __future__ import annotations

import json
import os
import sys
import unittest
import warnings
from pathlib import Path

warnings.simplefilter('ignore')

import openstack  # noqa: E402

_PACKAGE = 'openstack.tests.functional.image'


class _Outcomes(unittest.TestResult):
    """Test → passed, or what became of it and the last line of why."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, str] = {}

    def _set(self, test: unittest.TestCase, outcome: str, *_: object) -> None:
        self.found.setdefault(test.id(), outcome)

    def addSuccess(self, test: unittest.TestCase, *_: object, **__: object) -> None:
        self._set(test, 'passed')

    def addSkip(self, test: unittest.TestCase, reason: str = '', **_: object) -> None:
        self._set(test, 'skipped')

    def addFailure(self, test: unittest.TestCase, err: object = None, details: object = None) -> None:
        self._set(test, f'failed: {_reason(err, details)}')

    def addError(self, test: unittest.TestCase, err: object = None, details: object = None) -> None:
        self._set(test, f'error: {_reason(err, details)}')


def _reason(err: object, details: object) -> str:
    if isinstance(details, dict) and 'traceback' in details:
        return details['traceback'].as_text().strip().splitlines()[-1]
    return repr(err[1]) if isinstance(err, tuple) else ''


def main(path: str) -> None:
    image = openstack.connect(cloud=os.environ['OPENSTACKSDK_OPERATOR_CLOUD']).image
    public = image.upload_image(container_format='bare', disk_format='raw', data=b'any', name='ubuntu', visibility='public')
    outcomes = _Outcomes()
    try:
        unittest.defaultTestLoader.discover(_folder(), top_level_dir=_top()).run(outcomes)
    finally:
        image.delete_image(public)
    Path(path).write_text(json.dumps(outcomes.found, indent=2))


def _top() -> str:
    return str(Path(openstack.__file__).resolve().parents[1])


def _folder() -> str:
    return str(Path(_top(), *_PACKAGE.split('.')))


if __name__ == '__main__':
    main(sys.argv[1])
