"""The questions a teacher asks first of the conference report, answered whole and from the right place."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from assistant.answer import Assistant
from assistant.types import Answer, NoAnswer, Turn
from assistant.verify import stands_in

ROOT = Path(__file__).resolve().parents[2]
THEMES = "Opbrengsten uit de themagroepen"
THEME_3 = "Thema 3: Niet labelen, maar normaliseren"
PLAN = "Voorbereiding nieuw ondersteuningsplan (2027–2031)"
NOW = "Waar kunnen we nu mee aan de slag (2025–2027)?"
TITLES = [
    "Thema 1: Een stevige pedagogische basis",
    "Thema 2: Een lerende cultuur",
    THEME_3,
    "Thema 4: Inclusief onderwijs organiseren (geen jongere buitenspel)",
    "Thema 5: Presteren versus leren (vrijere routes naar VO-afronding)",
]

CASES = [
    (
        "Wat bedoelt Sofie Sergeant met de derde ruimte?",
        ["“Derde ruimte”: een doorbraakruimte waar leerlingen, leraren én ervaringen elkaar ontmoeten buiten de "
         "klassieke dichotomie van regulier vs speciaal onderwijs."],
        ("Samenvatting Keynote Sofie Sergeant", "2. Kernbegrippen en theoretisch kader"),
        [1],
    ),
    (
        "Welke vier basisbehoeften noemt de Circle of Courage?",
        ["Veerkracht: Ze verwijst naar het model van de The Circle of Courage waarin vier basisbehoeften worden "
         "genoemd — belonging, mastery, independence, generosity. Leerlingen groeien als zij zich erbij horen voelen, "
         "iets kunnen, invloed hebben én iets kunnen geven."],
        ("Samenvatting Keynote Sofie Sergeant", "2. Kernbegrippen en theoretisch kader"),
        [1],
    ),
    (
        "Welke acties staan er bij thema 3?",
        ["Samen zorgen voor normaliseren van problemen.", "Schotten tussen onderwijs en zorg weghalen.",
         "Reflectie bij medewerkers en samenwerking binnen besturen versterken."],
        (THEMES, THEME_3, "Acties"),
        [5, 5, 5],
    ),
    (
        "Wat is er nodig voor een lerende cultuur?",
        ["Facilitering (tijd, geld), leiderschap, ruimte om van elkaar te leren.",
         "Toekomstgerichte beleidsvorming en meer communicatie."],
        (THEMES, "Thema 2: Een lerende cultuur", "Wat is nodig?"),
        [4, 4],
    ),
    (
        "Wie staan er nu buiten spel?",
        ["Thuiszitters, jongeren met complexe thuissituaties, wachtlijsten in jeugdhulp, hoogbegaafden met lastig "
         "gedrag."],
        (THEMES, TITLES[3], "Wie staan nu buiten spel?"),
        [6],
    ),
    (
        "Waar kunnen we in 2025–2027 mee aan de slag?",
        ["Pedagogische basis versterken: pedagogisch plan, scholing, intervisie.",
         "Lerende cultuur borgen: structurele kennisdeling, collegiale visitatie, fouten mogen maken.",
         "Normaliseren i.p.v. labelen: handelingsgericht werken, financieringsvraagstuk agenderen, debat blijven "
         "voeren in de samenleving.",
         "Inclusief organiseren: AOJ-teams versterken, ontschotting onderwijs-zorg, lef hebben en doen.",
         "Flexibiliteit in routes: maatwerk in examens, alternatieve leerwegen onderzoeken."],
        (NOW,),
        [7, 7, 8, 8, 8],
    ),
    (
        "Welke strategische keuzes horen bij het nieuwe ondersteuningsplan?",
        ["Hoe financieren we ondersteuning zonder labels?",
         "Hoe gaan we verder met structurele samenwerking tussen onderwijs en zorg?",
         "Hoe borgen we ruimte voor maatwerk en flexibiliteit?"],
        (PLAN, "Strategische keuzes"),
        [8, 8, 8],
    ),
    ("Wanneer was de conferentie?", ["Donderdag 25 september 2025"], (), [1]),
    ("Hoeveel thema's waren er en hoe heten ze?", TITLES, (THEMES,), [3, 4, 5, 6, 7]),
]  # fmt: skip


@pytest.mark.parametrize(("question", "statements", "section", "pages"), CASES, ids=[case[0] for case in CASES])
def test_answers_whole_and_from_the_right_place(
    assistant: Assistant, question: str, statements: list[str], section: tuple[str, ...], pages: list[int]
) -> None:
    reply = assistant.reply(question)

    assert isinstance(reply, Answer), reply.text
    assert [statement.text for statement in reply.statements] == statements
    assert {citation.section for citation in reply.citations} == {section}
    assert [citation.page for citation in reply.citations] == pages
    assert all(citation.boxes for citation in reply.citations)


def test_an_overview_has_every_action_of_every_theme_in_order(assistant: Assistant) -> None:
    reply = assistant.reply("Noem per thema de acties.")

    assert isinstance(reply, Answer)
    themes = [citation.section[1] for citation in reply.citations]
    assert themes == [title for title in TITLES for _ in range(3)]
    assert all(citation.section[2].startswith("Acties") for citation in reply.citations)
    assert reply.statements[0].text == "Pedagogisch plan opstellen en borgen in beleid."
    assert reply.statements[-1].text == "Diploma niet als enige doel, maar brede ontwikkeling centraal."


def test_a_count_says_the_number(assistant: Assistant) -> None:
    assert "vijf" in assistant.reply("Hoeveel thema's waren er en hoe heten ze?").text.splitlines()[0]


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("Wie is de directeur van het samenwerkingsverband?", "not_in_documents"),
        ("Wat is er afgesproken bij thema 6?", "false_premise"),
        ("Wat wordt het weer morgen?", "off_topic"),
        ("Hoeveel thuiszitters zijn er?", "not_in_documents"),
        ("Wie leidde themagroep 2?", "not_in_documents"),
        ("Wat betekent AOJ?", "not_in_documents"),
        ("Wat is nodig?", "unclear"),
        ("Hallo", "unclear"),
        ("???", "unclear"),
    ],
)
def test_refuses_what_the_documents_do_not_say(assistant: Assistant, question: str, reason: str) -> None:
    reply = assistant.reply(question)

    assert isinstance(reply, NoAnswer), reply.text
    assert reply.reason == reason


def test_a_follow_up_keeps_what_it_leaves_out(assistant: Assistant) -> None:
    history = [Turn(role="user", text="Welke acties staan er bij thema 3?"), Turn(role="assistant", text="…")]

    reply = assistant.reply("En bij thema 4?", history)

    assert reply.standalone_question == "Welke acties staan er bij thema 4?"
    assert isinstance(reply, Answer)
    assert reply.statements[0].text == "AOJ-teams goed laten draaien."


@pytest.mark.parametrize("question", [case[0] for case in CASES])
def test_every_quote_stands_in_the_text_that_pypdf_gives_for_its_page(assistant: Assistant, question: str) -> None:
    """Against the file itself rather than the index, as somebody else would check us."""
    reader = PdfReader(ROOT / "corpus" / "documents" / "conferentieverslag-2025-09-25.pdf")
    for citation in assistant.reply(question).citations:
        assert citation.page is not None
        assert stands_in(citation.quote, reader.pages[citation.page - 1].extract_text())


def test_first_questions_are_answered(assistant: Assistant) -> None:
    questions = assistant.starters()

    assert len(questions) >= 3
    assert all(isinstance(assistant.reply(question), Answer) for question in questions)
