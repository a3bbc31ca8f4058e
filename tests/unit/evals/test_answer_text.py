"""Taking an answer's Markdown apart."""

from __future__ import annotations

from evals.answer_text import claims, parse, plain, sentences

ANSWER = """Bij ‘Thema 2’ staan twee punten:

**Samen met ouders**

- Ouderavonden houden. [1]
- Een ouderraad per wijk oprichten. [2] [3]

*Later*

3. Huisbezoeken, zie \\[bijlage\\]. [4]

Dat zijn ze."""


def test_lines_know_the_headings_above_them() -> None:
    lines = parse(ANSWER)
    assert [(line.kind, line.text) for line in lines] == [
        ("paragraph", "Bij ‘Thema 2’ staan twee punten:"),
        ("heading", "Samen met ouders"),
        ("item", "Ouderavonden houden."),
        ("item", "Een ouderraad per wijk oprichten."),
        ("heading", "Later"),
        ("item", "Huisbezoeken, zie [bijlage]."),
        ("paragraph", "Dat zijn ze."),
    ]
    assert lines[3].above == ("Samen met ouders",)
    assert lines[5].above == ("Samen met ouders", "Later")


def test_a_line_that_goes_on_below_is_one() -> None:
    assert [line.text for line in parse("- Een lang punt\n  dat doorgaat. [1]\n- Nog een.")] == [
        "Een lang punt dat doorgaat.",
        "Nog een.",
    ]


def test_claims_leave_out_what_only_frames_and_keep_what_has_no_source() -> None:
    assert [(claim.text, claim.markers) for claim in claims(parse(ANSWER))] == [
        ("Ouderavonden houden.", (1,)),
        ("Een ouderraad per wijk oprichten.", (2, 3)),
        ("Huisbezoeken, zie [bijlage].", (4,)),
        ("Dat zijn ze.", ()),
    ]


def test_text_after_the_last_marker_is_a_claim_of_its_own() -> None:
    found = claims(parse("Het zijn er vijf. [1] Dat is veel [2]. Wie doet het?"))
    assert [(claim.text, claim.markers) for claim in found] == [("Het zijn er vijf.", (1,)), ("Dat is veel", (2,))]


def test_sentences_do_not_end_at_abbreviations() -> None:
    assert sentences("Neem bijv. drie. Vraag dr. Jansen. en dan? Ja!") == (
        "Neem bijv. drie.",
        "Vraag dr. Jansen. en dan?",
        "Ja!",
    )


def test_escapes_and_emphasis_go_and_underscores_inside_words_stay() -> None:
    assert plain("\\*ster\\* **vet** a_b [3]") == "*ster* vet a_b"
