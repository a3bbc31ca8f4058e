from __future__ import annotations

import pytest

from corpus.types import Block
from ingest.naming import completed


def line(text: str) -> Block:
    return Block(kind="paragraph", text=text, spans=())


def row(*cells: str) -> Block:
    return Block(kind="row", text=" ".join(cells), spans=(), cells=tuple(("", cell) for cell in cells))


BODY = line("Onze school staat midden in het dorp en heeft vier groepen met samen negentig leerlingen.")


@pytest.mark.parametrize(
    ("title", "blocks", "file", "named"),
    [
        # the line below the title
        ("SOP 2025", [line("Praktijkschool Het Anker"), BODY], "x.pdf", "SOP 2025 – Praktijkschool Het Anker"),
        ("SOP 2025", [line("De Regenboog"), BODY], "x.pdf", "SOP 2025 – De Regenboog"),
        ("Schoolplan 2024-2028", [line("OBS Klimop te Beekdal"), BODY], "x.docx",
         "Schoolplan 2024-2028 – OBS Klimop te Beekdal"),
        # what a form says
        ("Schoolprofiel", [line("Format samenwerkingsverband De Delta"), line("Naam school: RKBS Fatima")],
         "x.docx", "Schoolprofiel – RKBS Fatima"),
        ("Ondersteuningsprofiel", [row("BRIN", "12AB"), row("Naam van de school", "De Bongerd"), BODY], "x.docx",
         "Ondersteuningsprofiel – De Bongerd"),
        # the name of the file, written as the text does
        ("Schoolprofiel 2022-2026", [BODY], "SOP_cbs_de_Wilg_Beekdal.pdf",
         "Schoolprofiel 2022-2026 – cbs de Wilg Beekdal"),
        ("SOP", [BODY, line("Welkom op De Esdoornhof!")], "sop-de-esdoornhof-def.pdf", "SOP – De Esdoornhof"),
        ("Jaarverslag 2024", [BODY], "jaarverslag-2024_stichting-Veldmuis_v2.pdf",
         "Jaarverslag 2024 – stichting Veldmuis"),
        # a title that tells something, but of nobody
        ("Handboek leerlingzorg", [BODY, line("Bij De Esdoornhof doen wij dat zo.")], "handboek-de-esdoornhof.docx",
         "Handboek leerlingzorg – De Esdoornhof"),
        ("SCHOOLVEILIGHEIDSPLAN", [BODY, line("Het Vakcollege Beekdal is veilig.")],
         "veiligheidsplan-vakcollege-beekdal.docx", "SCHOOLVEILIGHEIDSPLAN – Vakcollege Beekdal"),
        ("Handboek leerlingzorg", [BODY, line("Wij zorgen voor elkaar.")], "handboek-zorgen-voor.docx",
         "Handboek leerlingzorg"),
        # what a memo is about
        ("MEMO", [line("Aan: het bestuur"), line("Betreft: de begroting van 2027"), BODY], "memo.pdf",
         "MEMO – de begroting van 2027"),
        # nothing names it
        ("SOP 2025", [BODY], "document(3).pdf", "SOP 2025"),
        ("SOP 2025", [BODY], "scan_0012_def.pdf", "SOP 2025"),
        ("SOP 2025", [line("Hoe wij werken"), BODY], "sop2025.pdf", "SOP 2025"),
        ("SOP 2025", [line("Stichting De Bomen"), BODY], "sop2025.pdf", "SOP 2025"),
        # a title that names something is left as it is
        ("SOP De Linde", [line("OBS De Eik"), BODY], "sop-de-es.pdf", "SOP De Linde"),
        ("Samen verder", [line("OBS De Eik"), BODY], "sop-de-es.pdf", "Samen verder"),
        (None, [line("OBS De Eik"), BODY], "sop-de-es.pdf", None),
    ],
)  # fmt: skip
def test_a_title_that_names_nobody_is_completed(
    title: str | None, blocks: list[Block], file: str, named: str | None
) -> None:
    assert completed(title, [line(title), *blocks] if title else blocks, file) == named
