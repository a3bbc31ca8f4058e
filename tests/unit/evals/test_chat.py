"""What is counted of a chat model."""

from __future__ import annotations

from evals import texts
from evals.chat import chat_figures
from tests.unit.evals.builders import citation, item, question

QUOTE = "Een ouderraad per wijk oprichten."
ASKED = question()


def test_what_a_chat_model_added() -> None:
    good = {"text": QUOTE, "citations": [1], "support": "verbatim"}
    made_up = {"text": "De gemeente betaalt de ouderraad.", "citations": [1], "support": "supported"}
    items = [
        item(ASKED, "…", citation(1, QUOTE), statements=[good, made_up], timings_ms={"chat": 2000.0},
             chat={"asked": True, "note": None, "withheld": 1}),
        item(ASKED, "…", citation(1, QUOTE), statements=[good], timings_ms={"chat": 4000.0},
             chat={"asked": True, "note": "Te laat.", "withheld": 2}),
        item(ASKED, "…", citation(1, QUOTE), statements=[good], timings_ms={},
             chat={"asked": False, "note": "Persoon.", "withheld": 0}),
        item(ASKED, "…", citation(1, QUOTE), statements=[good]),
    ]  # fmt: skip

    figures = chat_figures(items)

    assert figures
    assert (figures.questions, figures.asked, figures.worded, figures.notes) == (4, 2, 1, {"Te laat.": 1})
    assert (figures.statements, figures.unsupported, figures.withheld) == (2, 1, 3)
    assert (figures.seconds_median, figures.seconds_p95) == (2.0, 4.0)
    assert "2 van 4 vragen; 1 antwoorden" in texts.chat(figures)


def test_without_a_chat_model_there_are_no_figures() -> None:
    assert chat_figures([item(ASKED, "…")]) is None
