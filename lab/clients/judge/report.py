"""The published result: reports/clients/result.json and README.md."""
from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from .compare import Comparison, Difference
from .expected import Entry
from .normalise import Step


def write(folder: Path, result: dict[str, Any]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / 'result.json').write_text(json.dumps(result, indent=2, ensure_ascii=False) + '\n')
    (folder / 'README.md').write_text(_page(result))


def summarise(release: str, clients: dict[str, str], steps: list[Step], comparison: Comparison, entries: list[Entry], unexplained: list[Difference],
              functional: dict[str, list[str]]) -> dict[str, Any]:
    scenarios: dict[str, dict[str, Any]] = {}
    for step in steps:
        if step.client != 'waiting':
            scenario = scenarios.setdefault(step.scenario, {'client': step.client, 'steps': 0, 'exchanges': 0})
            scenario['steps'] += 1
            scenario['exchanges'] += sum(not exchange.is_identity for exchange in step.exchanges)
    return {'glance': release, 'clients': clients, 'steps': comparison.steps, 'exchanges': comparison.exchanges,
            'identity_exchanges': comparison.identity_exchanges, 'scenarios': scenarios,
            'explained': [asdict(entry) for entry in entries], 'unexplained': [asdict(difference) for difference in unexplained],
            'functional_tests': {test: {'real': outcomes[0], 'reference': outcomes[1]} for test, outcomes in functional.items()}}


def _page(result: dict[str, Any]) -> str:
    clients = ' and '.join(f'{name} {version}' for name, version in result['clients'].items())
    tests = result['functional_tests']
    same = sum(outcome['real'] == outcome['reference'] for outcome in tests.values())
    passed = sum(outcome['real'] == outcome['reference'] == 'passed' for outcome in tests.values())
    lines = ['# Judged by real clients', '',
             'Written by `npm run lab:clients`. Do not edit. The machine-readable result is `result.json`.', '',
             f'{clients} did the same against Glance {result["glance"]} in the lab and against the embedded reference server: '
             f'{result["steps"]} commands and calls, {result["exchanges"]} exchanges with the Image API compared '
             f'(and {result["identity_exchanges"]} with Keystone, by request and status). Compared are the sequence of requests, what each one carries, '
             'status, headers that matter, body, and what the client prints, returns and exits with, after ids, times and addresses are taken out.', '',
             f'**{len(result["unexplained"])} unexplained differences.** Of openstacksdk\'s own {len(tests)} functional image tests, {passed} pass on both '
             f'sides and {same} have the same outcome.', '',
             '## What is played', '', '| scenario | client | commands or calls | exchanges |', '|---|---|--:|--:|']
    lines += [f'| {name} | {found["client"]} | {found["steps"]} | {found["exchanges"]} |' for name, found in result['scenarios'].items()]
    lines += ['', '## Differences that are left, and why', '', '| kind | parts | reason |', '|---|--:|---|']
    lines += [f'| {entry["kind"]} | {entry["count"]} | {entry["reason"]} |' for entry in result['explained']]
    if result['unexplained']:
        lines += ['', '## Unexplained', '', '| step | exchange | part | Glance | reference server |', '|---|---|---|---|---|']
        lines += [f'| {_cell(one["scenario"] + " " + one["step"])} | {_cell(one["exchange"])} | {one["part"]} | {_cell(one["real"])} | {_cell(one["reference"])} |'
                  for one in result['unexplained']]
    return '\n'.join(lines) + '\n'


def _cell(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text[:160].replace('|', '\\|').replace('\n', ' ')
