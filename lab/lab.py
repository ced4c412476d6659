"""The lab's command line: npm run lab -- up | down | status | run | tempest. See lab/README.md."""
from __future__ import annotations

import sys

if sys.version_info < (3, 9):
    sys.exit('lab: this Python is too old\n  expected: python3 >= 3.9, got %s\n  where:    %s\n  next:     put a newer python3 first on PATH'
             % (sys.version.split()[0], sys.executable))
sys.dont_write_bytecode = True       # no __pycache__ among the sources

import argparse  # noqa: E402
import json  # noqa: E402
import os  # noqa: E402
import signal  # noqa: E402
from pathlib import Path  # noqa: E402

from imagelab import instances, laboratory, releases, settings, suite, tempest  # noqa: E402
from imagelab.errors import LabError, LabErrors  # noqa: E402
from imagelab.instances import Instance  # noqa: E402

EX_UNAVAILABLE = 69      # a fault of the lab; apart from the suite's own 0 to 4


def _setting(text: str) -> tuple[str, str]:
    key, equals, value = text.partition('=')
    section, slash, option = key.partition('/')
    if not (equals and slash and section and option):
        raise argparse.ArgumentTypeError(f'expected SECTION/OPTION=VALUE, got {text!r}')
    return key, value


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog='npm run lab --', description='A real Keystone and real Glance releases on the loopback address.',
                                     epilog='Releases: ' + ', '.join(releases.RELEASES) + '. State: $IMAGE_LAB_HOME, default .lab in the repository.')
    commands = parser.add_subparsers(dest='command', required=True, metavar='COMMAND')

    def instance_options(command: argparse.ArgumentParser, release_nargs: str | None = None) -> None:
        command.add_argument('release', metavar='RELEASE', nargs=release_nargs)
        command.add_argument('--profile', default='default', metavar='P', help=', '.join(releases.PROFILES))
        command.add_argument('--name', help='name of the instance, for a second one of the same release and profile')

    def boot_options(command: argparse.ArgumentParser) -> None:
        command.add_argument('--port', type=int, help='default 20000 + 10 * major + number of the profile')
        command.add_argument('--set', type=_setting, action='append', default=[], metavar='SECTION/OPTION=VALUE', help='an option of glance-api.conf')
        command.add_argument('--venv', type=Path, metavar='DIR', help='a patched copy of an installed environment')

    up = commands.add_parser('up', help='start a release')
    instance_options(up)
    boot_options(up)
    down = commands.add_parser('down', help='stop one instance or everything')
    instance_options(down, '?')
    down.add_argument('--all', action='store_true', help='everything, with Keystone and the database')
    down.add_argument('--wipe', action='store_true', help='remove the data too')
    commands.add_parser('status', help='what is up')
    run = commands.add_parser('run', help='run the conformance suite; arguments for it follow after --')
    instance_options(run)
    boot_options(run)
    run.add_argument('--keep', action='store_true', help='leave up what was started')
    rival = commands.add_parser('tempest', help='run the image tests of tempest and of its Glance plugin; what they came to as JSON')
    instance_options(rival)
    boot_options(rival)
    rival.add_argument('--keep', action='store_true', help='leave up what was started')
    rival.add_argument('--concurrency', type=int, default=2, metavar='N', help='workers of tempest (default 2)')
    return parser


def _instance(options: argparse.Namespace) -> Instance:
    release = releases.find_release(options.release)
    profile = releases.check_profile(options.profile)
    name = releases.check_name(options.name or releases.instance_name(release.version, profile))
    if options.venv and not options.name:
        raise LabError('a patched copy needs a name', expected='--name together with --venv, got --venv alone', where='the command line',
                       remedy='add --name, and --port if the original is up')
    known = instances.read(name) if laboratory.is_up(name) else None
    if known and not (options.set or options.venv or options.port) and (known.release, known.profile) == (release.version, profile):
        return known             # nothing said about its settings: whatever it runs with is meant
    return Instance(name, release.version, profile, options.port or releases.default_port(release, profile),
                    str(options.venv.resolve()) if options.venv else '', dict(options.set))


def _down(options: argparse.Namespace) -> None:
    if options.all:
        if options.release or options.name:
            raise LabError('nothing was stopped', expected='either an instance or --all, got both', where='the command line', remedy='leave one of them out')
        return laboratory.down_all(options.wipe)
    if not (options.release or options.name):
        raise LabError('nothing was stopped', expected='RELEASE, --name or --all, got none', where='the command line', remedy='name what to stop')
    name = releases.check_name(options.name) if options.name else releases.instance_name(
        releases.find_release(options.release).version, releases.check_profile(options.profile))
    laboratory.down(name, options.wipe)


def main(words: list[str]) -> int:
    own, suite_arguments = words, []
    if '--' in words:
        own, suite_arguments = words[:words.index('--')], words[words.index('--') + 1:]
    options = _parser().parse_args(own)
    if suite_arguments and options.command != 'run':
        raise LabError('arguments after -- are for the suite', expected=f'none for {options.command}, got {" ".join(suite_arguments)}',
                       where='the command line', remedy='use the command run, or leave them out')
    settings.make_home()
    if options.command == 'up':
        instance = _instance(options)
        laboratory.up(instance)
        laboratory.summary(instance)
    elif options.command == 'down':
        _down(options)
    elif options.command == 'status':
        laboratory.status()
    elif options.command == 'tempest':
        instance = _instance(options)
        print(json.dumps(suite.with_instance(instance, options.keep, lambda: tempest.run(instance, options.concurrency))))
    else:
        return suite.run_suite(_instance(options), suite_arguments, options.keep)
    return 0


def _terminated(*_: object) -> None:
    raise KeyboardInterrupt      # SIGTERM ends like Ctrl-C, so that a half-started service is stopped


if __name__ == '__main__':
    signal.signal(signal.SIGTERM, _terminated)
    try:
        sys.exit(main(sys.argv[1:]))
    except (LabError, LabErrors) as error:
        print(error, file=sys.stderr)
        sys.exit(EX_UNAVAILABLE)
    except BrokenPipeError:          # `... | head`: nobody reads on, and nothing is wrong
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(141)
    except KeyboardInterrupt:
        print('lab: interrupted; run the same command again to go on', file=sys.stderr)
        sys.exit(130)
