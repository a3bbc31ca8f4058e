"""The place and the time at the head of minutes, also where that is a table of labels."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from assistant.answer import Assistant
from assistant.retrieval.covers import is_head_line
from assistant.types import Answer
from tests.fakes import FakeEmbedder
from tests.small import reader_of

MINUTES = """# Notulen vergadering bewonersraad (BR) – Veldzicht

Datum: dinsdag 6 oktober 2026, 20.00 uur

Plaats: Buurthuis De Haard, serre

Verslag: mw. T. Oosting

## 1 Opening

De voorzitter opent de vergadering en heet de nieuwe leden welkom.

## 2 Speeltuin

De raad stemt in met een nieuwe schommel.
"""
AGENDA = """# Jaarplan tuinclub

## Planten

In oktober planten wij bollen langs het pad.
"""


def test_the_head_of_minutes_tells_where_a_meeting_was_whatever_it_calls_them(
    fake_embedder: FakeEmbedder, tmp_path: Path
) -> None:
    reader = reader_of(tmp_path, fake_embedder, {"notulen-br-2026-10-06": MINUTES, "jaarplan": AGENDA})
    told = Assistant(reader, fake_embedder).reply("Waar werd de BR vergadering van 6 oktober gehouden?")
    assert isinstance(told, Answer), told.text
    assert "Buurthuis De Haard" in told.text


def test_a_row_of_a_label_and_what_stands_beside_it_is_a_line_of_a_head(
    fake_embedder: FakeEmbedder, tmp_path: Path
) -> None:
    index = reader_of(tmp_path, fake_embedder, {"notulen-br-2026-10-06": MINUTES}).current()
    line, *_ = index.store.run(index.store.documents[0].id, 0, 1)
    row = replace(
        line, kind="row", text="Plaats Buurthuis De Haard", cells=(("", "Plaats"), ("", "Buurthuis De Haard"))
    )
    assert is_head_line(index, row)
    assert not is_head_line(index, replace(row, cells=(("", "Plaats"), ("", "Buurthuis"), ("", "De Haard"))))
