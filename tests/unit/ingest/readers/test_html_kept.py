from __future__ import annotations

import pytest
from bs4 import Tag

from ingest.readers.html import read_html
from ingest.readers.html_furniture import Furniture


def test_text_that_is_called_as_a_part_around_the_text_is_read() -> None:
    source = (
        "<section id=cookies><h2>Cookies</h2><p>Alleen wat nodig is: <a href='/l'>lijst</a></p></section>"
        "<div class='privacy-gdpr'><h2>AVG</h2><p>Twee jaar bewaard.</p></div>"
        "<div class=header><h2>Schoolplan</h2><p>De Ster, <a href='/'>website</a></p></div>"
        "<div class=header><a name=doel></a>Doel van dit jaar</div>"
        "<div class=sidebar><h3>Kern</h3><p>De werkdruk daalt snel. <a href='/v'>Meer</a></p></div>"
        "<div class=deel><p>Deel 1 <a href='/1'>los</a></p></div>"
        "<div class=footer><p>Vastgesteld door het bestuur. <a href='mailto:a@b.nl'>Vragen</a></p></div>"
        "<table><tr><th>Wat<th>Uren<tr><td>Les<td>8<tr><td class=footer>Totaal<a href='#n'>?</a><td>8</table>"
    )
    filling = "<p>De school werkt aan goed onderwijs voor alle leerlingen in de wijk.</p>" * 12
    said = [block.text for block in read_html(source + filling).blocks]
    assert said[: said.index("De school werkt aan goed onderwijs voor alle leerlingen in de wijk.")] == [
        "Cookies", "Alleen wat nodig is: lijst", "AVG", "Twee jaar bewaard.", "Schoolplan", "De Ster, website",
        "Doel van dit jaar", "Kern", "De werkdruk daalt snel. Meer", "Deel 1 los",
        "Vastgesteld door het bestuur. Vragen", "Les 8", "Totaal? 8",
    ]  # fmt: skip


def test_a_part_that_a_number_leads_to_is_no_footnote() -> None:
    source = (
        "<div id=top><p><a href='#a1'>1</a></p></div><p id=p1>Zie artikel <a href='#p2'>2</a>.</p>"
        "<div id=a1><h2>Raad</h2><p>Er is een raad. <a href='#top'>Omhoog</a></p></div>"
        "<p id=p2>De raad telt zeven leden. Zie ook artikel <a href='#p1'>1</a>.</p>"
    )
    assert [block.text for block in read_html(source).blocks] == [
        "1", "Zie artikel 2.", "Raad", "Er is een raad. Omhoog",
        "De raad telt zeven leden. Zie ook artikel 1.",
    ]  # fmt: skip


def test_a_footnote_keeps_the_number_of_another_note() -> None:
    source = (
        "<p>Een<a id=r1 href='#n1'>1</a> twee<a id=r2 href='#n2'>2</a></p>"
        "<p id=n1><a href='#r1'>1</a> Bron: wet.</p><p id=n2><a href='#r2'>2</a> Zie noot <a href='#n1'>1</a>.</p>"
    )
    assert [block.text for block in read_html(source).blocks] == ["Een¹ twee²", "1 Bron: wet.", "2 Zie noot ¹."]


def test_a_number_in_a_cell_of_its_own_stays_where_it_leads_back() -> None:
    source = (
        "<p>Zie afspraak <a id=r1 href='#n1'>1</a></p><table><tr><th>Nr<th>Wat"
        "<tr><td id=n1><a href='#r1'>1</a><td>Lezen</table>"
    )
    assert [block.text for block in read_html(source).blocks] == ["Zie afspraak 1", "1 Lezen"]


def test_many_boxes_in_a_list_that_seems_to_lead_elsewhere_are_read_in_one_go(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    has = Furniture.has

    def counted(self: Furniture, tag: Tag) -> bool:
        asked.append(tag.name)
        return has(self, tag)

    monkeypatch.setattr(Furniture, "has", counted)
    boxes = "".join(f"<p><label><input type=checkbox checked>Punt {number}</label></p>" for number in range(200))
    read_html(f"<h1>Lijst</h1><ul class=menu><li><a href='#a'>Naar</a>{boxes}</ul>")
    assert asked.count("ul") < 10
