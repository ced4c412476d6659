"""Real clients against real Glance and against the embedded reference server: npm run lab:clients. See lab/README.md."""
from __future__ import annotations

import argparse
import signal
import sys
import time
import uuid
from contextlib import ExitStack
from pathlib import Path

sys.dont_write_bytecode = True
sys.path[:0] = [str(Path(__file__).resolve().parents[1]), str(Path(__file__).resolve().parent)]

from imagelab import settings  # noqa: E402
from imagelab.errors import LabError, LabErrors  # noqa: E402
from judge import compare, environment, expected, functional, normalise, playing, report, sides, source  # noqa: E402

EX_UNAVAILABLE = 69
_EXPECTED = Path(__file__).resolve().parent / 'expected.json'


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog='npm run lab:clients --', description='Real clients against real Glance and the reference server, compared.')
    parser.add_argument('--cloud-real', metavar='PREFIX', help='a Glance that is up, by the beginning of its clouds (lab-33.0.0); else an empty one is booted and removed')
    parser.add_argument('--scenario', action='append', metavar='NAME', help='only this one (repeatable); the report is then not written')
    parser.add_argument('--report', type=Path, default=settings.REPOSITORY / 'reports' / 'clients', metavar='DIR')
    return parser


def main(words: list[str]) -> int:
    options = _parser().parse_args(words)
    settings.make_home()
    entries = expected.read(_EXPECTED)
    python, began, run = environment.python(), time.monotonic(), uuid.uuid4().hex[:8]
    work = settings.HOME / 'clients'
    with ExitStack() as opened:
        pair = []
        for side in (opened.enter_context(sides.real(options.cloud_real, _made(work))), opened.enter_context(sides.reference(_made(work)))):
            folder = _made(work / side.name)
            source.write_files(_made(folder / 'work'))
            pair.append((side, folder))
        url = opened.enter_context(source.serving(pair[0][1] / 'work'))
        names = {'source': url, 'long_tag': 't' * 256}
        players = [playing.start(python, side, folder, run, names, options.scenario) for side, folder in pair]
        try:
            records = [playing.finish(side, folder, player) for (side, folder), player in zip(pair, players)]
        finally:
            for player in players:
                player.terminate()
        tests = {} if options.scenario else functional.run(python, pair)
    real, reference = (normalise.steps_of(lines, run, url) for lines in records)
    found = compare.compare(real, reference)
    unexplained = expected.sort(found.differences, entries)
    if not options.scenario:
        report.write(options.report, report.summarise(sides.RELEASE, environment.versions(), real, found, entries, unexplained, tests))
    return _tell(found, unexplained, entries, tests, bool(options.scenario), time.monotonic() - began)


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def _tell(found: compare.Comparison, unexplained: list[compare.Difference], entries: list[expected.Entry], tests: dict[str, list[str]],
          partial: bool, seconds: float) -> int:
    for one in unexplained:
        print(f'{one.scenario} | {one.step} | {one.exchange} | {one.part}\n    glance:    {str(one.real)[:300]}\n    reference: {str(one.reference)[:300]}')
    different = [f'{test}: {real} on Glance, {reference} here' for test, (real, reference) in tests.items() if real != reference]
    idle = [] if partial else [entry for entry in entries if entry.count == 0 and entry.steady]
    for line in different:
        print(line)
    for entry in idle:
        print(f'expected.json: nothing matches {entry.pattern!r}: {entry.reason}')
    print(f'{found.steps} commands and calls, {found.exchanges} exchanges compared, {len(found.differences) - len(unexplained)} differing parts explained, '
          f'{len(unexplained)} not; {len(tests)} functional tests, {len(different)} with another outcome; {seconds:.0f} s')
    return 1 if unexplained or different or idle else 0


def _terminated(*_: object) -> None:
    raise KeyboardInterrupt      # SIGTERM ends like Ctrl-C, so that what was started is stopped


if __name__ == '__main__':
    signal.signal(signal.SIGTERM, _terminated)
    try:
        sys.exit(main(sys.argv[1:]))
    except (LabError, LabErrors) as error:
        print(error, file=sys.stderr)
        sys.exit(EX_UNAVAILABLE)
    except KeyboardInterrupt:
        print('lab: interrupted', file=sys.stderr)
        sys.exit(130)
