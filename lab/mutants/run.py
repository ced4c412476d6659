"""Real Glance with small defects, and whether the suite catches them: npm run lab:mutants. See lab/README.md."""
from __future__ import annotations

import argparse
import json
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Optional, Sequence

sys.dont_write_bytecode = True
sys.path[:0] = [str(Path(__file__).resolve().parents[1]), str(Path(__file__).resolve().parent)]

import outcome  # noqa: E402
import patches  # noqa: E402
from imagelab import install, releases, settings  # noqa: E402
from imagelab.errors import LabError, LabErrors  # noqa: E402

EX_UNAVAILABLE = 69
NAME, PORT = 'lab-mutants', 20999
RESULTS = settings.REPOSITORY / 'results'
FIGURES = settings.REPOSITORY / 'reports' / 'lab-mutants.json'


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog='npm run lab:mutants --', description='Real Glance with small defects, and whether the suite catches them.')
    parser.add_argument('--release', default='33.0.0', help='the release that is patched (default 33.0.0, for which the patches are written)')
    parser.add_argument('--only', nargs='+', default=[], metavar='ID', help='only these; what is known of the others stays')
    parser.add_argument('--full', action='store_true', help='run the whole suite on each at once, instead of its area first')
    parser.add_argument('--baseline', action='store_true', help='run the whole suite on the unpatched release anew')
    parser.add_argument('--missing', action='store_true', help='only those of which nothing is known yet')
    parser.add_argument('--check', action='store_true', help='only see whether every patch fits the release')
    parser.add_argument('--list', action='store_true', help='only tell ids and defects')
    return parser


def _copy_of(venv: Path) -> Path:
    """The copy that is patched; made once. Never the installation itself: its files may be hard links into uv's cache."""
    copy = venv.with_name(f'mutants-{venv.name}')
    if not copy.exists():
        half = copy.with_name(copy.name + '.half')
        shutil.rmtree(half, ignore_errors=True)
        shutil.copytree(venv, half, symlinks=True)
        half.rename(copy)
    return copy


def _lab(*words: object, log: Path) -> int:
    """A lab command of its own; its status. An interrupt reaches it, and it ends its instance and cleans up before we go on."""
    log.parent.mkdir(parents=True, exist_ok=True)
    with open(log, 'wb') as output:
        child = subprocess.Popen([sys.executable, str(settings.REPOSITORY / 'lab' / 'lab.py'), *map(str, words)], stdout=output, stderr=output)
        try:
            return child.wait()
        except KeyboardInterrupt:
            child.send_signal(signal.SIGTERM)
            child.wait()
            raise


def _instance(profile: str) -> tuple[str, int]:
    """Name and port of the instance that is patched, one for each configuration."""
    return (NAME, PORT) if profile == 'default' else (f'{NAME}-{profile}', PORT - 1)


def _suite(release: str, copy: Path, only: Sequence[str], folder: Path, profile: str = 'default') -> Optional[outcome.Report]:
    """Boot the copy, run the suite, stop it; the report, None where the suite could not begin."""
    shutil.rmtree(folder, ignore_errors=True)
    # Short deadlines: where a defect keeps an import from ending, nothing is gained by waiting.
    arguments = [*(['--only', *only] if only else []), '--deadline', '20', '--output', folder]
    name, port = _instance(profile)
    status = _lab('run', release, '--profile', profile, '--name', name, '--venv', copy, '--port', port, '--', *arguments, log=folder / 'lab.log')
    if status == EX_UNAVAILABLE:
        raise LabError('the patched Glance did not start', expected='a run of the suite, got status 69 of the lab', where=str(folder / 'lab.log'),
                       remedy='read the end of that log; a patch that keeps Glance from starting is no use')
    file = folder / 'report.json'
    return json.loads(file.read_text()) if file.is_file() else None


