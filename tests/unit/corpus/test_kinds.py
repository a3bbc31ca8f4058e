"""What kind of document one is, to show."""

from __future__ import annotations

import pytest

from corpus.kinds import KINDS, called, kind_stem
from corpus.types import DocumentInfo


@pytest.mark.parametrize(
    ("title", "source", "kind"),
    [
        ("Notulen vergadering 3 maart 2031", "v3.docx", "notulen"),
        ("Ondersteuningsplan 2031–2035", "plan.pdf", "ondersteuningsplan"),
        ("Schoolondersteuningsprofiel De Kade", "de-kade.pdf", "schoolondersteuningsprofiel"),
        ("Samen vooruit", "map/jaarverslag-2031.pdf", "jaarverslag"),
        ("Evaluatie van het ondersteuningsplan", "x.pdf", "evaluatie"),
        ("Bijlage ondersteuningsplan", "plan.pdf", None),  # which of the two it is the title leaves open
        ("Wij gaan over het nieuwe schoolplan", "x.pdf", None),
        ("Jenaplan De Kade", "sop-de-kade.pdf", "sop"),
        ("Plannen voor de kade", "x.pdf", None),
    ],
)
def test_a_document_is_called_what_its_title_or_file_names(title: str, source: str, kind: str | None) -> None:
    assert called(DocumentInfo(id="x", title=title, source=source, sha256="0")) == kind


def test_what_the_manifest_says_comes_first() -> None:
    assert called(DocumentInfo(id="x", title="Notulen", source="x.md", sha256="0", kind="verslag")) == "verslag"


@pytest.mark.parametrize(
    ("word", "is_kind"),
    [
        ("plannen", True), ("plan", True), ("planning", False), ("planningen", False), ("briefing", False),
        ("brieven", True), ("regelingen", True), ("vergadering", True), ("verslaggeving", False),
    ],
)  # fmt: skip
def test_what_is_done_is_no_kind_of_document(word: str, *, is_kind: bool) -> None:
    assert (kind_stem(word) in KINDS) is is_kind
