"""What a run of the suite says about a patched Glance. Pure, apart from reading and writing the figures."""
from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Optional, Sequence

from imagelab.errors import LabError
from patches import Patch

Report = dict


@dataclass(frozen=True)
class Outcome:
    id: str
    says: str
    caught: bool
    by: str                  # failed, warning (nothing but a should was hurt), no-run (the suite could not begin), or nothing
    failed: list[str]        # requirements that fail here and not on the unpatched release
    warnings: list[str]
    expected: list[str]      # of those that the patch names, the ones that were not hurt
    blocked: int
    leftovers: int
    seconds: int
    explained: str = ''      # why the suite lets it live


def verdicts_of(report: Report) -> dict[str, str]:
    return {requirement['id']: requirement['verdict'] for requirement in report['requirements']}


def judge(patch: Patch, report: Optional[Report], baseline: Report, seconds: float) -> Outcome:
    """report: None where the suite ended without one."""
    before, now = verdicts_of(baseline), verdicts_of(report) if report else {}

    if now.keys() - before.keys():
        raise LabError('the unpatched release was tested with an older suite', where='results/lab-mutants/unpatched', remedy='run again with --baseline',
                       expected=f'a verdict on each requirement, got none on {", ".join(sorted(now.keys() - before.keys())[:4])}')

    def new(verdict: str, *worse: str) -> list[str]:
        # The unpatched release is known in the default configuration: in another only what is expected tells of the patch.
        counts = now if patch.profile == 'default' else patch.expects
        return sorted(id for id in counts if now.get(id) == verdict and before.get(id) not in (verdict, *worse))

    failed, warnings = new('failed'), new('warning', 'failed')
    by = 'failed' if failed else 'warning' if warnings else 'nothing' if report else 'no-run'
    return Outcome(patch.id, patch.says, by != 'nothing', by, failed, warnings,
                   [id for id in patch.expects if id not in failed and id not in warnings],
                   len(new('blocked')), len(report['leftovers']) if report else 0, round(seconds),
                   '' if by != 'nothing' else patch.explained)


def read(file: Path) -> list[Outcome]:
    try:
        return [Outcome(**entry) for entry in json.loads(file.read_text())['patches']]
    except (OSError, ValueError, TypeError, KeyError):
        return []


def write(file: Path, release: str, suite_version: str, outcomes: Sequence[Outcome], untried: Sequence[str]) -> None:
    """untried: ids of the patches of which nothing is known; a share without them would say too much."""
    file.parent.mkdir(parents=True, exist_ok=True)
    content = {'release': release, 'suiteVersion': suite_version, 'untried': list(untried), 'patches': [asdict(outcome) for outcome in outcomes]}
    file.write_text(json.dumps(content, indent=2, ensure_ascii=False) + '\n')
