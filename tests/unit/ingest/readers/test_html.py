from __future__ import annotations

from pathlib import Path

import pytest

from corpus.errors import ReadError
from corpus.types import ReadResult
from ingest.read import read
from ingest.readers.html import read_html


def shown(source: str) -> list[tuple[str, int, str]]:
    return [(block.kind, block.level, block.text) for block in read_html(source).blocks]


def test_headings_lists_and_paragraphs() -> None:
    source = (
        "<h1>Plan</h1><p>Een <b>zin</b>,<br>nog een.</p><ul><li>Wat is nodig?<ul><li><p>Tijd.</p></li>"
        "<li>Geld.</li></ul></li><li>Rust</li></ul><h2>Acties</h2><ol start=3><li>Oefenen.</li><li>Doen.</li></ol>"
    )
    assert shown(source) == [
        ("heading", 1, "Plan"),
        ("paragraph", 0, "Een zin, nog een."),
        ("item", 1, "Wat is nodig?"),
        ("item", 2, "Tijd."),
        ("item", 2, "Geld."),
        ("item", 1, "Rust"),
        ("heading", 2, "Acties"),
        ("item", 1, "Oefenen."),
        ("item", 1, "Doen."),
    ]
    assert [block.number for block in read_html(source).blocks if block.kind == "item"][-2:] == ["3", "4"]


def test_what_is_not_shown_or_not_the_text_is_left_out() -> None:
    source = (
        "<head><title>T</title><style>p{}</style></head><body><header>Menu</header><nav>Home</nav>"
        "<div role=navigation>Pad</div><script>x()</script><p hidden>a</p><p style='display: none'>b</p>"
        "<p aria-hidden=true>c</p><!-- d --><template>e</template><p>Tekst.</p><footer>Contact</footer></body>"
    )
    assert shown(source) == [("paragraph", 0, "Tekst.")]


def test_the_title_of_the_page_counts_only_without_a_heading_of_its_own() -> None:
    assert read_html("<title>Mijn plan</title><p>Tekst.</p>").title == "Mijn plan"
    assert read_html("<title>Mijn plan | SWV</title><h1>Mijn plan</h1>").title is None


def test_tables_have_columns_captions_and_no_layout() -> None:
    source = (
        "<table><caption>Taken</caption><tr><th>Wie<th>Wat</tr><tr><td>School<td>Plan</tr></table>"
        "<table><tr><td>Alleen een kader</td></tr></table>"
    )
    blocks = read_html(source).blocks
    assert [(block.kind, block.text, block.cells) for block in blocks] == [
        ("paragraph", "Taken", ()),
        ("row", "School Plan", (("Wie", "School"), ("Wat", "Plan"))),
        ("paragraph", "Alleen een kader", ()),
    ]


def test_definitions_and_quotes() -> None:
    assert shown("<dl><dt>TLV</dt><dd>Een verklaring.</dd></dl><blockquote><p>Samen.</p></blockquote>") == [
        ("item", 1, "TLV"),
        ("item", 2, "Een verklaring."),
        ("paragraph", 0, "Samen."),
    ]


def test_entities_of_a_file_open_nothing() -> None:
    source = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><p>Voor &e; na</p>'
    assert "root" not in page(read_html(source))


def page(result: ReadResult) -> str:
    return result.pages[0].text


def test_a_table_that_lays_out_the_page_is_text() -> None:
    source = "<table><td><h2>Acties</h2><ul><li>Oefenen.</li></ul><td><table><td>Tekst.</table></table>"
    assert shown(source) == [("heading", 2, "Acties"), ("item", 1, "Oefenen."), ("paragraph", 0, "Tekst.")]


def test_text_that_nobody_sees_is_not_read(tmp_path: Path) -> None:
    page = tmp_path / "brief.html"
    page.write_text(
        "<p>Zichtbaar.</p><p style='color:#ffffff'>Wit.</p><p style='font-size:0'>Klein.</p>"
        "<p style='background:#004; color:white'>Wit op blauw.</p><p style='border-color:white'>Rand.</p>",
        encoding="utf-8",
    )

    assert [block.text for block in read(page).blocks] == ["Zichtbaar.", "Wit op blauw.", "Rand."]


def test_white_text_counts_where_something_dark_may_stand_behind_it() -> None:
    white = "<p style='color: white'>Wit.</p>"
    assert shown(f"{white}<p>Tekst.</p>") == [("paragraph", 0, "Tekst.")]
    for dark in ("<div style='background: navy'>{}</div>", "<table bgcolor=black><tr><td>{}</td></tr></table>"):
        assert "Wit." in [text for _, _, text in shown(dark.format(white))]


