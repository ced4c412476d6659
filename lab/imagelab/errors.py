"""The one error a person sees: four parts, no traceback."""
from __future__ import annotations


class LabError(Exception):
    """A fault the lab expects and can explain.

    what: the step that failed. expected: what was expected and what was found. where: the file, port or program concerned.
    remedy: what to do next. log: the last lines of a service's log, when it died.
    """

    def __init__(self, what: str, *, expected: str, where: str, remedy: str, log: str = '') -> None:
        super().__init__(what)
        self.what, self.expected, self.where, self.remedy, self.log = what, expected, where, remedy, log

    def __str__(self) -> str:
        text = f'lab: {self.what}\n  expected: {self.expected}\n  where:    {self.where}\n  next:     {self.remedy}'
        if self.log:
            text += '\n  last lines of the log:\n' + '\n'.join('    ' + line for line in self.log.splitlines())
        return text


class LabErrors(Exception):
    """Several faults found before anything was started, told together."""

    def __init__(self, faults: list[LabError]) -> None:
        super().__init__(f'{len(faults)} faults')
        self.faults = faults

    def __str__(self) -> str:
        return '\n'.join(str(fault) for fault in self.faults)