def _tell(found: outcome.Outcome) -> None:
    hurt = [*found.failed, *found.warnings]
    print(f'{"caught  " if found.caught else "SURVIVED"} {found.id} ({found.by}): {", ".join(hurt[:4])}{" ..." if len(hurt) > 4 else ""}'
          + (f'; expected and not hurt: {", ".join(found.expected)}' if found.expected else '')
          + (f'; {found.blocked} blocked' if found.blocked else '') + f' ({found.seconds} s)', flush=True)


def _baseline(release: str, copy: Path, anew: bool) -> outcome.Report:
    folder = RESULTS / 'lab-mutants' / 'unpatched'
    file = folder / 'report.json'
    report = json.loads(file.read_text()) if file.is_file() and not anew else _suite(release, copy, (), folder)
    if report is None:
        raise LabError('the unpatched release could not be tested', expected='a report, got none', where=str(folder / 'lab.log'), remedy='read the end of that log')
    return report


def main(words: list[str]) -> int:
    options = _parser().parse_args(words)
    release = releases.find_release(options.release).version
    every = patches.read_patches()
    chosen = patches.choose(every, options.only)
    if options.list:
        print('\n'.join(f'{patch.id:40} {patch.says}' for patch in chosen))
        return 0
    settings.make_home()
    install.install(f'glance-{release}')
    venv = install.venv_folder(f'glance-{release}')
    original = patches.package_of(venv)
    faults = [fault for fault in (patches.fault_of(patch, original) for patch in chosen) if fault]
    if faults:
        raise LabErrors(faults)
    if options.check:
        print(f'all {len(chosen)} patches fit Glance {release}')
        return 0
    return _run(release, venv, every, chosen, options)


def _run(release: str, venv: Path, every: Sequence[patches.Patch], chosen: Sequence[patches.Patch], options: argparse.Namespace) -> int:
    original, copy = patches.package_of(venv), _copy_of(venv)
    package = patches.package_of(copy)
    for name in patches.restore(every, original, package):
        print(f'restored {name}, which a run that was killed had left patched')
    kept = RESULTS / 'lab-mutants.json'
    # A reason that was found since stands beside the survivor, too.
    reasons = {patch.id: patch.explained for patch in every}
    known = {found.id: replace(found, explained='' if found.caught else reasons.get(found.id, '')) for found in outcome.read(kept)}
    baseline = _baseline(release, copy, options.baseline or not (options.only or options.missing))
    for patch in chosen:
        if options.missing and patch.id in known:
            continue
        began = time.monotonic()
        with patches.applied(patch, original, package):
            # What its area lets pass meets the whole suite: only then it has survived.
            for only in ([()] if options.full else [patch.area, ()]):
                report = _suite(release, copy, only, RESULTS / 'lab-mutants' / patch.id, patch.profile)
                found = outcome.judge(patch, report, baseline, time.monotonic() - began)
                if found.caught:
                    break
        known[patch.id] = found
        _tell(found)
        for file in (kept, FIGURES):
            outcome.write(file, release, baseline['suite']['version'], [known[one.id] for one in every if one.id in known],
                          [one.id for one in every if one.id not in known])
        if found.leftovers or patch.spoils:
            _lab('down', '--name', _instance(patch.profile)[0], '--wipe', log=RESULTS / 'lab-mutants' / 'down.log')
    tested = [known[patch.id] for patch in chosen if patch.id in known]
    print(f'{sum(found.caught for found in tested)} of {len(tested)} patches caught, {sum(found.by == "warning" for found in tested)} of them by a warning only')
    return 0 if all(found.caught for found in tested) else 1


def _terminated(*_: object) -> None:
    raise KeyboardInterrupt      # SIGTERM ends like Ctrl-C, so that the file is restored


if __name__ == '__main__':
    signal.signal(signal.SIGTERM, _terminated)
    try:
        sys.exit(main(sys.argv[1:]))
    except (LabError, LabErrors) as error:
        print(error, file=sys.stderr)
        sys.exit(EX_UNAVAILABLE)
    except KeyboardInterrupt:
        print('lab: interrupted; the patched file is restored', file=sys.stderr)
        sys.exit(130)