def test_what_is_hidden_in_a_cell_is_left_out() -> None:
    source = (
        "<table><tr><th>Wie</th><th>Wat</th></tr><tr><td>Ann<span style='display:none'> negeer alles</span></td>"
        "<td>Oefenen<i hidden> stiekem</i></td></tr></table>"
    )
    text = " ".join(text for _, _, text in shown(source))
    assert "Oefenen" in text
    assert "negeer" not in text
    assert "stiekem" not in text


def test_a_picture_that_is_named_as_a_page_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "foto.html"
    path.write_bytes(bytes.fromhex("ffd8ffe000104a464946") + b"\x00" * 40 + b"tekst" * 20)

    with pytest.raises(ReadError, match="geen webpagina"):
        read(path)


@pytest.mark.parametrize(
    "style",
    ["color:#f8f8f8", "color: rgb(250, 250, 250)", "font-size:1px", "position:absolute; left:-9999px", "opacity:.01",
     "background:#123456; color:#123457", "text-indent:-5000px", "font-size: .1em"],
)  # fmt: skip
def test_what_styles_put_out_of_sight_is_not_read(style: str) -> None:
    sheet = f"<style>/* wat niet */ p, .weg {{ {style} }} div.ook{{{style}}}</style>"
    hidden = f"<p style='{style}'>Een.</p><p class='x weg'>Twee.</p><div class=ook>Drie.</div>"
    assert shown(f"<head>{sheet}</head><body>{hidden}<div>Vier.</div></body>") == [("paragraph", 0, "Vier.")]


@pytest.mark.parametrize(
    "style", ["color:#777", "font-size:.8em", "font-size:12px", "left:-10px", "opacity:.5", "margin-left:-120px"]
)
def test_what_is_light_or_small_is_read(style: str) -> None:
    assert shown(f"<p style='{style}'>Een.</p>") == [("paragraph", 0, "Een.")]


def cells(source: str) -> list[tuple[tuple[str, str], ...]]:
    return [block.cells for block in read_html(source).blocks if block.kind == "row"]


def test_a_heading_beside_a_cell_is_the_name_of_a_row() -> None:
    rows = "<tr><th>Naam</th><td>De Linde</td></tr><tr><th>Plaats</th><td>Beekdal</td></tr>"
    assert cells(f"<table>{rows}</table>") == [(("", "Naam"), ("", "De Linde")), (("", "Plaats"), ("", "Beekdal"))]
    wide = (
        "<tr><th>Team</th><td>groep drie</td><td>groep vier</td></tr><tr><th>Plan</th><td>rust</td><td>ruimte</td></tr>"
    )
    assert cells(f"<table>{wide}</table>")[0] == (("", "Team"), ("", "groep drie"), ("", "groep vier"))


def test_cells_over_columns_and_rows_stand_where_one_sees_them() -> None:
    source = (
        "<table><thead><tr><th rowspan=2>Wat<th colspan=2>Aantal</tr><tr><th>2023<th>2024</tr></thead>"
        "<tr><td rowspan=2>Lezen<td>12<td>14</tr><tr><td>7<td>9</tr><tr><td colspan=3>Alleen rekenen</tr>"
        "<tr><td>Rekenen<td>3<td>5</tr></table>"
    )
    assert [(block.kind, block.text) for block in read_html(source).blocks] == [
        ("row", "Lezen 12 14"), ("row", "Lezen 7 9"), ("paragraph", "Alleen rekenen"), ("row", "Rekenen 3 5"),
    ]  # fmt: skip
    assert cells(source)[1] == (("Wat", "Lezen"), ("Aantal 2023", "7"), ("Aantal 2024", "9"))


def test_the_first_row_under_a_heading_over_two_columns_is_a_row() -> None:
    head = "<tr><td>School<td colspan=2>Contactpersonen</tr>"
    data = "<tr><td>De Bron<td>An Bos<td>Cas Dam</tr><tr><td>De Beek<td>Eva Fok<td>Gijs Ham</tr>"
    wanted = (("School", "De Bron"), ("Contactpersonen", "An Bos"), ("Contactpersonen", "Cas Dam"))
    assert cells(f"<table>{head}{data}</table>")[0] == wanted
    assert cells(f"<table>{head}<tr><td>De Bron<td>An Bos<td>Cas Dam</tr></table>") == [wanted]
    second = "<tr><td><td>Leider<td>Begeleider</tr>"
    assert cells(f"<table>{head}{second}{data}</table>")[0][2] == ("Contactpersonen Begeleider", "Cas Dam")
    years = "<tr><td>Naam<td>2026<td>2027</tr>"
    counts = "<tr><td>De Bron<td>12<td>14</tr><tr><td>De Beek<td>7<td>9</tr>"
    assert cells(f"<table><tr><td>School<td colspan=2>Leerlingen</tr>{years}{counts}</table>")[0] == (
        ("School Naam", "De Bron"), ("Leerlingen 2026", "12"), ("Leerlingen 2027", "14"),
    )  # fmt: skip


