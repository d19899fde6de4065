"""`dubao doctor`: how terminal, extras and files are that dubao lives with, a line each."""

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from dataclasses import asdict

from reader.commands.diagnosis import Diagnosis, Health
from reader.commands.file_diagnoses import file_diagnoses
from reader.commands.program_diagnoses import program_diagnoses
from reader.commands.terminal_diagnoses import terminal_diagnoses
from reader.errors import DONE, FAILED
from reader.settings import Settings

_MARKS = {Health.FINE: "ok", Health.NOTE: "--", Health.WRONG: "!!"}


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what `dubao doctor` understands."""
    parser.add_argument("--format", choices=("text", "jsonl"), default="text")


def run(args: Namespace, settings: Settings) -> int:
    """Print the diagnoses, each as soon as it is there; return 1 where something is wrong."""
    is_wrong = False
    for diagnosis in _diagnoses(settings):
        sys.stdout.write(f"{_record(diagnosis) if args.format == 'jsonl' else _line(diagnosis)}\n")
        sys.stdout.flush()
        is_wrong = is_wrong or diagnosis.health is Health.WRONG
    return FAILED if is_wrong else DONE


def _diagnoses(settings: Settings) -> Iterator[Diagnosis]:
    yield from program_diagnoses()
    yield from terminal_diagnoses(settings)
    yield from file_diagnoses()


def _line(diagnosis: Diagnosis) -> str:
    advice = f" → {diagnosis.advice}" if diagnosis.advice else ""
    return f"{_MARKS[diagnosis.health]} {diagnosis.says}{advice}"


def _record(diagnosis: Diagnosis) -> str:
    return json.dumps(asdict(diagnosis), ensure_ascii=False)
