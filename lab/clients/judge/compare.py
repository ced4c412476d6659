"""Two records, step by step: what came out, which requests were sent, what was answered."""
from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, Iterator

from .normalise import Exchange, Step


@dataclass(frozen=True)
class Difference:
    scenario: str
    step: str         # persona and title
    exchange: str     # method and path; empty for what the client itself gave out
    part: str         # exit, stdout/…, result/…, requests, status, header:NAME, body/…, message
    real: Any
    reference: Any

    def line(self) -> str:
        """One line that the patterns of expected.json are matched against."""
        return f'{self.scenario} | {self.step} | {self.exchange} | {self.part} | {self.real!r} | {self.reference!r}'


@dataclass
class Comparison:
    differences: list[Difference]
    steps: int = 0
    exchanges: int = 0            # of the Image API
    identity_exchanges: int = 0


def compare(real: list[Step], reference: list[Step]) -> Comparison:
    """Both were played from the same scenarios, so a missing step is only one of waiting in vain."""
    result = Comparison([])
    left = {(step.scenario, number): step for number, step in _numbered(real)}
    right = {(step.scenario, number): step for number, step in _numbered(reference)}
    for key in left.keys() | right.keys():
        if key not in left or key not in right or left[key].title != right[key].title:
            step = left.get(key) or right[key]
            result.differences.append(Difference(step.scenario, step.title, '', 'step', key in left, key in right))
            continue
        result.steps += 1
        result.differences += _of_step(left[key], right[key], result)
    order = {(step.scenario, f'{step.persona}: {step.title}'): number for number, step in enumerate(real)}
    result.differences.sort(key=lambda difference: order.get((difference.scenario, difference.step), -1))
    return result


def _numbered(steps: list[Step]) -> Iterator[tuple[int, Step]]:
    counts: dict[str, int] = {}
    for step in steps:
        counts[step.scenario] = counts.get(step.scenario, 0) + 1
        yield counts[step.scenario], step


def _of_step(real: Step, reference: Step, counts: Comparison) -> list[Difference]:
    def difference(exchange: str, part: str, left: Any, right: Any) -> Difference:
        return Difference(real.scenario, f'{real.persona}: {real.title}', exchange, part, left, right)

    found = []
    matcher = SequenceMatcher(None, [one.name for one in real.exchanges], [one.name for one in reference.exchanges], autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind != 'equal':
            found.append(difference('', 'requests', [_short(one) for one in real.exchanges[a:b]], [_short(one) for one in reference.exchanges[c:d]]))
            continue
        for left, right in zip(real.exchanges[a:b], reference.exchanges[c:d]):
            if left.is_identity:
                counts.identity_exchanges += 1
            else:
                counts.exchanges += 1
            found += [difference(left.name, *parts) for parts in _of_exchange(left, right)]
    texts = {one.message for step in (real, reference) for one in step.exchanges if one.message}
    for part in ('exit', 'error', 'result', 'stdout', 'stderr', 'message'):
        left, right = (_without_prose(step.outcome.get(part), texts) if part in ('stderr', 'message') else step.outcome.get(part)
                       for step in (real, reference))
        found += [difference('', *parts) for parts in _of_values(part, left, right)]
    return found


def _short(exchange: Exchange) -> str:
    return f'{exchange.name} {exchange.status}'


def _of_exchange(left: Exchange, right: Exchange) -> Iterator[tuple[str, Any, Any]]:
    yield from _of_values('request', left.request, right.request)
    yield from _of_values('request-headers', left.request_headers, right.request_headers)
    if left.status != right.status:
        yield 'status', left.status, right.status
    if left.is_identity:
        return          # Keystone is not what is judged: the requests and the statuses have to agree.
    for name in sorted(left.headers.keys() | right.headers.keys()):
        if left.headers.get(name) != right.headers.get(name):
            yield f'header:{name}', left.headers.get(name), right.headers.get(name)
    yield from _of_values('body', left.body, right.body)
    if left.message != right.message:
        yield 'prose', left.message, right.message


def _without_prose(value: Any, texts: set[str]) -> Any:
    """What a client says about an error, up to where it repeats the server's words."""
    if not texts or value is None:
        return value
    lines = value if isinstance(value, list) else [str(value)]
    return [line.split(': ', 3)[:3] if 'Error for url' in line else line for line in lines]


def _of_values(where: str, left: Any, right: Any) -> Iterator[tuple[str, Any, Any]]:
    """The smallest parts in which two values differ."""
    if type(left) is type(right) and isinstance(left, dict):
        for key in sorted(left.keys() | right.keys()):
            absent = '(absent)'
            yield from _of_values(f'{where}/{key}', left.get(key, absent), right.get(key, absent))
    elif type(left) is type(right) and isinstance(left, list) and len(left) == len(right):
        for number, (one, other) in enumerate(zip(left, right)):
            yield from _of_values(f'{where}/{number}', one, other)
    elif left != right or type(left) is not type(right):
        yield where, left, right
