from __future__ import annotations

import pytest

from assistant.words.verbs import joined, without_particle


@pytest.mark.parametrize(
    ("question", "together"),
    [
        ("wie past de notulen aan", "wie aanpassen de notulen"),
        ("wie vraagt een offerte aan voor het hek", "wie aanvragen een offerte voor het hek"),
        ("met wie werkt de school samen", "met wie samenwerken de school"),
        ("wie doet er mee", "wie meedoen er"),
    ],
)
def test_a_parted_verb_is_put_together(question: str, together: str) -> None:
    words, bare = joined(question.split())

    assert " ".join(words) == together
    assert len(bare) == 1


@pytest.mark.parametrize(
    "question",
    [
        "waar gaat het verslag over",
        "wie zit in de werkgroep",
        "hoe vaak komt de groep bij elkaar",
        "wie is er op school",
        "",
    ],
)
def test_a_preposition_stays_one(question: str) -> None:
    assert joined(question.split()) == (question.split(), {})


def test_what_is_settled_already_keeps_a_preposition_from_closing_the_sentence() -> None:
    words, bare = joined(["zet", "eens", "neer", "wat", "er", "nodig", "is", "bij", "", ""])

    assert words[-1] == "bij"
    assert bare == {}


def test_an_infinitive_with_te_is_one_word() -> None:
    words, _ = joined("hoe vraag ik hem om een school aan te wijzen".split())

    assert words[-1] == "aanwijzen"


@pytest.mark.parametrize(("word", "bare"), [("aanmelden", "melden"), ("open", None), ("opeten", "eten")])
def test_of_a_verb_that_comes_apart_a_verb_is_left(word: str, bare: str | None) -> None:
    assert without_particle(word) == bare
