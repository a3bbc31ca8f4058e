"""The commands that ask the index: `planwijzer ask | batch | search | documents | agreements | coverage`.

What a command needs is imported when it runs: its help and what is wrong with its arguments are told at once.
"""

from __future__ import annotations

import argparse
import json
import sys
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from assistant import cli_texts
from assistant.arguments import parser
from corpus.console import give, report, run, show
from corpus.disk import why
from corpus.errors import KnownError
from corpus.settings import Settings, load_settings

if TYPE_CHECKING:
    from assistant.answer import Assistant
    from assistant.types import Citation, Reply


def main(argv: Sequence[str] | None = None) -> int:
    """Exit status 0 when done, 1 for a known error, 2 for wrong usage. A question without an answer is no error."""
    arguments = parser().parse_args(argv)
    commands = {
        "ask": _ask, "batch": _batch, "search": _search, "documents": _documents, "agreements": _agreements,
        "coverage": _coverage,
    }  # fmt: skip
    return run(lambda: commands[arguments.command](arguments), corpus=arguments.corpus, index=arguments.index)


def _settings(arguments: argparse.Namespace) -> Settings:
    return load_settings(corpus=arguments.corpus, index=arguments.index)


def _check_question(question: str) -> None:
    """Raises KnownError for no question at all, as for a line of a batch, and for one that is answered by halves."""
    from assistant import texts
    from assistant.question.conversation.typed import LONGEST_QUESTION

    if not question.strip():
        raise KnownError(cli_texts.NO_QUESTION)
    if len(question) > LONGEST_QUESTION:
        raise KnownError(texts.QUESTION_TOO_LONG)


def _ask(arguments: argparse.Namespace) -> int:
    from assistant.build import open_assistant
    from assistant.serialise import reply_to_json

    _check_question(arguments.question)
    reply = open_assistant(_settings(arguments), report).reply(arguments.question)
    if arguments.json:
        _print_json(reply_to_json(reply))
    else:
        show(_readable(reply))
    return 0


def _batch(arguments: argparse.Namespace) -> int:
    from assistant.build import open_assistant

    with _lines(arguments.file) as lines:
        assistant = open_assistant(_settings(arguments), report)
        for line in lines:
            _print_json(_answer_line(assistant, line))
    return 0


def _answer_line(assistant: Assistant, line: bytes) -> dict[str, Any]:
    from assistant.batch import BadLine, parse_question
    from assistant.serialise import reply_to_json

    match parse_question(line):
        case BadLine() as bad:
            return {"id": bad.id, "error": bad.error}
        case asked:
            try:
                return reply_to_json(assistant.reply(asked.question, asked.history), asked.id)
            except KnownError:  # of the index or the model: no other line would be answered either
                raise
            except Exception:  # noqa: BLE001 — a fault of ours at one question; those after it are answered
                report(traceback.format_exc())
                return {"id": asked.id, "error": cli_texts.FAULT}


def _search(arguments: argparse.Namespace) -> int:
    from assistant.build import open_assistant
    from assistant.serialise import hits_to_json

    _check_question(arguments.question)
    assistant = open_assistant(_settings(arguments), report)
    hits, timings = assistant.search(arguments.question, arguments.top)
    if arguments.json:
        _print_json(hits_to_json(arguments.question, hits, assistant.documents(), timings))
    else:
        for hit in hits:
            show(cli_texts.hit(hit.rank, hit.passage.section, hit.passage.spans[0].page, hit.passage.text))
    return 0


def _documents(arguments: argparse.Namespace) -> int:
    from corpus.index import open_store

    with open_store(_settings(arguments).index) as store:
        infos = store.documents
    if arguments.json:
        from assistant.serialise import documents_to_json

        _print_json(documents_to_json(infos))
    else:
        for info in infos:
            show(cli_texts.document(info))
    return 0


def _agreements(arguments: argparse.Namespace) -> int:
    from assistant.agreements.command import show as show_agreements

    return show_agreements(arguments)


def _coverage(arguments: argparse.Namespace) -> int:
    from assistant.coverage.command import show as show_coverage

    return show_coverage(arguments)


@contextmanager
def _lines(name: str) -> Iterator[BinaryIO]:
    """The lines of a file, or of standard input for "-"."""
    if name == "-":
        if sys.stdin is None:
            raise KnownError(cli_texts.NO_INPUT)
        yield sys.stdin.buffer
        return
    try:
        file = Path(name).open("rb")  # noqa: SIM115 — closed below, but opening alone may fail
    except OSError as error:
        raise KnownError(cli_texts.cannot_read(name, why(error))) from error
    with file:
        yield file


def _readable(reply: Reply) -> str:
    from assistant.types import Answer

    why = reply.chat.note if isinstance(reply, Answer) and reply.chat else None
    sources = "\n".join(_source(citation) for citation in reply.citations)
    return "\n\n".join(filter(None, (cli_texts.plain(reply.text), why, sources)))


def _source(citation: Citation) -> str:
    return cli_texts.source(citation.marker, citation.document, citation.section, citation.page)


def _print_json(data: dict[str, Any]) -> None:
    give(f"{json.dumps(data, ensure_ascii=False)}\n")


if __name__ == "__main__":
    sys.exit(main())
