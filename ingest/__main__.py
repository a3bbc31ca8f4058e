"""The command `planwijzer ingest`."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict

from corpus.command_line import Parser, count, folder
from corpus.console import give, report, run, show
from corpus.embedder import load_embedder
from corpus.settings import load_settings
from ingest import texts
from ingest.pipeline import IngestResult, NothingUsableError, ingest


def main(argv: Sequence[str] | None = None) -> int:
    """Exit status 0 when every file was read, 1 when one was not or nothing could be done, 2 for wrong usage."""
    parser = Parser(prog="planwijzer ingest", description="Leest de documenten en maakt de index.")
    parser.add_argument("--corpus", type=folder, metavar="MAP", help="map met documenten")
    parser.add_argument("--index", type=folder, metavar="MAP", help="map van de index; wordt zo nodig gemaakt")
    parser.add_argument(
        "--wait", type=count, default=0, metavar="SECONDEN", help="wacht zo lang als een ander al bezig is"
    )
    parser.add_argument("--json", action="store_true", help="geef het resultaat als JSON")
    arguments = parser.parse_args(argv)
    return run(lambda: _ingest(arguments), corpus=arguments.corpus, index=arguments.index)


def _ingest(arguments: argparse.Namespace) -> int:
    settings = load_settings(corpus=arguments.corpus, index=arguments.index)
    embedder = load_embedder(settings.embedding_model, settings.models, report, settings.served)
    try:
        result = ingest(settings.corpus, settings.index, embedder, report, settings.chroma, patience=arguments.wait)
    except NothingUsableError as error:
        if arguments.json:  # which files failed and why, for whoever reads no more than this
            _give(error.result)
        raise
    if arguments.json:
        _give(result)
    else:
        counts = (result.documents, result.passages, result.added, result.changed, result.removed, result.seconds)
        show(texts.summary(*counts))
    return 1 if result.failed else 0


def _give(result: IngestResult) -> None:
    give(f"{json.dumps(asdict(result), ensure_ascii=False)}\n")


if __name__ == "__main__":
    sys.exit(main())
