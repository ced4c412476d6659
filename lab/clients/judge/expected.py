"""The list of differences that are left, each with a kind and a reason: lab/clients/expected.json."""
from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

from imagelab.errors import LabError

from .compare import Difference

# prose: other words for the same refusal. unspecified: the API leaves it open, and a release may answer either way.
# timing: how far work in the background has come. server: the HTTP server beneath, not the API. lab: how the lab is set up.
# defect: of the release, not copied. smaller: the reference server keeps less than a cloud does.
KINDS = ('prose', 'unspecified', 'timing', 'server', 'lab', 'defect', 'smaller')


@dataclass
class Entry:
    kind: str
    pattern: str       # of a line of Difference.line()
    reason: str
    count: int = 0
    steady: bool = True      # false: depends on timing, and may match nothing


def read(path: Path) -> list[Entry]:
    """Throws for an unknown kind, a pattern that is none, or a missing reason."""
    entries = []
    for raw in json.loads(path.read_text()):
        try:
            entry = Entry(raw['kind'], raw['pattern'], raw['reason'], steady=raw.get('steady', True))
            re.compile(entry.pattern)
            if entry.kind not in KINDS or not entry.reason:
                raise ValueError(f'kind {entry.kind!r}, reason {entry.reason!r}')
        except (KeyError, ValueError, re.error) as error:
            raise LabError('the list of expected differences is wrong', expected=f'kind ({", ".join(KINDS)}), pattern and reason, got {raw}: {error}',
                           where=str(path), remedy='correct the entry') from error
        entries.append(entry)
    return entries


def sort(differences: list[Difference], entries: list[Entry]) -> list[Difference]:
    """Counts in each entry what it explains; gives back what none does."""
    left = []
    for difference in differences:
        line = difference.line()
        entry = next((one for one in entries if re.search(one.pattern, line)), None)
        if entry is None:
            left.append(difference)
        else:
            entry.count += 1
    return left
