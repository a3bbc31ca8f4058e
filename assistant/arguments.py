"""The arguments of the commands that ask the index. Imports no part of what answers: that takes a while."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from assistant import cli_texts as texts
from corpus.command_line import Parser, count, folder, sentence
from corpus.errors import KnownError
from corpus.settings import at_home

if TYPE_CHECKING:
    from assistant.agreements import Kind

FORMATS = ("table", "csv", "xlsx", "json")
"""How both registers can be written."""


def parser() -> argparse.ArgumentParser:
    top = Parser(prog="planwijzer")
    commands = top.add_subparsers(dest="command", required=True, metavar="opdracht")
    common = Parser(add_help=False)
    common.add_argument("--corpus", type=folder, metavar="MAP", help="map met documenten waarvan de index gemaakt is")
    common.add_argument("--index", type=folder, metavar="MAP", help="map van de index")
    ask = commands.add_parser("ask", parents=[common], help=texts.ASK)
    ask.add_argument("question", type=sentence, metavar="vraag")
    ask.add_argument("--json", action="store_true")
    batch = commands.add_parser("batch", parents=[common], help=texts.BATCH)
    batch.add_argument("file", metavar="BESTAND.jsonl|-")
    search = commands.add_parser("search", parents=[common], help=texts.SEARCH)
    search.add_argument("question", type=sentence, metavar="vraag")
    search.add_argument("--top", type=count, default=10, metavar="AANTAL")
    search.add_argument("--json", action="store_true")
    documents = commands.add_parser("documents", parents=[common], help=texts.DOCUMENTS)
    documents.add_argument("--json", action="store_true")
    _agreements(commands.add_parser("agreements", parents=[common], help=texts.AGREEMENTS))
    _coverage(commands.add_parser("coverage", parents=[common], help=texts.COVERAGE))
    return top


def _agreements(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--document", type=sentence, metavar="NAAM", help=texts.DOCUMENT)
    parser.add_argument("--theme", type=sentence, metavar="THEMA", help=texts.THEME)
    parser.add_argument("--period", type=sentence, metavar="PERIODE", help=texts.PERIOD)
    parser.add_argument("--kind", metavar="SOORT", action="append", type=_kinds, default=[], help=texts.KIND)
    _written(parser)


def _coverage(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("report", type=sentence, metavar="VERSLAG", help=texts.REPORT)
    parser.add_argument("plan", type=sentence, metavar="PLAN", help=texts.PLAN)
    _written(parser)


def _written(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=FORMATS, default="table", help=texts.FORMAT)
    parser.add_argument("--out", type=at_home, metavar="BESTAND", help=texts.OUT)


def _kinds(text: str) -> tuple[Kind, ...]:
    from assistant.agreements.filters import kinds_named

    try:
        return kinds_named(text)
    except KnownError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
