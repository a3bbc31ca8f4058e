"""The command `planwijzer agreements`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from assistant.agreements import texts
from assistant.agreements.export import FORMATS
from assistant.agreements.filters import Filter, document_named
from assistant.agreements.register import agreements
from assistant.agreements.superseded import in_force
from assistant.question.naming.drafts import drafts_in
from corpus.console import give, report
from corpus.disk import replace_bytes, why
from corpus.errors import KnownError
from corpus.index import open_store
from corpus.settings import load_settings


def show(arguments: argparse.Namespace) -> int:
    """Write what the filter lets through. Raises KnownError for a document that the index does not hold."""
    with open_store(load_settings(corpus=arguments.corpus, index=arguments.index).index) as store:
        wanted = Filter(
            document_id=document_named(store.documents, arguments.document) if arguments.document else None,
            theme=arguments.theme,
            period=arguments.period,
            kinds=tuple(kind for kinds in arguments.kind for kind in kinds),
        )
        rows, left_out = in_force(agreements(store, wanted), drafts_in(store), wanted.document_id)
    write(FORMATS[arguments.format](rows), arguments.out, arguments.format)
    report(texts.counted(len(rows), len({row.document_id for row in rows})))
    if left_out:
        how = texts.see_with_option(list(dict.fromkeys(row.document_id for row in left_out)))
        report(texts.left_out(left_out, how))
    return 0


def write(content: bytes, out: Path | None, what: str) -> None:
    """Write to a file or to standard output. Raises KnownError when it cannot, and for a workbook on a screen."""
    if out is not None:
        try:
            replace_bytes(out, content)
        except OSError as error:
            raise KnownError(texts.cannot_write(str(out), why(error))) from error
        return
    if what == "xlsx" and sys.stdout is not None and sys.stdout.isatty():
        raise KnownError(texts.not_to_a_screen(what))
    give(content)