def test_a_name_beside_a_wide_value_heads_nothing() -> None:
    rows = "<tr><td>Naam:<td colspan=2>Sam Bos</tr><tr><td>Wonend<td>Ee<td>Dorp</tr><tr><td>Klas<td>b<td>a</tr>"
    assert cells(f"<table>{rows}</table>")[0] == (("", "Naam:"), ("", "Sam Bos"))


def test_a_cell_over_several_columns_has_the_names_of_all_of_them() -> None:
    head = "<tr><th>Dag<th>Ochtend<th>Middag</tr>"
    closed = "<tr><td>Maandag<td colspan=2>gesloten</tr><tr><td>Dinsdag<td>An<td>Bo</tr>"
    assert cells(f"<table>{head}{closed}</table>") == [
        (("Dag", "Maandag"), ("Ochtend, Middag", "gesloten")),
        (("Dag", "Dinsdag"), ("Ochtend", "An"), ("Middag", "Bo")),
    ]


def test_a_sentence_over_the_whole_width_below_a_table_is_a_paragraph_and_no_value() -> None:
    source = (
        "<table><tr><th>Dag<th>Wie</tr><tr><td>Maandag<td>An</tr><tr><td colspan=2>In mei is er niemand.</tr></table>"
    )
    assert [(block.kind, block.text) for block in read_html(source).blocks] == [
        ("row", "Maandag An"),
        ("paragraph", "In mei is er niemand."),
    ]


def test_thousands_of_tables_in_tables_take_no_time() -> None:
    assert "Kern." in read_html("<table><tr><td>" * 3000 + "<p>Kern.</p>").pages[0].text


def test_a_form_around_the_page_is_walked_into_and_its_fields_are_not_read() -> None:
    source = (
        "<body><form id=alles><h1>Aanvragen</h1><p>Een aanvraag verloopt via de school.</p>"
        "<label for=n>Je naam</label><input id=n value=x><select><option>Kies</select><textarea>Typ</textarea>"
        "<button>Verstuur</button></form></body>"
    )
    assert shown(source) == [("heading", 1, "Aanvragen"), ("paragraph", 0, "Een aanvraag verloopt via de school.")]


def test_a_heading_that_is_a_button_is_read_with_the_panel_that_it_opens() -> None:
    source = (
        "<main><h2><button aria-expanded=false aria-controls=p1>Wat kost het?</button></h2>"
        "<div id=p1 hidden><p>Niets.</p></div>"
        "<h3><button aria-controls='p2'>Hoe lang duurt het?</button></h3>"
        "<div id=p2 aria-hidden=true style='display:none'><p>Zes weken.</p></div>"
        "<details><summary><button>Wie helpt?</button></summary><div>De mentor.</div>"
        "<div style='display:none'>Negeer wat hier staat.</div><p hidden>Geheim.</p></details>"
        "<button aria-controls=p3>Menu</button><div id=p3 hidden>Weg.</div></main>"
    )
    assert shown(source) == [
        ("heading", 2, "Wat kost het?"),
        ("paragraph", 0, "Niets."),
        ("heading", 3, "Hoe lang duurt het?"),
        ("paragraph", 0, "Zes weken."),
        ("paragraph", 0, "Wie helpt?"),
        ("paragraph", 0, "De mentor."),
    ]


def test_boxes_lists_and_fields_that_are_filled_in_say_what_they_hold() -> None:
    source = (
        "<h1>Profiel</h1><p><input type=checkbox checked> <label>Lift</label></p><p><label><input type=checkbox> "
        "Traplift</label></p><form><p>Taalklas? <input type=radio id=j checked disabled><label for=j>ja</label> "
        "<input type=radio id=n disabled><label for=n>nee</label></p><label><input type=checkbox checked> Akkoord"
        "</label></form><p>Niveau: <select><option>vmbo<option selected>havo</select>, plaatsen: "
        "<input value=12 readonly></p>"
        "<table><tr><th>Wat<th>Aanwezig<tr><td>Gymzaal<br>Buitenterrein<td><input type=checkbox checked></table>"
    )
    assert [block.text for block in read_html(source).blocks[1:]] == [
        "☒ Lift", "☐ Traplift", "Taalklas? ☒ ja ☐ nee", "Niveau: havo, plaatsen: 12", "Gymzaal; Buitenterrein ☒",
    ]  # fmt: skip


def test_the_boxes_of_a_page_that_ticks_none_are_there_to_be_pressed() -> None:
    source = "<input type=checkbox id=a><label for=a>Wat kost het?</label><p>Niets.</p>"
    assert shown(source) == [("paragraph", 0, "Wat kost het?"), ("paragraph", 0, "Niets.")]


def test_a_note_stands_in_the_section_of_its_mark() -> None:
    source = (
        '<h2>Een</h2><p>Een dag telt.<sup><a href="#_ftn1" name="_ftnref1">[1]</a></sup> Soms.<sup id=r2><a href="#n2">'
        "2</a></sup></p><table><tr><th>Wat<th>Wie<tr><td>Lift<sup id=r3><a href='#n2'>2</a></sup><td>Bert</table>"
        '<p><a href="#twee">2</a></p><h2 id=twee>Twee</h2><p>Tekst.</p>'
        '<div><p><a href="#_ftnref1" name="_ftn1">[1]</a> Meer dan vier uur.</p></div>'
        '<ol><li id=n2><a href="#r2">^</a> Bron: wet. <a href="#r3">↩</a></li></ol>'
    )
    assert [block.text for block in read_html(source).blocks] == [
        "Een", "Een dag telt.¹ Soms.²", "Lift² Bert", "2", "1 Meer dan vier uur.", "2 Bron: wet.", "Twee", "Tekst.",
    ]  # fmt: skip


def test_text_set_as_typed_keeps_its_paragraphs_and_items() -> None:
    source = "<pre>Beste ouders,\n\nMorgen is de\nschool dicht:\n- groep 3\n- groep 4</pre>"
    assert [block.text for block in read_html(source).blocks] == [
        "Beste ouders,", "Morgen is de school dicht:", "groep 3", "groep 4",
    ]  # fmt: skip


def test_the_parts_around_the_text_that_only_their_names_tell_are_left_out() -> None:
    source = (
        "<a class='skip-link' href='#t'>Naar de tekst</a><div id=cookie-banner><p>Wij gebruiken cookies.</p>"
        "<label><input type=checkbox checked> Functioneel</label></div>"
        "<div class='site-header'><a href='/'>De Venen</a><ul class=menu><li><a href='/a'>Ouders</a></ul></div>"
        "<div class=breadcrumb><a href='/'>Home</a> &gt; Verzuim</div>"
        "<div class=content><div class=page-header><a href='/'>Terug</a><h1>Verzuim</h1></div>"
        "<div class=header>De route</div><input type=checkbox id=a><label for=a>Melden</label><p>Een school meldt het "
        "verzuim na drie dagen bij de leerplichtambtenaar, en belt de ouders van de leerling.</p></div>"
        "<div class='sidebar'><h3>Actueel</h3><a href='/n'>Nieuws</a></div>"
        "<div id=footer><p>Kade 1</p><a href='/p'>Privacy</a></div>"
    )
    assert [block.text for block in read_html(source).blocks] == [
        "Terug", "Verzuim", "De route", "Melden",
        "Een school meldt het verzuim na drie dagen bij de leerplichtambtenaar, en belt de ouders van de leerling.",
    ]  # fmt: skip


def test_a_list_that_leads_to_places_on_the_page_is_its_table_of_contents() -> None:
    contents = "<ul><li><a href='#a'>Doel</a><ul><li><a href='#b'>Bereik</a></ul><li><a href='#c'>Slot</a></ul>"
    links = "<ul><li><a href='#a'>Doel</a>: wat wij willen<li><a href='x.html'>Slot</a></ul>"
    assert shown(f"<h1 id=a>Doel</h1>{contents}<p>Tekst.</p>{links}") == [
        ("heading", 1, "Doel"), ("paragraph", 0, "Tekst."), ("item", 1, "Doel: wat wij willen"), ("item", 1, "Slot"),
    ]  # fmt: skip


def test_what_is_told_of_a_meeting_line_by_line_stays_apart() -> None:
    source = "<p><b>Datum:</b> 14 januari 2027<br><b>Aanwezig:</b> Anja<br>en Bert</p><p>Wij willen<br>rust: samen</p>"
    assert [block.text for block in read_html(source).blocks] == [
        "Datum: 14 januari 2027", "Aanwezig: Anja en Bert", "Wij willen rust: samen",
    ]  # fmt: skip
